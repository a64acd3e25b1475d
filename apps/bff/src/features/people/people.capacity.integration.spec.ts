import type { Person } from '@kangqiao/contracts';
import { Database } from '../../database/database';
import { Housekeeping } from '../../platform/housekeeping/housekeeping';
import { aResident, allConsents, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';
import type { ProvedLink } from './link-activation';
import { PeopleStore } from './people.store';

const PEOPLE = '/api/v1/people';
const LI = { name: LI_HUA.name, document: LI_HUA.document };
const CHILD = { name: '李小花', document: aResident('20160520', '002') };
const TEENAGER = { name: '李大山', document: aResident('20100303', '001') };
const MOTHER = { name: '王桂兰', document: aResident('19630303', '002') };

describe('as whom an account acts', () => {
  let app: TestApp;
  let token: string;
  let visitors = 0;

  const add = (relation: string, person: object = LI, as = token) => {
    return app.call('POST', PEOPLE, { token: as, body: { consents: allConsents(), ...person, relation } });
  };
  const people = async (as = token) => (await app.call('GET', PEOPLE, { token: as })).body.items as Person[];
  const linkOf = (personId: unknown) =>
    app.nest
      .get(Database)
      .row<{ accountId: string }>('SELECT account_id AS accountId FROM family_link WHERE person_id = ? LIMIT 1', [
        String(personId),
      ]);
  /** What every way to prove control ends with. */
  const prove = async (personId: unknown, how: Partial<ProvedLink> = {}) => {
    const link = await linkOf(personId);
    if (!link) throw new Error('there is no link');
    const proved = { accountId: link.accountId, personId: String(personId), phone: '13800000001', evidence: 'proof-1' };
    await app.nest
      .get(Database)
      .transaction((tx) => app.nest.get(PeopleStore).activate(tx, { ...proved, method: 'phone-code', ...how }));
  };
  const addAndProve = async (relation: string, person: object = LI, how: Partial<ProvedLink> = {}) => {
    const { body } = await add(relation, person);
    await prove(body.id, how);
    return String(body.id);
  };
  const answersOf = (personId: string) =>
    app.nest
      .get(Database)
      .rows('SELECT purpose, given, capacity, evidence FROM consent WHERE person_id = ? ORDER BY purpose, at', [
        personId,
      ]);

  beforeEach(async () => {
    app = await TestApp.start();
    token = await app.signIn(`visitor-${visitors++}`);
  });
  afterEach(() => app.stop());

  it('is at most one person for oneself, proved or not', async () => {
    await add('self');
    const second = await add('self', MOTHER);
    expect([second.status, second.body.code]).toEqual([409, 'SELF_ALREADY_ADDED']);
    expect((await add('parent', MOTHER)).status).toBe(201);
  });

  it('is the person for everything, whatever scope was asked', async () => {
    await addAndProve('self', { ...LI, scope: 'booking' });
    expect(await people()).toMatchObject([
      {
        capacity: 'self',
        scope: 'everything',
        expiresAt: null,
        consents: ['identity', 'reports', 'record'],
        actions: { prove: [], book: true, card: true, reports: true, record: true, manage: true },
      },
    ]);
  });

  it('is a guardian for a child under 18, after proving who they are themselves', async () => {
    const before = await add('child', CHILD);
    expect([before.status, before.body.code]).toEqual([422, 'GUARDIAN_REQUIRED']);
    const { body: self } = await add('self');
    expect((await add('child', CHILD)).body.code).toBe('GUARDIAN_REQUIRED');
    await prove(self.id);
    const { body } = await add('child', CHILD);
    expect(body).toMatchObject({
      capacity: 'guardian',
      scope: 'everything',
      expiresAt: '2034-05-20T00:00:00+08:00',
      actions: { prove: ['phone-code', 'phone-number', 'approval'] },
    });
    await prove(body.id);
    expect(await answersOf(String(body.id))).toEqual(
      ['identity', 'record', 'reports'].map((purpose) => ({ purpose, given: 1, capacity: 'guardian', evidence: null })),
    );
  });

  it('is nobody else for somebody under 14, but family for somebody of 14', async () => {
    await addAndProve('self');
    for (const relation of ['relative', 'parent', 'spouse', 'other']) {
      expect((await add(relation, CHILD)).body.code).toBe('GUARDIAN_REQUIRED');
    }
    expect((await add('relative', TEENAGER)).body).toMatchObject({ capacity: 'family', scope: 'reports' });
  });

  it('is family for a child of age', async () => {
    expect((await add('child', { name: '李成年', document: aResident('20000101', '001') })).body).toMatchObject({
      capacity: 'family',
      scope: 'reports',
      expiresAt: null,
    });
  });

  it('is a guardian on the phone of the other parent, too', async () => {
    await addAndProve('self');
    await addAndProve('child', CHILD);
    const other = await app.signIn(`other-parent-${visitors}`);
    const father = await add('self', MOTHER, other);
    await prove(father.body.id);
    const { status, body } = await add('child', CHILD, other);
    expect([status, body.capacity, body.state]).toEqual([201, 'guardian', 'awaiting-proof']);
  });

  it('ends for a guardian at the midnight of coming of age, and the link is then as if it were not there', async () => {
    await addAndProve('self');
    const id = await addAndProve('child', CHILD);
    app.clock.set('2034-05-19T23:59:59+08:00');
    token = await app.signIn(`visitor-${visitors - 1}`);
    expect((await people()).map((person) => person.id)).toContain(id);
    app.clock.pass({ seconds: 1 });
    expect((await people()).map((person) => person.id)).not.toContain(id);
    expect((await app.call('GET', `${PEOPLE}/${id}`, { token })).body.code).toBe('PERSON_NOT_FOUND');
    expect((await add('child', CHILD)).body).toMatchObject({ capacity: 'family', state: 'awaiting-proof' });
  });

  it('ends for family after the last day that was allowed; housekeeping then removes the link, not the person', async () => {
    const id = await addAndProve('parent', MOTHER, { until: '2026-12-31', scope: 'booking', sensitiveShown: true });
    expect(await people()).toMatchObject([
      { scope: 'booking', sensitiveShown: true, expiresAt: '2027-01-01T00:00:00+08:00', actions: { reports: false } },
    ]);
    app.clock.set('2026-12-31T23:59:59+08:00');
    token = await app.signIn(`visitor-${visitors - 1}`);
    await app.nest.get(Housekeeping).runAll();
    expect(await people()).toHaveLength(1);
    app.clock.pass({ seconds: 1 });
    expect(await people()).toHaveLength(0);
    await app.nest.get(Housekeeping).runAll();
    expect(await linkOf(id)).toBeNull();
    expect(await app.nest.get(Database).row('SELECT id FROM person WHERE id = ?', [id])).not.toBeNull();
  });

  it('is with what the person agreed to by a proof, but never over what they answered themselves', async () => {
    const mothers = await app.signIn(`mother-${visitors}`);
    const own = await add('self', { ...MOTHER, consents: [{ purpose: 'identity', version: 1 }] }, mothers);
    const id = String(own.body.id);
    await prove(id);
    const withdrawn = await app.call('PUT', `${PEOPLE}/${id}/consents/reports`, {
      token: mothers,
      body: { given: false, version: 1 },
    });
    expect(withdrawn.status).toBeLessThan(300);
    await add('parent', MOTHER);
    const links = await app.nest
      .get(Database)
      .rows<{ accountId: string }>(
        "SELECT account_id AS accountId FROM family_link WHERE person_id = ? AND state = 'awaiting-proof'",
        [id],
      );
    await prove(id, { accountId: links[0]?.accountId });
    expect(await people()).toMatchObject([{ consents: ['identity', 'record'], actions: { reports: false } }]);
    expect(await answersOf(id)).toContainEqual({ purpose: 'record', given: 1, capacity: 'proof', evidence: 'proof-1' });
  });

  it('is not proved twice, nor after the link was removed', async () => {
    const id = await addAndProve('self');
    await expect(prove(id)).rejects.toMatchObject({ code: 'PERSON_NOT_FOUND' });
    const accountId = (await linkOf(id))?.accountId;
    await app.call('DELETE', `${PEOPLE}/${id}`, { token });
    const again = app.nest.get(Database).transaction((tx) =>
      app.nest.get(PeopleStore).activate(tx, {
        accountId: String(accountId),
        personId: id,
        method: 'face',
        phone: null,
        evidence: null,
      }),
    );
    await expect(again).rejects.toMatchObject({ code: 'PERSON_NOT_FOUND' });
  });
});
