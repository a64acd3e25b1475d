import { type Attack, codeOf, describeAttacks } from '../../testing/binding-attacks';
import { FAMILY, FamilyDesk, PHONELESS } from '../../testing/family-desk';

const ATTACKS: readonly Attack[] = [
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
      return codeOf(await desk.change(attacker.token, path, { scope: 'everything' }));
    },
  ],
];

describeAttacks(ATTACKS);

describe('whoever names a stranger', () => {
  let desk: FamilyDesk;

  beforeAll(async () => {
    desk = await FamilyDesk.open();
  });
  afterAll(() => desk.close());

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
