import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { Database } from '../../database/database';
import { addActive, aFileOf, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';
import { ACCOUNT_TABLES } from './account-closing';
import { AUDIT_TABLE, PERSONAL_TABLES } from './personal-tables';

/** Kept beside the person's own: an inner number is all that is left of the account. */
const KEPT = ['erasure'];

describe('closing an account', () => {
  let app: TestApp;
  let token: string;
  const close = () => app.call('DELETE', '/api/v1/account', { token });
  const accounts = async () =>
    Number((await app.nest.get(Database).row<{ n: number }>('SELECT COUNT(*) AS n FROM account'))?.n);

  beforeEach(async () => {
    app = await TestApp.start({ hospitals: [new InMemoryHospital({ patients: [aFileOf(LI_HUA)] })] });
    token = await app.signIn('li');
  });
  afterEach(() => app.stop());

  it('knows every table that names an account', async () => {
    const about = await app.nest.get(Database).rows<{ name: string }>(
      `SELECT DISTINCT table_name AS name FROM information_schema.columns
        WHERE table_schema = DATABASE() AND column_name LIKE '%account_id'`,
    );
    const known = [AUDIT_TABLE, ...PERSONAL_TABLES, ...ACCOUNT_TABLES].map(({ name }) => name).concat(KEPT);
    expect(about.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
  });

  it('is refused while it may act for anybody', async () => {
    const personId = await addActive(app, token);
    expect((await close()).body).toMatchObject({ code: 'NOT_ALLOWED_IN_STATE', message: '请先移除或删除全部就诊人' });
    await app.call('DELETE', `/api/v1/people/${personId}`, { token });
    expect((await close()).status).toBe(204);
  });

  it('signs every phone out and forgets the WeChat user, who comes back as somebody new', async () => {
    const other = await app.signIn('li');
    const before = String((await app.call('GET', '/api/v1/account', { token })).body.id);
    await app.call('POST', '/api/v1/help-codes', { token });
    expect((await close()).status).toBe(204);
    expect(await accounts()).toBe(0);
    expect((await app.call('GET', '/api/v1/account', { token: other })).body.code).toBe('SIGN_IN_EXPIRED');
    const again = await app.call('GET', '/api/v1/account', { token: await app.signIn('li') });
    expect(again.body.id).not.toBe(before);
  });
});
