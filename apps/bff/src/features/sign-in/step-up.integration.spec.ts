import { Database } from '../../database/database';
import { Sessions } from '../../platform/auth/sessions';
import { TestApp } from '../../testing/test-app';

describe('a phone that has rested', () => {
  let app: TestApp;
  let token: string;
  let visitors = 0;
  let who: string;

  const account = (of = token) => app.call('GET', '/api/v1/account', { token: of, stepUp: false });
  const stepUp = (code: string, of = token) =>
    app.call('POST', '/api/v1/sessions/current/step-up', { token: of, body: { code }, stepUp: false });
  const isStale = (seen: string) => new Date(seen).getTime() !== app.clock.now().getTime();
  const lastSeen = async (): Promise<string> => {
    const { body } = await app.call('GET', '/api/v1/sessions', { token, stepUp: false });
    return (body.items as { lastSeenAt: string }[])[0]?.lastSeenAt ?? '';
  };

  beforeAll(async () => {
    app = await TestApp.start();
  });
  beforeEach(async () => {
    app.clock.pass({ hours: 1 });
    who = `resting-${++visitors}`;
    token = await app.signIn(who);
  });
  afterAll(() => app.stop());

  it('goes on without a word until thirty minutes are over, and is then asked who holds it', async () => {
    app.clock.pass({ minutes: 29, seconds: 59 });
    expect((await account()).status).toBe(200);
    app.clock.pass({ hours: 1 });
    const idle = await account();
    expect([idle.status, idle.body.code]).toEqual([401, 'STEP_UP_REQUIRED']);
  });

  it('is asked at thirty minutes sharp', async () => {
    app.clock.pass({ minutes: 30 });
    expect((await account()).body.code).toBe('STEP_UP_REQUIRED');
  });

  it('is never asked while it is in use, and its use is written down every five minutes only', async () => {
    const signedIn = await lastSeen();
    app.clock.pass({ minutes: 4, seconds: 59 });
    expect([(await account()).status, await lastSeen()]).toEqual([200, signedIn]);
    const noted = jest.spyOn(app.nest.get(Sessions), 'touch');
    for (let round = 0; round < 5; round++) {
      app.clock.pass({ minutes: 20 });
      expect((await account()).status).toBe(200);
      // Nobody waits for the note, so the next request may still miss it; a phone's pause is longer than that.
      for (let tries = 0; tries < 100 && (await account()).status === 200 && isStale(await lastSeen()); tries++);
    }
    expect(noted).toHaveBeenCalled();
    expect(isStale(await lastSeen())).toBe(false);
  });

  it('is let in again by a fresh login code of the same WeChat user', async () => {
    app.clock.pass({ hours: 5 });
    expect((await stepUp(who)).status).toBe(204);
    expect((await account()).status).toBe(200);
  });

  it('is signed out when the code is somebody else’s', async () => {
    app.clock.pass({ hours: 5 });
    const answer = await stepUp('thief');
    expect([answer.status, answer.body.code]).toEqual([403, 'STEP_UP_REFUSED']);
    expect((await account()).body.code).toBe('SIGN_IN_EXPIRED');
    expect((await stepUp(who)).body.code).toBe('SIGN_IN_EXPIRED');
  });

  it('may try again when WeChat did not know the code, five times, and then waits ten minutes', async () => {
    app.clock.pass({ hours: 5 });
    for (let i = 0; i < 5; i++) {
      app.wechat.next = { kind: 'refused', reason: 'code' };
      expect((await stepUp('x')).body.code).toBe('SIGN_IN_CODE_REFUSED');
    }
    const locked = await stepUp(who);
    expect([locked.status, locked.headers['retry-after']]).toEqual([429, '600']);
    app.clock.pass({ minutes: 10 });
    expect((await stepUp(who)).status).toBe(204);
  });

  it('loses no try to an outage of WeChat', async () => {
    app.clock.pass({ hours: 5 });
    for (let i = 0; i < 6; i++) {
      app.wechat.next = { kind: 'unavailable', detail: 'told so' };
      expect((await stepUp(who)).body.code).toBe('SIGN_IN_UNAVAILABLE');
    }
    expect((await stepUp(who)).status).toBe(204);
  });

  it('may confirm ten times a minute', async () => {
    const statuses = [];
    for (let i = 0; i < 11; i++) statuses.push((await stepUp(who)).status);
    expect(statuses).toEqual([...Array<number>(10).fill(204), 429]);
  });

  it('may sign out, and do nothing else', async () => {
    const routes = [
      ['GET', '/api/v1/account'],
      ['PUT', '/api/v1/account'],
      ['PUT', '/api/v1/account/phone'],
      ['GET', '/api/v1/sessions'],
      ['DELETE', '/api/v1/sessions'],
      ['DELETE', '/api/v1/sessions/anything'],
      ['GET', '/api/v1/people'],
      ['GET', '/api/v1/hospitals'],
      ['POST', '/api/v1/appointments'],
    ] as const;
    app.clock.pass({ hours: 5 });
    for (const [method, url] of routes) {
      const { status, body } = await app.call(method, url, { token, stepUp: false });
      expect([url, status, body.code]).toEqual([url, 401, 'STEP_UP_REQUIRED']);
    }
    expect((await app.call('DELETE', '/api/v1/sessions/current', { token, stepUp: false })).status).toBe(204);
    expect((await account()).body.code).toBe('SIGN_IN_EXPIRED');
  });

  it('counts a sign-in of before last_seen_at was kept from its beginning', async () => {
    await app.nest.get(Database).change('UPDATE sign_in SET last_seen_at = NULL');
    expect((await account()).status).toBe(200);
    await app.nest.get(Database).change('UPDATE sign_in SET last_seen_at = NULL');
    app.clock.pass({ minutes: 30 });
    expect((await account()).body.code).toBe('STEP_UP_REQUIRED');
  });
});
