import { CONSENT_PURPOSES, type ConsentList, type ConsentPurpose } from '@kangqiao/contracts';
import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { Database } from '../../database/database';
import { CONSENT_VERSIONS } from '../../platform/consents/consent-texts';
import { addActive, aFileOf, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';

describe('what a person agrees to', () => {
  let app: TestApp;
  let token: string;
  let personId: string;
  const path = (rest = '') => `/api/v1/people/${personId}/consents${rest}`;
  const answer = (purpose: string, given: boolean, version = 1) =>
    app.call('PUT', path(`/${purpose}`), { token, body: { given, version } });
  const given = async (): Promise<ConsentPurpose[]> =>
    ((await app.call('GET', path(), { token })).body as unknown as ConsentList).items
      .filter((consent) => consent.given)
      .map(({ purpose }) => purpose);
  const statusOf = async (rest: string) =>
    (await app.call('GET', `/api/v1/people/${personId}${rest}`, { token })).status;

  beforeAll(async () => {
    app = await TestApp.start({ hospitals: [new InMemoryHospital({ patients: [aFileOf(LI_HUA)] })] });
    token = await app.signIn('li');
    personId = await addActive(app, token);
  });
  afterAll(() => app.stop());

  it('is told each apart, with its words and who answered', async () => {
    const { items } = (await app.call('GET', path(), { token })).body as unknown as ConsentList;
    expect(items.map(({ purpose }) => purpose)).toEqual([...CONSENT_PURPOSES]);
    expect(items[0]).toEqual({
      purpose: 'identity',
      version: CONSENT_VERSIONS.identity,
      title: expect.stringMatching(/\p{Script=Han}/u),
      text: expect.stringMatching(/\p{Script=Han}/u),
      required: true,
      given: true,
      at: expect.stringMatching(/\+08:00$/),
      by: 'self',
      actions: { give: false, withdraw: true },
    });
  });

  it('counts from the next request on, given and withdrawn', async () => {
    expect(await statusOf('/reports')).toBe(200);
    expect((await answer('reports', false)).status).toBe(200);
    expect(await statusOf('/reports')).toBe(403);
    expect(await statusOf('/record')).toBe(200);
    await answer('reports', true);
    expect(await statusOf('/reports')).toBe(200);
  });

  it('ends everything but the managing when the identity is withdrawn', async () => {
    await answer('identity', false);
    expect([await statusOf('/reports'), await statusOf('/record'), await statusOf('/card')]).toEqual([403, 403, 403]);
    expect(await given()).not.toContain('identity');
    await answer('identity', true);
    expect(await statusOf('/record')).toBe(200);
  });

  it('is written down for good, every answer', async () => {
    const count = async () =>
      Number((await app.nest.get(Database).row<{ n: number }>('SELECT COUNT(*) AS n FROM consent'))?.n);
    const before = await count();
    await answer('archive', false);
    await answer('archive', true);
    expect(await count()).toBe(before + 2);
  });

  it('is not given to words of another version, and always taken back', async () => {
    const outdated = await answer('archive', true, CONSENT_VERSIONS.archive + 1);
    expect(outdated.status).toBe(400);
    expect(outdated.body.details).toEqual([{ field: 'version', message: '内容已更新，请重新阅读后再选择' }]);
    expect((await answer('archive', false, CONSENT_VERSIONS.archive + 1)).status).toBe(200);
    expect(await given()).not.toContain('archive');
  });

  it('no longer counts once the text has changed', async () => {
    await app.nest
      .get(Database)
      .change("UPDATE consent_current SET version = 0 WHERE person_id = ? AND purpose = 'record'", [personId]);
    expect(await given()).not.toContain('record');
    expect(await statusOf('/record')).toBe(403);
    await answer('record', true);
    expect(await statusOf('/record')).toBe(200);
  });

  it('refuses a purpose that does not exist', async () => {
    expect((await answer('everything', true)).body.code).toBe('VALIDATION_FAILED');
  });

  it('is nobody else’s to see or to change', async () => {
    const stranger = await app.signIn('stranger');
    const answers = [
      await app.call('GET', path(), { token: stranger }),
      await app.call('PUT', path('/reports'), { token: stranger, body: { given: true, version: 1 } }),
    ];
    expect(answers.map(({ body }) => body.code)).toEqual(['PERSON_NOT_FOUND', 'PERSON_NOT_FOUND']);
  });

  it('shows the privacy notice to anybody, and the texts to everybody signed in', async () => {
    const notice = await app.call('GET', '/api/v1/privacy-notice');
    expect([notice.status, notice.body.title]).toEqual([200, '康桥隐私政策']);
    expect((await app.call('GET', '/api/v1/consent-texts')).status).toBe(401);
    expect((await app.call('GET', '/api/v1/consent-texts', { token })).body.items).toHaveLength(
      CONSENT_PURPOSES.length,
    );
  });
});
