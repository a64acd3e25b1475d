import { FAMILY, FamilyDesk } from '../../testing/family-desk';

describe('links', () => {
  let desk: FamilyDesk;
  let elder: { token: string; personId: string };
  let helper: { token: string; personId: string };
  let round = 0;

  /** The helper may act for the elder; answers the elder's person, which is the same for both. */
  const linked = async () => {
    const personId = await desk.names(helper.token, FAMILY.elder, { scope: 'everything' });
    await desk.byCode(helper.token, personId);
    return personId;
  };
  const linkOf = async (capacity: string) =>
    (await desk.links(elder.token, elder.personId)).find((link) => link.capacity === capacity && link.mine === false);

  beforeAll(async () => {
    desk = await FamilyDesk.open();
  });
  beforeEach(async () => {
    round += 1;
    desk.app.clock.pass({ days: 2 });
    desk.app.messages.isDown = false;
    desk.app.messages.linksAdded.length = 0;
    elder = await desk.proved(`elder-${round}`, FAMILY.elder);
    helper = await desk.proved(`helper-${round}`, FAMILY.helper);
    for (const link of await desk.links(elder.token, elder.personId)) {
      if (link.mine !== true) await desk.remove(elder.token, `/people/${elder.personId}/links/${String(link.id)}`);
    }
  });
  afterAll(() => desk.close());

  it('are shown to the person with the masked name of each holder', async () => {
    await linked();
    expect(await desk.links(elder.token, elder.personId)).toEqual([
      expect.objectContaining({ mine: true, capacity: 'self', actions: { change: false, revoke: false } }),
      {
        id: expect.any(String),
        mine: false,
        holderNameMasked: '王*红',
        holderSex: 'female',
        holderPhoneMasked: null,
        relation: 'parent',
        capacity: 'family',
        scope: 'everything',
        sensitiveShown: false,
        method: 'phone-code',
        since: expect.any(String),
        expiresAt: null,
        actions: { change: true, revoke: true },
      },
    ]);
  });

  it('are shown to no family, whatever they are allowed', async () => {
    const personId = await linked();
    const answer = await desk.get(helper.token, `/people/${personId}/links`);
    expect([answer.status, answer.body.code]).toEqual([403, 'SCOPE_INSUFFICIENT']);
  });

  it('can be narrowed and made to end, to the last second of the last day', async () => {
    const personId = await linked();
    const link = await linkOf('family');
    const path = `/people/${elder.personId}/links/${String(link?.id)}`;
    const today = desk.app.clock.now().toISOString().slice(0, 10);
    expect((await desk.change(elder.token, path, { until: '2020-01-01' })).status).toBe(400);
    const changed = await desk.change(elder.token, path, { scope: 'booking', sensitiveShown: true, until: today });
    expect(changed.body).toMatchObject({ scope: 'booking', sensitiveShown: true });
    const end = new Date(String(changed.body.expiresAt)).getTime();
    expect((await desk.get(helper.token, `/people/${personId}`)).body).toMatchObject({ scope: 'booking' });
    desk.app.clock.pass({ seconds: (end - desk.app.clock.now().getTime()) / 1000 - 1 });
    expect((await desk.get(helper.token, `/people/${personId}`)).status).toBe(200);
    desk.app.clock.pass({ seconds: 1 });
    expect((await desk.get(helper.token, `/people/${personId}`)).body.code).toBe('PERSON_NOT_FOUND');
  });

  it('that end by themselves can be made lasting again, and stay so until told', async () => {
    const personId = await linked();
    const path = `/people/${elder.personId}/links/${String((await linkOf('family'))?.id)}`;
    await desk.change(elder.token, path, { until: '2099-12-31' });
    expect((await desk.change(elder.token, path, { scope: 'booking' })).body.expiresAt).not.toBeNull();
    expect((await desk.change(elder.token, path, { until: null })).body.expiresAt).toBeNull();
    expect((await desk.get(helper.token, `/people/${personId}`)).body.expiresAt).toBeNull();
  });

  it('that are revoked allow nothing from the next request on', async () => {
    const personId = await linked();
    expect((await desk.get(helper.token, `/people/${personId}/card`)).body.code).not.toBe('PERSON_NOT_FOUND');
    const path = `/people/${elder.personId}/links/${String((await linkOf('family'))?.id)}`;
    expect((await desk.remove(elder.token, path)).status).toBe(204);
    expect((await desk.get(helper.token, `/people/${personId}/card`)).body.code).toBe('PERSON_NOT_FOUND');
    expect((await desk.remove(elder.token, path)).body.code).toBe('LINK_NOT_FOUND');
  });

  it('leave the person at least one account that is theirs, even when both are ended at once', async () => {
    const second = await desk.proved(`elder-${round}-second`, FAMILY.elder);
    const [mine, other] = await desk.links(elder.token, elder.personId);
    const answers = await Promise.all([
      desk.remove(second.token, `/people/${elder.personId}/links/${String(mine?.id)}`),
      desk.remove(elder.token, `/people/${elder.personId}/links/${String(other?.id)}`),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
  });

  it('of a guardian are seen by the other guardian and by the young person, and ended by neither', async () => {
    const mother = await desk.proved(`mother-${round}`, FAMILY.stranger);
    const father = await desk.proved(`father-${round}`, FAMILY.father);
    const ward = await desk.names(mother.token, FAMILY.child, { relation: 'child' });
    await desk.byCode(mother.token, ward);
    await desk.byCode(father.token, await desk.names(father.token, FAMILY.child, { relation: 'child' }));
    const seen = await desk.links(father.token, ward);
    expect(seen.map(({ capacity, mine }) => [capacity, mine])).toEqual([
      ['guardian', false],
      ['guardian', true],
    ]);
    const revoked = await desk.remove(father.token, `/people/${ward}/links/${String(seen[0]?.id)}`);
    expect([revoked.status, revoked.body.code]).toEqual([409, 'NOT_ALLOWED_IN_STATE']);

    const teenager = await desk.proved(`teenager-${round}`, FAMILY.teenager);
    await desk.byCode(mother.token, await desk.names(mother.token, FAMILY.teenager, { relation: 'child' }));
    const [guardian] = (await desk.links(teenager.token, teenager.personId)).filter(({ mine }) => mine === false);
    expect(guardian).toMatchObject({ capacity: 'guardian', actions: { change: false, revoke: false } });
    const path = `/people/${teenager.personId}/links/${String(guardian?.id)}`;
    expect((await desk.remove(teenager.token, path)).status).toBe(409);
  });

  describe('that are new', () => {
    it('are told to the phone that a hospital holds, and written in the access log', async () => {
      await linked();
      await desk.tell();
      expect(desk.app.messages.linksAdded).toEqual([
        { phone: FAMILY.elder.phone, holderNameMasked: '王*红', scope: 'everything' },
      ]);
      const log = await desk.get(elder.token, `/people/${elder.personId}/access-log`);
      const entries = log.body.items as { action: string; who: string }[];
      expect(entries.filter(({ action }) => action === 'link.add').length).toBeGreaterThanOrEqual(1);
      await desk.tell();
      expect(desk.app.messages.linksAdded).toHaveLength(1);
    });

    it('are told once the gateway is up again, and lost by no outage', async () => {
      await linked();
      await desk.tell();
      desk.app.messages.linksAdded.length = 0;
      const other = await desk.proved(`other-${round}`, FAMILY.other);
      const personId = await desk.names(other.token, FAMILY.elder, { relation: 'relative' });
      await desk.start(other.token, personId, 'approval');
      const [approval] = await desk.approvals(elder.token);
      desk.app.messages.isDown = true;
      await desk.decide(elder.token, approval?.id);
      for (let i = 0; i < 3; i++) {
        await desk.tell();
        desk.app.clock.pass({ minutes: 10 });
      }
      expect(desk.app.messages.linksAdded).toEqual([]);
      desk.app.messages.isDown = false;
      await Promise.all([desk.tell(), desk.tell()]);
      expect(desk.app.messages.linksAdded).toEqual([
        { phone: FAMILY.elder.phone, holderNameMasked: '孙*二', scope: 'reports' },
      ]);
    });

    it('are no message when they are to oneself', async () => {
      await desk.tell();
      expect(desk.app.messages.linksAdded).toEqual([]);
    });
  });
});
