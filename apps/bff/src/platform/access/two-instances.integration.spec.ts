import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { addActive, aFileOf, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';

describe('what ends on one instance', () => {
  let one: TestApp;
  let other: TestApp;
  let token: string;
  let personId: string;
  const at = async (app: TestApp, rest: string, method: 'GET' | 'PUT' | 'DELETE' = 'GET', body?: object) =>
    (await app.call(method, `/api/v1/people/${personId}${rest}`, { token, body })).status;

  beforeEach(async () => {
    const hospitals = () => [new InMemoryHospital({ patients: [aFileOf(LI_HUA)] })];
    one = await TestApp.start({ hospitals: hospitals() });
    other = await TestApp.start({ hospitals: hospitals(), beside: one });
    token = await one.signIn('li');
    personId = await addActive(one, token);
    expect(await at(other, '/reports')).toBe(200);
  });
  afterEach(async () => {
    await other.stop();
    await one.stop();
  });

  it('is over on the other at its very next request: a consent', async () => {
    await at(one, '/consents/reports', 'PUT', { given: false, version: 1 });
    expect(await at(other, '/reports')).toBe(403);
  });

  it('is over on the other at its very next request: a link', async () => {
    await at(one, '', 'DELETE');
    expect(await at(other, '/reports')).toBe(404);
  });

  it('is over on the other at its very next request: a sign-in', async () => {
    await one.call('DELETE', '/api/v1/sessions', { token });
    expect(await at(other, '/reports')).toBe(401);
  });
});
