import { FAMILY, FamilyDesk, PHONELESS } from '../../testing/family-desk';

/** What every attacker begins with: who they are themselves, and a name and number of somebody else. */
interface Scene {
  desk: FamilyDesk;
  victim: { token: string; personId: string };
  attacker: { token: string; personId: string };
  accomplice: { token: string; personId: string };
  /** The victim's person as the attacker named them. */
  target: string;
}

type Answer = Awaited<ReturnType<FamilyDesk['get']>>;

const codeOf = ({ status, body }: Answer): string => `${status} ${String(body.code ?? body.state ?? body.outcome)}`;
const tally = (answers: readonly Answer[]): string => {
  const counts = new Map<string, number>();
  for (const answer of answers) counts.set(codeOf(answer), (counts.get(codeOf(answer)) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([code, count]) => `${count} × ${code}`)
    .join(', ');
};
const FIFTY = Array.from({ length: 50 }, (_, i) => i);
const otherThan = (code: string, i: number): string => {
  const digits = code.length;
  return String((Number(code) + 1 + i) % 10 ** digits).padStart(digits, '0');
};
const approvalOf = async ({ desk, victim }: Scene) => (await desk.approvals(victim.token))[0]?.id;

const ATTACKS: readonly (readonly [attack: string, outcome: string, run: (scene: Scene) => Promise<string>])[] = [
  [
    'a name and an ID number alone',
    '403 PERSON_NOT_ACTIVE',
    async ({ desk, attacker, target }) => codeOf(await desk.get(attacker.token, `/people/${target}/reports`)),
  ],
  [
    'a name and an ID number alone, to read who acts for the victim',
    '403 PERSON_NOT_ACTIVE',
    async ({ desk, attacker, target }) => codeOf(await desk.get(attacker.token, `/people/${target}/links`)),
  ],
  [
    'a phone typed in by the attacker',
    '400 VALIDATION_FAILED',
    async ({ desk, attacker, target }) =>
      codeOf(await desk.start(attacker.token, target, 'phone-code', { phone: FAMILY.stranger.phone })),
  ],
  [
    "the attacker's own number, vouched for by WeChat",
    '422 PERSON_UNVERIFIABLE',
    async ({ desk, attacker, target }) =>
      codeOf(await desk.start(attacker.token, target, 'phone-number', { phoneCode: FAMILY.stranger.phone })),
  ],
  [
    "another account's proof id, with the right code",
    '410 PROOF_EXPIRED',
    async ({ desk, attacker, accomplice, target }) => {
      const theirs = await desk.names(accomplice.token, FAMILY.elder);
      const proof = await desk.start(accomplice.token, theirs);
      const code = desk.app.messages.lastCode();
      return codeOf(await desk.confirm(attacker.token, target, proof.body.id, { code }));
    },
  ],
  [
    "looking at another account's attempt",
    '410 PROOF_EXPIRED',
    async ({ desk, attacker, accomplice, target }) => {
      const theirs = await desk.names(accomplice.token, FAMILY.elder);
      const proof = await desk.start(accomplice.token, theirs);
      return codeOf(await desk.get(attacker.token, `/people/${target}/proofs/${String(proof.body.id)}`));
    },
  ],
  [
    'the code of another person, sent to a phone that the attacker holds',
    '422 PROOF_REFUSED',
    async ({ desk, attacker, target }) => {
      const friend = await desk.names(attacker.token, FAMILY.other, { relation: 'other' });
      const proof = await desk.start(attacker.token, target);
      await desk.start(attacker.token, friend);
      const code = desk.app.messages.lastCode();
      const victims = desk.app.messages.sent.at(-2)?.code;
      return codeOf(
        await desk.confirm(attacker.token, target, proof.body.id, {
          code: code === victims ? otherThan(code, 0) : code,
        }),
      );
    },
  ],
  [
    'the proof of another person, confirmed under the path of the victim',
    '410 PROOF_EXPIRED',
    async ({ desk, attacker, target }) => {
      const friend = await desk.names(attacker.token, FAMILY.other, { relation: 'other' });
      const proof = await desk.start(attacker.token, friend);
      return codeOf(await desk.confirm(attacker.token, target, proof.body.id, { code: desk.app.messages.lastCode() }));
    },
  ],
  [
    'a code that was used once already',
    '410 PROOF_EXPIRED',
    async ({ desk, attacker, target }) => {
      const own = await desk.names(attacker.token, FAMILY.other, { relation: 'other' });
      const proof = await desk.start(attacker.token, own);
      const code = desk.app.messages.lastCode();
      await desk.confirm(attacker.token, own, proof.body.id, { code });
      await desk.remove(attacker.token, `/people/${own}`);
      const again = await desk.names(attacker.token, FAMILY.other, { relation: 'other' });
      const answer = await desk.confirm(attacker.token, again, proof.body.id, { code });
      await desk.confirm(attacker.token, target, proof.body.id, { code });
      return codeOf(answer);
    },
  ],
  [
    'fifty wrong codes at once',
    '5 × 422 PROOF_REFUSED, 45 × 429 PROOF_LIMIT_REACHED; then the right one: 429 PROOF_LIMIT_REACHED',
    async ({ desk, attacker, target }) => {
      const proof = await desk.start(attacker.token, target);
      const code = desk.app.messages.lastCode();
      const guess = (guessed: string) => desk.confirm(attacker.token, target, proof.body.id, { code: guessed });
      const guesses = await Promise.all(FIFTY.map((i) => guess(otherThan(code, i))));
      return `${tally(guesses)}; then the right one: ${codeOf(await guess(code))}`;
    },
  ],
  [
    'fifty requests for a code at once',
    '1 × 201 waiting, 49 × 429 PROOF_LIMIT_REACHED',
    async ({ desk, attacker, target }) => tally(await Promise.all(FIFTY.map(() => desk.start(attacker.token, target)))),
  ],
  [
    'a code that is past its time',
    '410 PROOF_EXPIRED',
    async ({ desk, attacker, target }) => {
      const proof = await desk.start(attacker.token, target);
      desk.app.clock.pass({ minutes: 5 });
      return codeOf(await desk.confirm(attacker.token, target, proof.body.id, { code: desk.app.messages.lastCode() }));
    },
  ],
  [
    "another's approval id, to approve one's own wish",
    '404 APPROVAL_NOT_FOUND',
    async (scene) => {
      await scene.desk.start(scene.attacker.token, scene.target, 'approval');
      return codeOf(await scene.desk.decide(scene.attacker.token, await approvalOf(scene)));
    },
  ],
  [
    'approving for somebody else',
    '404 APPROVAL_NOT_FOUND',
    async (scene) => {
      await scene.desk.start(scene.attacker.token, scene.target, 'approval');
      return codeOf(await scene.desk.decide(scene.accomplice.token, await approvalOf(scene)));
    },
  ],
  [
    'approving as family that may act for the victim, but not manage',
    '404 APPROVAL_NOT_FOUND',
    async (scene) => {
      const { desk, accomplice, attacker, victim, target } = scene;
      const theirs = await desk.names(accomplice.token, FAMILY.elder, { scope: 'everything' });
      await desk.byCode(accomplice.token, theirs);
      await desk.start(attacker.token, target, 'approval');
      const answer = await desk.decide(accomplice.token, await approvalOf(scene));
      await desk.remove(accomplice.token, `/people/${victim.personId}`);
      return codeOf(answer);
    },
  ],
  [
    'approving for the account that the victim removed themself from',
    '404 APPROVAL_NOT_FOUND',
    async (scene) => {
      const { desk, attacker, victim, target } = scene;
      await desk.start(attacker.token, target, 'approval');
      const id = await approvalOf(scene);
      await desk.remove(victim.token, `/people/${victim.personId}`);
      return codeOf(await desk.decide(victim.token, id));
    },
  ],
  [
    'an approval that is past its time',
    '404 APPROVAL_NOT_FOUND',
    async (scene) => {
      await scene.desk.start(scene.attacker.token, scene.target, 'approval');
      const id = await approvalOf(scene);
      scene.desk.app.clock.pass({ hours: 24 });
      return codeOf(await scene.desk.decide(scene.victim.token, id));
    },
  ],
  [
    'an approval that waits, confirmed by the attacker',
    '410 PROOF_EXPIRED',
    async ({ desk, attacker, target }) => {
      const proof = await desk.start(attacker.token, target, 'approval');
      return codeOf(await desk.confirm(attacker.token, target, proof.body.id, {}));
    },
  ],
  [
    'an approval for a link that the attacker removed meanwhile',
    '404 APPROVAL_NOT_FOUND',
    async (scene) => {
      const { desk, attacker, victim, target } = scene;
      await desk.start(attacker.token, target, 'approval');
      const id = await approvalOf(scene);
      await desk.remove(attacker.token, `/people/${target}`);
      return codeOf(await desk.decide(victim.token, id));
    },
  ],
  [
    'a link that is removed while the code is confirmed',
    'removed: 404 PERSON_NOT_FOUND',
    async ({ desk, attacker, target }) => {
      const proof = await desk.start(attacker.token, target);
      const code = desk.app.messages.lastCode();
      await Promise.all([
        desk.confirm(attacker.token, target, proof.body.id, { code }),
        desk.remove(attacker.token, `/people/${target}`),
      ]);
      return `removed: ${codeOf(await desk.get(attacker.token, `/people/${target}`))}`;
    },
  ],
  [
    'a link that is being removed while the code is confirmed',
    '404 PERSON_NOT_FOUND',
    async ({ desk, attacker, target }) => {
      const proof = await desk.start(attacker.token, target);
      const code = desk.app.messages.lastCode();
      const confirm = () => desk.confirm(attacker.token, target, proof.body.id, { code });
      return codeOf(await desk.whileRemoved(target, attacker.token, confirm));
    },
  ],
  [
    'an approval by an account that is ceasing to be the victim',
    '404 APPROVAL_NOT_FOUND',
    async (scene) => {
      const { desk, attacker, victim, target } = scene;
      await desk.start(attacker.token, target, 'approval');
      const id = await approvalOf(scene);
      const approve = () => desk.decide(victim.token, id);
      return codeOf(await desk.whileRemoved(victim.personId, victim.token, approve));
    },
  ],
  [
    "a face that passed for the attacker, under the path of the victim's",
    '410 PROOF_EXPIRED',
    async ({ desk, attacker, target }) => {
      const own = await desk.names(attacker.token, FAMILY.other, { relation: 'other' });
      const proof = await desk.start(attacker.token, own, 'face');
      desk.app.wechat.faces.set(String(proof.body.faceVerifyId), { kind: 'passed' });
      await desk.start(attacker.token, target, 'face');
      return codeOf(await desk.confirm(attacker.token, target, proof.body.id, {}));
    },
  ],
  [
    'the id of a face that passed, posted with the attempt of the victim',
    '400 VALIDATION_FAILED',
    async ({ desk, attacker, target }) => {
      const own = await desk.names(attacker.token, FAMILY.other, { relation: 'other' });
      const passed = await desk.start(attacker.token, own, 'face');
      desk.app.wechat.faces.set(String(passed.body.faceVerifyId), { kind: 'passed' });
      const proof = await desk.start(attacker.token, target, 'face');
      const faceVerifyId = passed.body.faceVerifyId;
      return codeOf(await desk.confirm(attacker.token, target, proof.body.id, { faceVerifyId }));
    },
  ],
  [
    'a made-up face result',
    '400 VALIDATION_FAILED',
    async ({ desk, attacker, target }) => {
      const proof = await desk.start(attacker.token, target, 'face');
      return codeOf(await desk.confirm(attacker.token, target, proof.body.id, { errcode: 0, verifyRet: 10000 }));
    },
  ],
  [
    'saying that a face passed that WeChat has not seen',
    '409 NOT_ALLOWED_IN_STATE',
    async ({ desk, attacker, target }) => {
      const proof = await desk.start(attacker.token, target, 'face');
      return codeOf(await desk.confirm(attacker.token, target, proof.body.id, {}));
    },
  ],
  [
    'being the guardian of a grown-up',
    '422 PERSON_UNVERIFIABLE',
    async ({ desk, attacker, target }) => codeOf(await desk.start(attacker.token, target, 'guardian')),
  ],
  [
    "asking one's own second account to approve that one is the victim",
    '422 PERSON_UNVERIFIABLE',
    async ({ desk }) => {
      const token = await desk.app.signIn('nobody-yet');
      const target = await desk.names(token, FAMILY.elder, { relation: 'self' });
      const answer = await desk.start(token, target, 'approval');
      await desk.remove(token, `/people/${target}`);
      return codeOf(answer);
    },
  ],
  [
    'asking for an approval as nobody',
    '409 NOT_ALLOWED_IN_STATE',
    async ({ desk }) => {
      const token = await desk.app.signIn('nobody-yet');
      const target = await desk.names(token, FAMILY.elder);
      const answer = await desk.start(token, target, 'approval');
      await desk.remove(token, `/people/${target}`);
      return codeOf(answer);
    },
  ],
  [
    "a claim of one's own help code",
    '422 HELP_CODE_REFUSED',
    async ({ desk, attacker }) => codeOf(await desk.claim(attacker.token, await desk.helpCode(attacker.token))),
  ],
  [
    'a help code that was used once already',
    '422 HELP_CODE_REFUSED',
    async ({ desk, attacker, accomplice, victim }) => {
      const code = await desk.helpCode(victim.token);
      const first = await desk.claim(accomplice.token, code);
      const [approval] = await desk.approvals(victim.token);
      if (first.status === 200) await desk.decide(victim.token, approval?.id, { decision: 'refuse' });
      return codeOf(await desk.claim(attacker.token, code));
    },
  ],
  [
    'one help code, claimed by five at once',
    '1 × 200 waiting, 4 × 422 HELP_CODE_REFUSED',
    async ({ desk, attacker, victim }) => {
      const code = await desk.helpCode(victim.token);
      return tally(await Promise.all(FIFTY.slice(0, 5).map(() => desk.claim(attacker.token, code))));
    },
  ],
  [
    'fifty guesses of help codes at once',
    '5 × 422 HELP_CODE_REFUSED, 45 × 429 TOO_MANY_REQUESTS; then the right one: 429 TOO_MANY_REQUESTS',
    async ({ desk, attacker, victim }) => {
      const code = await desk.helpCode(victim.token);
      const guesses = await Promise.all(FIFTY.map((i) => desk.claim(attacker.token, otherThan(code, i))));
      return `${tally(guesses)}; then the right one: ${codeOf(await desk.claim(attacker.token, code))}`;
    },
  ],
  [
    'guesses of help codes by seven accounts behind one address',
    '30 × 422 HELP_CODE_REFUSED, 5 × 429 TOO_MANY_REQUESTS',
    async ({ desk, victim }) => {
      const code = await desk.helpCode(victim.token);
      const answers: Answer[] = [];
      for (let account = 0; account < 7; account++) {
        const token = await desk.app.signIn(`gang-${account}`);
        const self = await desk.names(token, FAMILY.other, { relation: 'self' });
        await desk.start(token, self, 'phone-number', { phoneCode: FAMILY.other.phone });
        desk.app.clock.pass({ minutes: 1 });
        for (let i = 0; i < 5; i++) answers.push(await desk.claim(token, otherThan(code, account * 5 + i)));
      }
      return tally(answers);
    },
  ],
  [
    'attempts by twelve accounts behind one address within a minute',
    '10 × 422 PERSON_UNVERIFIABLE, 2 × 429 PROOF_LIMIT_REACHED',
    async ({ desk }) => {
      const answers: Answer[] = [];
      for (let account = 0; account < 12; account++) {
        const token = await desk.app.signIn(`crowd-${account}`);
        answers.push(await desk.start(token, await desk.names(token, PHONELESS)));
      }
      return tally(answers);
    },
  ],
  [
    "another helper's claim",
    '404 APPROVAL_NOT_FOUND',
    async ({ desk, attacker, accomplice, victim }) => {
      const claim = await desk.claim(accomplice.token, await desk.helpCode(victim.token));
      return codeOf(await desk.get(attacker.token, `/help-codes/claims/${String(claim.body.id)}`));
    },
  ],
  [
    'a setup that names the victim, approved on a phone that is not theirs',
    'needs-proof; the code went to 13800000011; with a guess: 422 PROOF_REFUSED',
    async ({ desk, attacker }) => {
      const helperless = await desk.app.signIn('phone-of-the-gang');
      const { name, document } = FAMILY.elder;
      await desk.remove(attacker.token, `/people/${await personNamed(desk, attacker.token)}`);
      await desk.claim(attacker.token, await desk.helpCode(helperless), { name, document });
      const [approval] = await desk.approvals(helperless);
      const decision = { decision: 'approve', phoneCode: FAMILY.stranger.phone };
      const answer = await desk.decide(helperless, approval?.id, decision);
      const self = String(answer.body.personId);
      const proof = await desk.start(helperless, self);
      const code = desk.app.messages.lastCode();
      const guess = await desk.confirm(helperless, self, proof.body.id, { code: otherThan(code, 0) });
      await desk.remove(helperless, `/people/${self}`);
      const sentTo = desk.app.messages.sent.at(-1)?.phone;
      return `${String(answer.body.outcome)}; the code went to ${sentTo}; with a guess: ${codeOf(guess)}`;
    },
  ],
  [
    "another person's link id under one's own path",
    '404 LINK_NOT_FOUND',
    async ({ desk, attacker, victim }) => {
      const [link] = await desk.links(victim.token, victim.personId);
      return codeOf(await desk.remove(attacker.token, `/people/${attacker.personId}/links/${String(link?.id)}`));
    },
  ],
  [
    "changing links under the victim's path",
    '403 PERSON_NOT_ACTIVE',
    async ({ desk, attacker, victim, target }) => {
      const [link] = await desk.links(victim.token, victim.personId);
      const path = `/people/${target}/links/${String(link?.id)}`;
      return codeOf(await desk.patch(attacker.token, path, { scope: 'everything' }));
    },
  ],
];

/** The attacker's own name for the victim, while nothing is proved. */
const personNamed = async (desk: FamilyDesk, token: string): Promise<string> => {
  const { items } = (await desk.get(token, '/people')).body as { items: { id: string; state: string }[] };
  return items.find(({ state }) => state === 'awaiting-proof')?.id ?? '';
};

describe('binding a stranger', () => {
  let desk: FamilyDesk;
  let round = 0;

  beforeAll(async () => {
    desk = await FamilyDesk.open();
  });
  afterAll(() => desk.close());

  it.each(ATTACKS)('by %s is answered %s, and nothing is gained', async (_attack, outcome, run) => {
    round += 1;
    desk.app.clock.pass({ days: 2 });
    const victim = await desk.proved(`victim-${round}`, FAMILY.elder);
    const attacker = await desk.proved(`attacker-${round}`, FAMILY.stranger);
    const accomplice = await desk.proved(`accomplice-${round}`, FAMILY.father);
    const target = await desk.names(attacker.token, FAMILY.elder);
    desk.app.clock.pass({ minutes: 1 });
    expect(target).toBe(victim.personId);

    expect(await run({ desk, victim, attacker, accomplice, target })).toBe(outcome);

    for (const { token } of [attacker, accomplice]) {
      const { items } = (await desk.get(token, '/people')).body as { items: { name: string; state: string }[] };
      expect(items.filter(({ state, name }) => state === 'active' && name === FAMILY.elder.name)).toEqual([]);
      expect(JSON.stringify(items)).not.toContain(FAMILY.elder.name);
    }
    await desk.remove(attacker.token, `/people/${target}`);
  });

  it('learns from no answer whether a person exists, has that name, has a phone, or can be proved so', async () => {
    const attacker = await desk.proved('curious', FAMILY.stranger);
    const { elder } = FAMILY;
    desk.hospital.heal();
    const named = {
      nobody: { name: '周无人', document: { ...FAMILY.other.document, number: elder.document.number } },
      'a wrong name': { name: '王桂花', document: elder.document },
      'no phone': PHONELESS,
    };
    const answers = [];
    for (const somebody of Object.values(named)) {
      const personId = await desk.names(attacker.token, somebody, { relation: 'other' });
      for (const method of ['phone-code', 'phone-number', 'guardian'] as const) {
        const { status, body, headers } = await desk.start(attacker.token, personId, method, {
          ...(method === 'phone-number' && { phoneCode: FAMILY.stranger.phone }),
        });
        answers.push({ status, body: { ...body, traceId: '' }, type: headers['content-type'] });
      }
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({
      status: 422,
      body: { code: 'PERSON_UNVERIFIABLE', message: '无法核验，请确认信息或到院办理' },
    });
  });

  it('learns from an approval’s answer nothing about whether the person uses this service', async () => {
    const attacker = await desk.proved('asking', FAMILY.stranger);
    await desk.proved('using', FAMILY.elder);
    const answers = [];
    for (const somebody of [FAMILY.elder, { name: '吴人识', document: FAMILY.helper.document }]) {
      const personId = await desk.names(attacker.token, somebody, { relation: 'other' });
      const added = (await desk.get(attacker.token, `/people/${personId}`)).body;
      const { status, body } = await desk.start(attacker.token, personId, 'approval');
      answers.push({
        status,
        ...body,
        id: '',
        actions: added.actions,
        consents: added.consents,
        hasCard: added.hasCard,
      });
    }
    expect(answers[0]).toEqual(answers[1]);
  });
});
