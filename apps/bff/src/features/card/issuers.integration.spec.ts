import path from 'node:path';
import { CardAuthorityPort, type CodeVerification } from '@kangqiao/card-port';
import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { type RunningSandbox, startSandbox } from '@kangqiao/testing';
import { Database } from '../../database/database';
import { addActive, aFileOf, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';
import { ApplicationSweep } from './application-sweep';

const SANDBOX_FILES = path.resolve(__dirname, '../../../../sandbox');
const ISSUERS = ['regional', 'tengmed', 'provincial'] as const;
type Issuer = (typeof ISSUERS)[number];

const NAMES: Record<Issuer, string> = {
  regional: '康桥示范区全民健康信息平台',
  tengmed: '电子健康卡',
  provincial: '康桥示范省全民健康信息平台',
};
const DETAILS = { phone: '13900000009', nation: '汉族' };

describe.each(ISSUERS)('cards of %s through the whole service', (issuer) => {
  let sandbox: RunningSandbox;
  let app: TestApp;
  let token: string;
  let card: string;
  const before: NodeJS.ProcessEnv = {};

  const call = (method: 'GET' | 'POST' | 'DELETE', rest = '', body?: object) =>
    app.call(method, `${card}${rest}`, { token, body });
  const verify = (text: string): Promise<CodeVerification> =>
    app.nest.get(CardAuthorityPort).verify(text, {
      hospitalId: 'kq-first',
      hospitalName: '康桥市第一人民医院',
      terminalCode: 'T01',
      step: 'registration',
      department: null,
      at: app.clock.now(),
    });
  const control = (rest: string, body?: object) => sandbox.control(rest, { method: 'POST', body });
  const outage = (kind: string) => control(`hospitals/${issuer}/faults`, { operation: '*', kind });
  const wellAgain = () => sandbox.control(`hospitals/${issuer}/faults`, { method: 'DELETE' });

  beforeAll(async () => {
    sandbox = await startSandbox();
    const env = {
      SANDBOX_TENGMED_URL: `${sandbox.url}/tengmed`,
      TENGMED_APP_SECRET: 'sandbox-tengmed-secret',
      SANDBOX_PROVINCIAL_URL: `${sandbox.url}/provincial/api/do`,
      PROVINCIAL_KEY: '4B616E677169616F50726F76696E6369',
    };
    for (const [name, value] of Object.entries(env)) {
      before[name] = process.env[name];
      process.env[name] = value;
    }
  });
  beforeEach(async () => {
    await sandbox.control('reset', { method: 'POST' });
    const file = path.join(SANDBOX_FILES, `issuer-${issuer}.yaml`);
    app = await TestApp.start({
      hospitals: [new InMemoryHospital({ patients: [aFileOf(LI_HUA)] })],
      env: issuer === 'regional' ? {} : { CARD_ISSUER: '', CARD_ISSUER_FILE: file },
    });
    // The platforms' clocks stand with ours.
    await control('clock', { now: app.clock.now().toISOString() });
    token = await app.signIn('li');
    card = `/api/v1/people/${await addActive(app, token)}/card`;
  });
  afterEach(() => app.stop());
  afterAll(async () => {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    await sandbox.stop();
  });

  it('are issued once, shown, and checked once', async () => {
    const issued = await call('POST', '', DETAILS);
    expect([issued.status, issued.body.state, issued.body.issuer]).toEqual([201, 'active', NAMES[issuer]]);
    expect((await call('POST', '', DETAILS)).body).toEqual(issued.body);

    const codes = await call('POST', '/codes?count=3');
    const items = codes.body.items as { text: string; kind: string; expiresAt: string }[];
    expect([codes.status, items.length]).toEqual([200, issuer === 'regional' ? 3 : 1]);
    const text = items[0]?.text ?? '';
    expect(text).not.toContain(LI_HUA.document.number);
    expect(await verify(text)).toMatchObject({ kind: 'valid', cardNumber: issued.body.number });
    expect(await verify(text)).toEqual({ kind: 'refused', reason: 'USED' });
    expect(await verify('nonsense')).toEqual({ kind: 'refused', reason: 'FORGED' });
  });

  it('are what the issuer says that it can do', async () => {
    const { body } = await app.call('GET', '/api/v1/card-issuer', { token });
    expect(body).toMatchObject({
      name: NAMES[issuer],
      requires: { regional: [], tengmed: ['phone', 'nation'], provincial: ['phone'] }[issuer],
      codesAhead: issuer === 'regional' ? 15 : 1,
      revoke: issuer === 'regional',
    });
    await call('POST', '', DETAILS);
    const printed = await call('POST', '/static-code');
    expect([printed.status, (await call('DELETE')).status]).toEqual(
      { regional: [200, 200], tengmed: [200, 422], provincial: [422, 422] }[issuer],
    );
    if (issuer === 'tengmed') expect(await verify(String(printed.body.text))).toMatchObject({ kind: 'proof-needed' });
  });

  if (issuer === 'regional') return;

  it('are kept while the platform does not answer, and no application is lost', async () => {
    await outage('http-500');
    expect((await call('POST', '', DETAILS)).body.code).toBe('CARD_ISSUER_UNAVAILABLE');
    expect((await call('GET')).body.state).toBe('pending');
    await wellAgain();
    app.clock.pass({ minutes: 1 });
    await control('clock', { now: app.clock.now().toISOString() });
    await app.nest.get(ApplicationSweep).run();
    expect((await call('GET')).body.state).toBe('active');

    await outage('http-500');
    expect((await call('POST', '/codes')).body.code).toBe('CARD_ISSUER_UNAVAILABLE');
    expect((await call('GET')).body.state).toBe('active');
    expect(app.log.join('\n')).not.toContain(LI_HUA.document.number);
  });

  it('are refused for what the platform refuses', async () => {
    await control(issuer, { barred: [LI_HUA.document.number] });
    expect((await call('POST', '', DETAILS)).body.code).toBe('CARD_REFUSED');
    expect((await call('GET')).body.code).toBe('CARD_NOT_FOUND');
  });

  if (issuer === 'tengmed') {
    it('ask for what the platform requires and nobody has said', async () => {
      const { body } = await call('POST');
      expect([body.code, body.details]).toEqual(['CARD_DETAILS_MISSING', [{ field: 'nation', message: '请选择民族' }]]);
    });

    it('go on with a new token when the platform no longer takes the one that all instances share', async () => {
      await call('POST', '', DETAILS);
      await control('tengmed/app-token/kill');
      expect((await call('POST', '/codes')).status).toBe(200);
      const rows = await app.nest.get(Database).rows('SELECT name FROM shared_token');
      expect(rows).toEqual([{ name: 'tengmed:kangqiao-tengmed-app' }]);
    });
  } else {
    it('wait while the platform works on the application', async () => {
      await control('provincial', { underReview: [LI_HUA.document.number] });
      expect((await call('POST', '', DETAILS)).body).toMatchObject({ state: 'pending', number: null });
      expect((await call('POST', '/codes')).body.code).toBe('CARD_PENDING');
      await control('provincial', { underReview: [] });
      app.clock.pass({ seconds: 5 });
      await control('clock', { now: app.clock.now().toISOString() });
      expect((await call('GET')).body.state).toBe('active');
    });
  }
});
