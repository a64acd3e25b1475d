import type { AccessLogEntry, LinkCapacity, Relation } from '@kangqiao/contracts';
import type { Sex } from '@kangqiao/domain';
import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { Database } from '../../database/database';
import { type AuditEvent, AuditLog } from '../../platform/audit/audit-event';
import { Sessions } from '../../platform/auth/sessions';
import { Ids } from '../../platform/ids';
import { PrivateFields } from '../../platform/privacy/private-fields';
import { answerConsents } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';

describe('the access log of a person', () => {
  let app: TestApp;
  let mother: string;
  let child: string;
  const tokens = { mother: '', daughter: '', stranger: '', father: '' };
  const accounts = { mother: '', daughter: '', stranger: '', father: '' };

  const aPerson = async (name: string, sex: Sex, birthDate: string): Promise<string> => {
    const fields = app.nest.get(PrivateFields);
    const id = app.nest.get(Ids).next();
    await app.nest.get(Database).change(
      `INSERT INTO person (id, identity_index, name_sealed, document_type, document_number_sealed, sex, birth_date,
         created_at) VALUES (?, ?, ?, 'resident-id', ?, ?, ?, ?)`,
      [
        id,
        fields.index('person.identity', id),
        fields.seal('person.name', name),
        fields.seal('person.document_number', id),
        sex,
        birthDate,
        app.clock.now(),
      ],
    );
    await answerConsents(app, id, ['identity', 'reports', 'record']);
    return id;
  };
  const link = (account: string, person: string, relation: Relation, capacity: LinkCapacity, state = 'active') =>
    app.nest.get(Database).change(
      `INSERT INTO family_link (id, account_id, person_id, relation, capacity, scope, state, created_at)
       VALUES (?, ?, ?, ?, ?, 'everything', ?, ?)`,
      [app.nest.get(Ids).next(), account, person, relation, capacity, state, app.clock.now()],
    );
  const log = async (person: string, token: string, query = '') => {
    const answer = await app.call('GET', `/api/v1/people/${person}/access-log${query}`, { token });
    return { ...answer, items: answer.body.items as AccessLogEntry[], next: answer.body.nextCursor as string | null };
  };
  const told = (items: AccessLogEntry[]) => items.map(({ who, what }) => `${who} ${what}`);
  const record = (over: Partial<AuditEvent>) =>
    app.nest.get(AuditLog).record({
      actor: { kind: 'system' },
      personId: mother,
      action: 'report.view',
      hospitalId: null,
      subject: null,
      outcome: 'done',
      code: null,
      traceId: 'f'.repeat(32),
      ...over,
    });

  beforeEach(async () => {
    app = await TestApp.start({ hospitals: [new InMemoryHospital({})] });
    for (const who of ['mother', 'daughter', 'stranger', 'father'] as const) {
      tokens[who] = await app.signIn(who);
      accounts[who] = (await app.nest.get(Sessions).open(tokens[who])).resident.accountId;
    }
    mother = await aPerson('李秀英', 'female', '1950-01-01');
    const daughter = await aPerson('王晓红', 'female', '1980-01-01');
    const father = await aPerson('王大明', 'male', '1980-01-01');
    child = await aPerson('王小宝', 'male', '2020-01-01');
    await link(accounts.mother, mother, 'self', 'self');
    await link(accounts.daughter, daughter, 'self', 'self');
    await link(accounts.father, father, 'self', 'self');
    await link(accounts.daughter, mother, 'parent', 'family');
    await link(accounts.daughter, child, 'child', 'guardian');
    await link(accounts.father, child, 'child', 'guardian');
  });
  afterEach(() => app.stop());

  it('tells who did what, newest first, the refused too', async () => {
    const reports = `/api/v1/people/${mother}/reports`;
    await app.call('GET', reports, { token: tokens.mother });
    await app.call('GET', reports, { token: tokens.daughter });
    await app.call('GET', reports, { token: tokens.stranger });
    const { status, items } = await log(mother, tokens.mother);
    expect(status).toBe(200);
    expect(told(items)).toEqual([
      '一位未获授权的用户 尝试查看您的检查报告列表，已被拒绝',
      '您的女儿 王*红 查看了您的检查报告列表',
      '您本人 查看了您的检查报告列表',
    ]);
    expect(items.map(({ mine }) => mine)).toEqual([false, false, true]);
    expect(items[1]).toEqual({
      id: expect.stringMatching(/^[0-9A-Za-z]{22}$/),
      at: '2026-11-22T09:30:00+08:00',
      who: '您的女儿 王*红',
      mine: false,
      what: '查看了您的检查报告列表',
      hospitalName: null,
      action: 'report.list',
      outcome: 'done',
      traceId: expect.stringMatching(/^[0-9a-f]{12}$/),
    });
  });

  it('tells its own reading from the next reading on', async () => {
    await log(mother, tokens.mother);
    expect(told((await log(mother, tokens.mother)).items)).toEqual(['您本人 查看了您的访问记录']);
  });

  it('speaks of the child to a guardian, and names the other one', async () => {
    await app.call('GET', `/api/v1/people/${child}/reports`, { token: tokens.father });
    await app.call('GET', `/api/v1/people/${child}/reports`, { token: tokens.daughter });
    expect(told((await log(child, tokens.daughter)).items)).toEqual([
      '您本人 查看了孩子的检查报告列表',
      '孩子的监护人 王*明 查看了孩子的检查报告列表',
    ]);
  });

  it('is for the person and a guardian: family sees none of it, and the attempt is in it', async () => {
    expect(await log(mother, tokens.daughter)).toMatchObject({ status: 403, body: { code: 'SCOPE_INSUFFICIENT' } });
    expect(await log(mother, tokens.stranger)).toMatchObject({ status: 404, body: { code: 'PERSON_NOT_FOUND' } });
    expect(told((await log(mother, tokens.mother)).items)).toEqual([
      '一位未获授权的用户 尝试查看您的访问记录，已被拒绝',
      '您的女儿 王*红 尝试查看您的访问记录，已被拒绝',
    ]);
  });

  it('names nobody who only claimed to be family', async () => {
    await link(accounts.father, mother, 'spouse', 'family', 'awaiting-proof');
    await app.call('GET', `/api/v1/people/${mother}/reports`, { token: tokens.father });
    const { items, text } = await log(mother, tokens.mother);
    expect(told(items)).toEqual(['一位未获授权的用户 尝试查看您的检查报告列表，已被拒绝']);
    expect(text).not.toMatch(/王/);
  });

  it('names terminals, hospitals and the system, and tells what exactly', async () => {
    const [hospital] = [new InMemoryHospital({})];
    const hospitalId = hospital?.id ?? '';
    await record({ subject: '血常规检验报告', hospitalId });
    await record({ actor: { kind: 'hospital', hospitalId }, action: 'appointment.cancel', hospitalId });
    await record({
      actor: { kind: 'terminal', hospitalId, terminalCode: 'window-3' },
      action: 'card.verify',
      hospitalId,
    });
    const { items } = await log(mother, tokens.mother);
    expect(told(items)).toEqual([
      `${hospital?.name}窗口 核验了您的电子健康卡二维码`,
      `${hospital?.name} 取消了您的预约`,
      '系统 查看了您的血常规检验报告',
    ]);
    expect(items[2]?.hospitalName).toBe(hospital?.name);
  });

  it('folds what reads the same within minutes, and pages through the rest without losing or repeating any', async () => {
    for (const subject of ['甲报告', '甲报告', '乙报告', '丙报告', '丙报告', '丙报告', '丁报告'])
      await record({ subject });
    const first = await log(mother, tokens.mother, '?limit=2');
    expect(told(first.items)).toEqual(['系统 查看了您的丁报告', '系统 查看了您的丙报告（共\u00a03\u00a0次）']);
    const second = await log(mother, tokens.mother, `?limit=2&cursor=${first.next}`);
    expect(told(second.items)).toEqual(['系统 查看了您的乙报告', '系统 查看了您的甲报告（共\u00a02\u00a0次）']);
    expect(second.next).toBeNull();
  });

  it('goes on where all that was read folds into one entry', async () => {
    for (let n = 0; n < 12; n++) await record({ subject: '甲报告' });
    const first = await log(mother, tokens.mother, '?limit=1');
    expect(told(first.items)).toEqual(['系统 查看了您的甲报告（共\u00a010\u00a0次）']);
    const second = await log(mother, tokens.mother, `?limit=1&cursor=${first.next}`);
    expect(told(second.items)).toEqual(['系统 查看了您的甲报告（共\u00a02\u00a0次）']);
  });

  it('refuses a cursor that it did not give out for this person', async () => {
    for (const subject of ['甲报告', '乙报告']) await record({ subject, personId: child });
    const { next } = await log(child, tokens.daughter, '?limit=1');
    expect(next).not.toBeNull();
    expect((await log(mother, tokens.mother, `?cursor=${next}`)).body.code).toBe('VALIDATION_FAILED');
    expect((await log(mother, tokens.mother, '?cursor=abc')).body.code).toBe('VALIDATION_FAILED');
    expect((await log(mother, tokens.mother, '?limit=101')).body.code).toBe('VALIDATION_FAILED');
  });
});
