import {
  type Answer,
  type Attack,
  codeOf,
  describeAttacks,
  FIFTY,
  otherThan,
  tally,
} from '../../testing/binding-attacks';
import { FAMILY, PHONELESS } from '../../testing/family-desk';

const ATTACKS: readonly Attack[] = [
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
];

describeAttacks(ATTACKS);
