import { Database } from '../../database/database';
import { allConsents, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';
import { PeopleStore } from './people.store';

const PEOPLE = '/api/v1/people';

describe('newborns', () => {
  let app: TestApp;
  let token: string;
  const newborn = (more: object = {}) => ({
    name: '李华之子',
    document: { type: 'newborn', number: '1' },
    birthDate: '2026-08-22',
    sex: 'male',
    relation: 'child',
    consents: allConsents(),
    ...more,
  });
  const add = (body: object) => app.call('POST', PEOPLE, { token, body });

  beforeAll(async () => {
    app = await TestApp.start();
    app.clock.set('2026-11-22T12:00:00+08:00');
    token = await app.signIn('mother');
  });
  afterAll(() => app.stop());

  it('are added by a guardian who proved who they are, in the order of their birth', async () => {
    expect((await add(newborn())).body.code).toBe('GUARDIAN_REQUIRED');
    const { body: self } = await add({
      name: LI_HUA.name,
      document: LI_HUA.document,
      relation: 'self',
      consents: allConsents(),
    });
    const database = app.nest.get(Database);
    const link = await database.row<{ accountId: string }>('SELECT account_id AS accountId FROM family_link', []);
    await database.transaction((tx) =>
      app.nest.get(PeopleStore).activate(tx, {
        accountId: String(link?.accountId),
        personId: String(self.id),
        method: 'phone-code',
        phone: '13800000001',
        evidence: null,
      }),
    );
    const first = await add(newborn());
    expect(first.body).toMatchObject({
      nameMasked: '李**子',
      documentType: 'newborn',
      documentNumberMasked: '01-1********22-1',
      capacity: 'guardian',
      actions: { prove: ['guardian'] },
    });
    expect((await add(newborn())).body.code).toBe('PERSON_ALREADY_ADDED');
    expect((await add(newborn({ document: { type: 'newborn', number: '2' } }))).status).toBe(201);
  });

  it('are at most three months old on the day', async () => {
    const older = await add(newborn({ birthDate: '2026-08-21' }));
    expect(older.body.details).toEqual([{ field: 'birthDate', message: expect.stringContaining('3 个月') }]);
  });

  it('are nobody else’s relatives', async () => {
    expect((await add(newborn({ relation: 'relative' }))).body.code).toBe('GUARDIAN_REQUIRED');
  });
});
