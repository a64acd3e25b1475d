import type { Erasure } from '@kangqiao/contracts';
import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { Database } from '../../database/database';
import { BookingDesk } from '../../testing/booking-desk';
import { EndingSweep } from '../card/ending-sweep';
import { addActive, aFileOf, aResident, LI_HUA } from '../../testing/residents';
import { chineseLeft } from '../../testing/chinese-left';
import { TestApp } from '../../testing/test-app';
import { AUDIT_TABLE, PERSONAL_TABLES } from './personal-tables';

const MOTHER = { name: '陈娜', document: aResident('19600303', '202'), phone: '13800000002' };

describe('what we hold about a person', () => {
  let app: TestApp;
  let token: string;
  let personId: string;
  const database = () => app.nest.get(Database);
  const path = (rest: string) => `/api/v1/people/${personId}/${rest}`;
  const erase = (headers = { 'idempotency-key': 'erase-1' }) => app.call('POST', path('erasure'), { token, headers });

  beforeEach(async () => {
    app = await TestApp.start({
      hospitals: [new InMemoryHospital({ patients: [aFileOf(LI_HUA, 'SECRET-7'), aFileOf(MOTHER, 'P2')] })],
    });
    token = await app.signIn('li');
    personId = await addActive(app, token);
    await app.call('POST', path('card'), { token });
    await app.call('GET', path('reports'), { token });
  });
  afterEach(() => app.stop());

  it('names every table and column that is about a person', async () => {
    const about = await database().rows<{ name: string }>(
      `SELECT DISTINCT table_name AS name FROM information_schema.columns
        WHERE table_schema = DATABASE() AND column_name = 'person_id'`,
    );
    const named = [AUDIT_TABLE, ...PERSONAL_TABLES].map(({ name }) => name);
    expect(about.map(({ name }) => name).filter((name) => !named.includes(name))).toEqual([]);
  });

  it('is given out in full, opened and in plain words', async () => {
    const answer = await app.call('GET', path('export?format=json'), { token });
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="kangqiao-[\d-]+\.json"$/);
    const { parts } = answer.body as { parts: { title: string; rows: Record<string, string>[] }[] };
    const part = (title: string) => parts.find((one) => one.title === title)?.rows;
    expect(part('身份信息')).toEqual([
      expect.objectContaining({ 姓名: '李华', 证件号码: LI_HUA.document.number, 证件类型: '居民身份证', 性别: '男' }),
    ]);
    expect(part('医院档案号')).toEqual([expect.objectContaining({ 病案号: 'SECRET-7' })]);
    expect(part('电子健康卡')).toHaveLength(1);
    expect(part('谁可以替我办事')).toEqual([expect.objectContaining({ 身份: '本人', 核验方式: '微信手机号' })]);
    expect(part('访问记录')).toEqual(
      expect.arrayContaining([expect.objectContaining({ 谁: '您本人', 做了什么: expect.stringContaining('报告') })]),
    );
    expect(part('同意记录')?.length).toBeGreaterThan(0);
  });

  it('is given out as a page to read and print', async () => {
    const answer = await app.call('GET', path('export?format=html'), { token });
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.text).toContain('<h1>李华的个人信息</h1>');
    expect(answer.text).not.toContain('<script');
  });

  it('is given out in English, but for what people and hospitals are called', async () => {
    const headers = { 'accept-language': 'en' };
    const take = (format: string) => app.call('GET', path(`export?format=${format}`), { token, headers });
    const page = await take('html');
    expect([page.headers['content-language'], page.text.match(/<html lang="[^"]*"/)?.[0]]).toEqual([
      'en',
      '<html lang="en"',
    ]);
    expect(page.text).toContain('<h1>Personal information of 李华</h1>');
    expect(page.text).toMatch(/<th scope="row">Added<\/th><td>\d+ [A-Z][a-z]{2} 2026, \d\d:\d\d<\/td>/);
    expect(page.text).toContain('<th scope="row">Date of birth</th><td>1 Jan 1990</td>');
    const GIVEN = [LI_HUA, '康桥示范区全民健康信息平台'];
    expect(chineseLeft(page.text, GIVEN)).toEqual([]);
    const json = await take('json');
    expect(chineseLeft(json.text, GIVEN)).toEqual([]);
    const { parts } = json.body as { parts: { title: string; rows: Record<string, string>[] }[] };
    expect(parts.find(({ title }) => title === 'Identity')?.rows).toEqual([
      expect.objectContaining({ 'Document type': 'Resident ID card', 'Date of birth': '1990-01-01' }),
    ]);
  });

  it('is given to nobody of the family, and not to a stranger', async () => {
    const daughter = await app.signIn('daughter');
    const mother = await addActive(app, daughter, MOTHER, 'parent');
    const asFamily = await app.call('GET', `/api/v1/people/${mother}/export`, { token: daughter });
    const asStranger = await app.call('GET', path('export'), { token: daughter });
    expect([asFamily.body.code, asStranger.body.code]).toEqual(['SCOPE_INSUFFICIENT', 'PERSON_NOT_FOUND']);
  });

  it('is removed on demand, except what the law keeps, and it says which', async () => {
    const { status, body } = await erase();
    expect(status).toBe(200);
    const { removed, kept } = body as unknown as Erasure;
    expect(body.state).toBe('running');
    expect(removed).toEqual(expect.arrayContaining(['身份信息', '医院档案号', '预约']));
    expect(kept.map(({ what }) => what)).toEqual(['同意记录', '访问记录']);
    expect(kept.every(({ why, until }) => why.includes('法') && /^至 \d{4}-\d\d-\d\d$/.test(until))).toBe(true);

    for (const { name, personColumn, onErasure } of PERSONAL_TABLES) {
      const left = await database().rows(`SELECT 1 FROM ${name} WHERE ${personColumn} = ?`, [personId]);
      // The answer to the erasure itself is kept for a day, in case it got lost on its way.
      const most = name === 'idempotency_key' ? 1 : 0;
      expect([name, left.length > most]).toEqual([name, onErasure !== 'remove']);
    }
    expect((await app.call('GET', '/api/v1/people', { token })).body.items).toEqual([]);
    expect((await app.call('GET', path('reports'), { token })).body.code).toBe('PERSON_NOT_FOUND');
  });

  it('says when the card has ended at its issuer, too, and only to whoever asked', async () => {
    const { id } = (await erase()).body as unknown as Erasure;
    const stateFor = async (asking: string) =>
      (await app.call('GET', `/api/v1/erasures/${id}`, { token: asking })).body;
    expect((await stateFor(token)).state).toBe('running');
    await app.nest.get(EndingSweep).run();
    expect((await stateFor(token)).state).toBe('done');
    expect((await stateFor(await app.signIn('stranger'))).code).toBe('NOT_FOUND');
  });

  it('may be added again afterwards, as a stranger to us', async () => {
    await erase();
    app.clock.pass({ minutes: 2 });
    expect(await addActive(app, token)).not.toBe(personId);
  });
});

describe('an erasure while a number is taken', () => {
  it('waits until the visit is over or cancelled', async () => {
    const desk = await BookingDesk.open();
    const erase = () => desk.post(`/people/${desk.personId}/erasure`, {});
    const { id } = await desk.booked();
    expect((await erase()).body.code).toBe('ERASURE_BLOCKED');
    await desk.cancel(id);
    expect((await erase()).status).toBe(200);
    await desk.close();
  });
});
