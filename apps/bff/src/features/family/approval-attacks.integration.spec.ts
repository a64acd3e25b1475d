import { type Attack, codeOf, describeAttacks, type Scene } from '../../testing/binding-attacks';
import { FAMILY } from '../../testing/family-desk';

const approvalOf = async ({ desk, victim }: Scene) => (await desk.approvals(victim.token))[0]?.id;

const ATTACKS: readonly Attack[] = [
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
];

describeAttacks(ATTACKS);
