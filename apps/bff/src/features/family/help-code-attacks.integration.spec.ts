import {
  type Answer,
  type Attack,
  codeOf,
  describeAttacks,
  FIFTY,
  otherThan,
  tally,
} from '../../testing/binding-attacks';
import { FAMILY, type FamilyDesk } from '../../testing/family-desk';

/** The attacker's own name for the victim, while nothing is proved. */
const personNamed = async (desk: FamilyDesk, token: string): Promise<string> => {
  const { items } = (await desk.get(token, '/people')).body as { items: { id: string; state: string }[] };
  return items.find(({ state }) => state === 'awaiting-proof')?.id ?? '';
};

const ATTACKS: readonly Attack[] = [
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
];

describeAttacks(ATTACKS);
