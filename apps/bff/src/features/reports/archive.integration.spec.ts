import type { Report, ReportList } from '@kangqiao/contracts';
import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { aLaboratoryItem, aLaboratoryReport, anImagingReport } from '@kangqiao/testing';
import { Database } from '../../database/database';
import { PrivateFields } from '../../platform/privacy/private-fields';
import { addActive, aFileOf, answerConsents, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';
import { CONTENT } from './archive-rows';

const at = (text: string) => new Date(text);
const BLOOD = aLaboratoryReport({
  id: 'R1',
  patientNo: 'A1',
  reportedAt: at('2026-11-20T02:00:00Z'),
  collectedAt: null,
});
const SCAN = anImagingReport({ id: 'R2', patientNo: 'A1', reportedAt: at('2026-11-21T02:00:00Z') });
const OTHER = aLaboratoryReport({ id: 'R1', patientNo: 'B1', title: '肝功能', reportedAt: at('2026-11-19T02:00:00Z') });
const corrected = (value: string) => ({ ...BLOOD, items: [aLaboratoryItem({ value })] });

describe('the report archive', () => {
  let app: TestApp;
  let first: InMemoryHospital;
  let second: InMemoryHospital;
  let token: string;
  let personId: string;

  const start = async () => {
    first = new InMemoryHospital({
      id: 'first',
      name: '第一医院',
      patients: [aFileOf(LI_HUA, 'A1'), aFileOf(LI_HUA, 'A2')],
      reports: [BLOOD, SCAN],
    });
    second = new InMemoryHospital({
      id: 'second',
      name: '第二医院',
      patients: [aFileOf(LI_HUA, 'B1')],
      reports: [OTHER],
    });
    app = await TestApp.start({ hospitals: [first, second] });
    token = await app.signIn('li');
    personId = await addActive(app, token);
  };
  beforeEach(async () => {
    await start();
    await answerConsents(app, personId, ['archive']);
  });
  afterEach(() => app.stop());

  const get = (path: string) => app.call('GET', `/api/v1/people/${personId}/reports${path}`, { token });
  const list = async (query = '') => (await get(query)).body as unknown as ReportList;
  const titles = async (query = '') => (await list(query)).items.map(({ title }) => title);
  const idOf = async (title: string) => (await list()).items.find((one) => one.title === title)?.id ?? '';
  const open = async (title: string) => (await get(`/${await idOf(title)}`)).body as unknown as Report;
  const database = () => app.nest.get(Database);
  const count = async (table: string) =>
    Number((await database().row<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`))?.n);

  it('keeps nothing of a person who did not agree to it, and the list is whole all the same', async () => {
    await answerConsents(app, personId, ['archive'], false);
    const { items, kept, nextCursor } = await list('?limit=2');
    expect([items.map(({ title }) => title), kept]).toEqual([['胸部 CT 平扫', '血常规'], false]);
    const rest = await list(`?limit=2&cursor=${nextCursor}`);
    expect([rest.items.map(({ title }) => title), rest.nextCursor, rest.sources]).toEqual([['肝功能'], null, []]);
    await open('血常规');
    expect([await count('archived_report'), await count('report_answer')]).toEqual([0, 0]);
  });

  it('shows what it has of a hospital that is down, and as of when', async () => {
    await list();
    await open('血常规');
    app.clock.pass({ hours: 2 });
    first.next('unavailable', '*', 99);
    const { items, sources, kept } = await list();
    expect(items.map(({ title, asOf }) => [title, asOf !== null])).toEqual([
      ['胸部 CT 平扫', true],
      ['血常规', true],
      ['肝功能', false],
    ]);
    expect(sources.map(({ hospitalId, state }) => [hospitalId, state])).toEqual([
      ['first', 'unavailable'],
      ['second', 'answered'],
    ]);
    expect([sources[0]?.asOf, kept]).toEqual([items[0]?.asOf, true]);
    const report = await open('血常规');
    expect(report).toMatchObject({ fromCopy: true, fetchedAt: items[0]?.asOf, items: [{ value: '6.21' }] });
    const unread = await get(`/${await idOf('胸部 CT 平扫')}`);
    expect([unread.status, unread.body.code]).toEqual([503, 'HOSPITAL_UNAVAILABLE']);
  });

  it('still has them when the hospital is connected no more', async () => {
    await open('血常规');
    const without = await TestApp.start({ hospitals: [second], beside: app });
    const of = (path: string) => without.call('GET', `/api/v1/people/${personId}/reports${path}`, { token });
    const { items, sources } = (await of('')).body as unknown as ReportList;
    expect(items.map(({ hospitalName }) => hospitalName)).toEqual(['第一医院', '第一医院', '第二医院']);
    expect(sources).toContainEqual(expect.objectContaining({ hospitalName: '第一医院', state: 'unavailable' }));
    const report = (await of(`/${items[1]?.id}`)).body;
    expect(report).toMatchObject({ title: '血常规', fromCopy: true, imageViewer: null });
    await without.stop();
  });

  it('is newest first in pages that overlap nowhere, and asks no hospital for the later ones', async () => {
    const one = await list('?limit=1');
    first.next('unavailable', '*', 99);
    const two = await list(`?limit=1&cursor=${one.nextCursor}`);
    const three = await list(`?limit=1&cursor=${two.nextCursor}`);
    expect([one, two, three].flatMap(({ items }) => items.map(({ title }) => title))).toEqual([
      '胸部 CT 平扫',
      '血常规',
      '肝功能',
    ]);
    expect([three.nextCursor, two.sources]).toEqual([null, []]);
    expect((await get('?cursor=nonsense')).body.code).toBe('VALIDATION_FAILED');
  });

  it('is filtered by kind, hospital and days', async () => {
    await list();
    expect(await titles('?kind=imaging')).toEqual(['胸部 CT 平扫']);
    expect(await titles('?hospitalId=second')).toEqual(['肝功能']);
    expect(await titles('?from=2026-11-20&to=2026-11-20')).toEqual(['血常规']);
    expect(await titles('?hospitalId=nobody')).toEqual([]);
  });

  it('lists what is older than hospitals are asked for, once it was read', async () => {
    first.reports.release({ ...BLOOD, id: 'R0', title: '旧报告', reportedAt: at('2025-12-01T02:00:00Z') });
    expect(await titles()).not.toContain('旧报告');
    expect(await titles('?from=2025-12-01&to=2025-12-01')).toEqual(['旧报告']);
    expect((await titles()).at(-1)).toBe('旧报告');
  });

  it('keeps both what was said first and what the hospital corrected it to', async () => {
    await open('血常规');
    app.clock.pass({ minutes: 10 });
    first.reports.release(corrected('9.99'));
    const report = await open('血常规');
    expect(report).toMatchObject({ version: 2, superseded: false, items: [{ value: '9.99' }] });
    expect(report.earlier).toEqual([expect.objectContaining({ version: 1, reportedAt: '2026-11-20T10:00:00+08:00' })]);
    const before = (await get(`/${await idOf('血常规')}?version=1`)).body;
    expect(before).toMatchObject({ version: 1, superseded: true, items: [{ value: '6.21' }], earlier: [] });
    expect((await list()).items.find(({ title }) => title === '血常规')).toMatchObject({ corrected: true });
    expect((await get(`/${await idOf('血常规')}?version=3`)).body.code).toBe('REPORT_NOT_FOUND');
  });

  it('finds out from the list alone that a report was released anew, and has it read again', async () => {
    await open('血常规');
    const line = async () => (await list()).items.find(({ title }) => title === '血常规');
    expect(await line()).toMatchObject({ corrected: false, unread: false });
    app.clock.pass({ minutes: 10 });
    first.reports.release({ ...corrected('9.99'), reportedAt: at('2026-11-22T01:00:00Z') });
    expect(await line()).toMatchObject({ corrected: true, unread: true, reportedAt: '2026-11-22T09:00:00+08:00' });
    await open('血常规');
    expect(await line()).toMatchObject({ corrected: true, unread: false });
  });

  describe('where an answer comes later than one to a later question', () => {
    /** Lets the hospital answer what it has now, and only once it is told to. */
    const late = (operation: 'list' | 'laboratory') => {
      let answer = () => {};
      const told = new Promise<void>((resolve) => (answer = resolve));
      const read = first.reports[operation].bind(first.reports) as (...given: unknown[]) => Promise<never>;
      const asked = new Promise<void>((isAsked) => {
        jest.spyOn(first.reports, operation).mockImplementationOnce(async (...given: unknown[]) => {
          const said = await read(...given);
          isAsked();
          await told;
          return said;
        });
      });
      return { asked, answer };
    };

    it('takes back nothing that was listed since', async () => {
      const { asked, answer } = late('list');
      const earlier = list('?hospitalId=first&kind=laboratory');
      await asked;
      app.clock.pass({ seconds: 2 });
      first.reports.release({ ...BLOOD, id: 'R8', title: '刚出的报告', reportedAt: at('2026-11-22T01:00:00Z') });
      await list();
      app.clock.pass({ seconds: 2 });
      answer();
      await earlier;
      second.next('unavailable', '*', 9);
      first.next('unavailable', '*', 9);
      const line = (await list()).items.find(({ title }) => title === '刚出的报告');
      expect(line).toMatchObject({ withdrawn: false });
    });

    it('does not put what was corrected since in place of the correction', async () => {
      await open('血常规');
      const id = await idOf('血常规');
      const { asked, answer } = late('laboratory');
      const earlier = get(`/${id}`);
      await asked;
      app.clock.pass({ seconds: 2 });
      first.reports.release({ ...corrected('9.99'), reportedAt: at('2026-11-22T01:00:00Z') });
      expect(await open('血常规')).toMatchObject({ version: 2, items: [{ value: '9.99' }] });
      app.clock.pass({ seconds: 2 });
      answer();
      expect((await earlier).body).toMatchObject({ version: 2, superseded: false, items: [{ value: '9.99' }] });
      first.next('unavailable', '*', 9);
      expect((await get(`/${id}`)).body).toMatchObject({ version: 2, items: [{ value: '9.99' }] });
    });
  });

  it('reads the same report twice without making two versions of it', async () => {
    await open('血常规');
    app.clock.pass({ hours: 1 });
    expect(await open('血常规')).toMatchObject({ version: 1, earlier: [], fromCopy: false });
    expect(await count('superseded_report')).toBe(0);
  });

  it('says of what a hospital took back that it did, and shows the copy', async () => {
    await open('血常规');
    const id = await idOf('血常规');
    first.reports.withdraw('R1');
    expect((await list()).items.map(({ title, withdrawn }) => [title, withdrawn])).toEqual([
      ['胸部 CT 平扫', false],
      ['血常规', true],
      ['肝功能', false],
    ]);
    expect((await get(`/${id}`)).body).toMatchObject({ withdrawn: true, fromCopy: true });
    first.reports.release(BLOOD);
    expect((await list()).items.some(({ withdrawn }) => withdrawn)).toBe(false);
  });

  it('shows the same report under two numbers once, and names both sources', async () => {
    first.reports.release({ ...BLOOD, id: 'R9', patientNo: 'A2' });
    second.reports.release({ ...BLOOD, id: 'R7', patientNo: 'B1' });
    const ids = (await list()).items.filter(({ title }) => title === '血常规').map(({ id }) => id);
    expect(ids).toHaveLength(3);
    for (const id of ids) await get(`/${id}`);
    const shown = (await list()).items.filter(({ title }) => title === '血常规');
    expect(shown).toHaveLength(1);
    expect(shown[0]?.alsoFrom).toHaveLength(2);
    const names = [shown[0]?.hospitalName, ...(shown[0]?.alsoFrom.map(({ hospitalName }) => hospitalName) ?? [])];
    expect(names.sort()).toEqual(['第一医院', '第一医院', '第二医院']);
    const one = (await get(`/${shown[0]?.id}`)).body as unknown as Report;
    expect(one.alsoFrom).toHaveLength(2);
  });

  it('shows the one that still counts of two that say the same, where the hospital took back the other', async () => {
    first.reports.release({ ...BLOOD, id: 'R9', patientNo: 'A1' });
    for (const { id } of (await list()).items) await get(`/${id}`);
    const shown = async () =>
      (await list()).items.flatMap(({ title, withdrawn }) => (title === '血常规' ? [withdrawn] : []));
    expect(await shown()).toEqual([false]);
    first.reports.withdraw('R1');
    expect(await shown()).toEqual([false]);
    first.reports.release(BLOOD);
    first.reports.withdraw('R9');
    expect(await shown()).toEqual([false]);
    first.reports.withdraw('R1');
    expect(await shown()).toEqual([true]);
  });

  it('shows what was said twice as two again, once one of them was released anew', async () => {
    first.reports.release({ ...BLOOD, id: 'R9', patientNo: 'A1' });
    for (const { id } of (await list()).items) await get(`/${id}`);
    app.clock.pass({ minutes: 10 });
    const anew = at('2026-11-22T01:00:00Z');
    first.reports.release({ ...corrected('9.99'), id: 'R9', patientNo: 'A1', reportedAt: anew });
    const lines = (await list()).items.filter(({ title }) => title === '血常规');
    expect(lines.map(({ corrected: is, alsoFrom }) => [is, alsoFrom])).toEqual([
      [true, []],
      [false, []],
    ]);
    expect((await get(`/${lines[0]?.id}`)).body).toMatchObject({ version: 2, items: [{ value: '9.99' }] });
  });

  it('shows reports apart that differ by one value', async () => {
    second.reports.release({ ...corrected('6.22'), id: 'R7', patientNo: 'B1' });
    for (const { id } of (await list()).items) await get(`/${id}`);
    expect((await titles()).filter((title) => title === '血常规')).toHaveLength(2);
  });

  it('never gives out a copy that says it is of somebody else, and writes it down', async () => {
    await open('血常规');
    const fields = app.nest.get(PrivateFields);
    const row = await database().row<{ id: string; sealed: Buffer }>(
      'SELECT id, content_sealed AS sealed FROM archived_report WHERE content_sealed IS NOT NULL',
    );
    const text = fields.open(CONTENT, row?.sealed ?? Buffer.alloc(0));
    // As a restored backup or a slip of an operator might: what was sealed for one person lies under another.
    const foreign = fields.seal(CONTENT, text.replaceAll(personId, 'X'.repeat(22)));
    await database().change('UPDATE archived_report SET content_sealed = ? WHERE id = ?', [foreign, row?.id ?? '']);
    first.next('unavailable', 'laboratory');
    const answer = await get(`/${await idOf('血常规')}`);
    expect([answer.status, answer.text.includes('白细胞')]).toEqual([503, false]);
    const [told] = await database().rows(
      "SELECT id FROM audit_event WHERE action = 'reply.dropped' AND person_id = ?",
      [personId],
    );
    expect(told).toBeDefined();
  });

  it('lies in the database sealed', async () => {
    await open('血常规');
    const rows = await database().rows<Record<string, unknown>>('SELECT * FROM archived_report');
    const text = JSON.stringify(rows.map((row) => Object.values(row).map((value) => String(value))));
    for (const word of ['血常规', '白细胞', '6.21', '李文清', 'A1"']) expect(text).not.toContain(word);
  });

  it('marks what an account has not opened, for that account only', async () => {
    const unread = async () => (await list()).items.filter((one) => one.unread).map(({ title }) => title);
    expect(await unread()).toEqual(['胸部 CT 平扫', '血常规', '肝功能']);
    await open('血常规');
    expect(await unread()).toEqual(['胸部 CT 平扫', '肝功能']);
    app.clock.pass({ hours: 29 * 24 + 12 });
    expect(await unread()).toEqual([]);
  });
});
