import { Database } from '../../database/database';
import { TestApp } from '../../testing/test-app';
import { PRIVACY_NOTICE } from '../consents/privacy-notice';
import { Accounts } from './accounts';

describe('an account', () => {
  let app: TestApp;
  let token: string;
  let visitors = 0;

  const account = async (of = token) => (await app.call('GET', '/api/v1/account', { token: of })).body;
  const change = (body: object) => app.call('PUT', '/api/v1/account', { token, body });
  const putPhone = (code: string, of = token) =>
    app.call('PUT', '/api/v1/account/phone', { token: of, body: { code } });

  beforeAll(async () => {
    app = await TestApp.start();
  });
  beforeEach(async () => {
    token = await app.signIn(`holder-${++visitors}`);
  });
  afterAll(() => app.stop());

  it('keeps a preference', async () => {
    await change({ elderMode: true });
    await change({ elderMode: null });
    expect((await account()).preferences).toEqual({ elderMode: true });
    expect((await account(await app.signIn(`holder-${visitors}`))).preferences).toEqual({ elderMode: true });
  });

  it('refuses a field that the contract does not name', async () => {
    const { status, body } = await change({ admin: true });
    expect([status, body.code, body.details]).toEqual([
      400,
      'VALIDATION_FAILED',
      [{ field: 'admin', message: '不支持的内容' }],
    ]);
  });

  it('notes which privacy notice was accepted, and forgets none', async () => {
    expect((await account()).noticeVersion).toBeNull();
    expect((await change({ noticeVersion: 1 })).body.noticeVersion).toBe(1);
    await change({ elderMode: false });
    expect((await account()).noticeVersion).toBe(1);
    for (const noticeVersion of [0, PRIVACY_NOTICE.version + 1, 1.5]) {
      const refused = await change({ noticeVersion, elderMode: true });
      expect([refused.status, refused.body.details]).toEqual([
        400,
        [{ field: 'noticeVersion', message: '隐私政策的版本不正确' }],
      ]);
    }
    expect(await account()).toMatchObject({ noticeVersion: 1, preferences: { elderMode: false } });
  });

  it('takes the phone number that WeChat vouches for, and shows only its mask', async () => {
    const { status, body } = await putPhone('13800000001');
    expect([status, body.phoneMasked]).toEqual([200, '138****0001']);
    expect((await putPhone('13900000002')).body.phoneMasked).toBe('139****0002');
    expect((await account()).phoneMasked).toBe('139****0002');
  });

  it('loses its number to the account that WeChat vouches for later', async () => {
    await putPhone('13800000003');
    const other = await app.signIn('next-holder');
    expect((await putPhone('13800000003', other)).body.phoneMasked).toBe('138****0003');
    expect((await account()).phoneMasked).toBeNull();
  });

  it.each([
    [{ kind: 'refused' }, 422, 'PHONE_CODE_REFUSED'],
    [{ kind: 'unsupported-country' }, 422, 'PHONE_CODE_REFUSED'],
    [{ kind: 'unavailable', detail: 'told so' }, 503, 'SIGN_IN_UNAVAILABLE'],
  ] as const)('keeps its number when WeChat answers %j', async (answer, status, code) => {
    await putPhone('13800000004');
    app.wechat.nextPhone = answer;
    const refused = await putPhone('x');
    expect([refused.status, refused.body.code]).toEqual([status, code]);
    expect((await account()).phoneMasked).toBe('138****0004');
  });

  it('asks WeChat for a number five times a day at most, an outage not counted', async () => {
    for (let i = 0; i < 3; i++) {
      app.wechat.nextPhone = { kind: 'unavailable', detail: 'told so' };
      await putPhone('x');
    }
    for (let i = 0; i < 5; i++) expect((await putPhone(`1380000001${i}`)).status).toBe(200);
    const refused = await putPhone('13800000020');
    expect([refused.status, refused.headers['retry-after']]).toEqual([429, '86400']);
    expect((await account()).phoneMasked).toBe('138****0014');
    app.clock.pass({ days: 1 });
    expect((await putPhone('13800000020')).status).toBe(200);
  });

  it('knows whose it is, and nobody else’s', async () => {
    const accounts = app.nest.get(Accounts, { strict: false });
    const id = String((await account()).id);
    expect(await accounts.isWeChatUser(id, `openid-of-holder-${visitors}`)).toBe(true);
    expect(await accounts.isWeChatUser(id, 'openid-of-somebody')).toBe(false);
  });

  it('lies in the database without token, openid or phone in the clear', async () => {
    await putPhone('13812345678');
    const database = app.nest.get(Database);
    const rows = [
      ...(await database.rows('SELECT * FROM sign_in')),
      ...(await database.rows('SELECT * FROM account')),
      ...(await database.rows('SELECT * FROM limit_use')),
    ];
    const stored = rows.flatMap((row) =>
      Object.values(row).map((value) => Buffer.from(Buffer.isBuffer(value) ? value : String(value)).toString('latin1')),
    );
    expect(stored.length).toBeGreaterThan(0);
    for (const secret of [token, `openid-of-holder-${visitors}`, '13812345678']) {
      expect(stored.join('\n')).not.toContain(secret);
    }
  });
});
