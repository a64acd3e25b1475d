import type { RecordSummary, Timeline, Visit } from '@kangqiao/contracts';
import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { FieldUnreadable } from '@kangqiao/national-crypto';
import { Database } from '../../database/database';
import { aChart, prescription } from '../../testing/charts';
import { addLinked } from '../../testing/links';
import { addActive, aFileOf, answerConsents, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';
import { PrivateFields } from '../../platform/privacy/private-fields';
import { toText } from './entry-content';
import { CONTENT, RecordArchive } from './record-archive';

const MANY = 45;

/** A hospital with what a test says it has. */
const hospitalWith = (chart: ReturnType<typeof aChart>): InMemoryHospital =>
  new InMemoryHospital({ id: 'first', name: '第一医院', patients: [aFileOf(LI_HUA, 'A1')], records: { A1: chart } });

describe('the copies of a record', () => {
  let app: TestApp;
  let token: string;
  let personId: string;

  const start = async (hospital: InMemoryHospital, more: Parameters<typeof TestApp.start>[0] = {}) => {
    app = await TestApp.start({ hospitals: [hospital], ...more });
    token = await app.signIn('li');
    personId = await addActive(app, token);
    await answerConsents(app, personId, ['archive']);
  };
  afterEach(() => app.stop());

  const get = async (path = '', on = app) =>
    (await on.call('GET', `/api/v1/people/${personId}/record${path}`, { token })).body;
  const timeline = async (query = '', on = app) => (await get(`/timeline${query}`, on)) as unknown as Timeline;
  const titles = async (query = '') => (await timeline(query)).items.map(({ title }) => title);
  const rows = () =>
    app.nest
      .get(Database)
      .rows<{ state: string; version: number }>('SELECT state, version FROM record_entry ORDER BY state, version');
  /** What the hospital says from now on: the same application, another hospital behind the same name. */
  const nowSays = (hospital: InMemoryHospital, chart: ReturnType<typeof aChart>) => {
    Object.assign(hospital.records, { records: { A1: chart } });
    app.clock.pass({ minutes: 11 });
  };

  it('are paged from entry to entry, each once, the newest first', async () => {
    const prescriptions = Array.from({ length: MANY }, (_, index) =>
      prescription(String(index), `药 ${index}`, `2026-0${1 + Math.floor(index / 20)}-${10 + (index % 15)}`),
    );
    await start(hospitalWith({ prescriptions }));
    const seen: string[] = [];
    const days: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Timeline = await timeline(cursor === null ? '?limit=7' : `?limit=7&cursor=${cursor}`);
      expect(page.items.length).toBe(Math.min(7, MANY - seen.length));
      seen.push(...page.items.map(({ title }) => title));
      days.push(...page.items.map(({ occurredOn }) => occurredOn));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(new Set(seen).size).toBe(MANY);
    expect(days).toEqual([...days].sort().reverse());
  });

  it('are shown while the hospital is down, with the time from which they are', async () => {
    const hospital = hospitalWith(aChart());
    await start(hospital);
    await timeline();
    app.clock.pass({ hours: 3 });
    hospital.next('unavailable', '*', 100);
    const { items, sources } = await timeline();
    expect(items.length).toBeGreaterThan(5);
    expect(sources).toMatchObject([{ state: 'unavailable', asOf: '2026-11-22T09:30:00+08:00' }]);
    expect(items[0]).toMatchObject({ source: { fetchedAt: '2026-11-22T09:30:00+08:00' } });
  });

  it('are not asked for again while they are fresh, and after a failure not at once', async () => {
    const hospital = hospitalWith(aChart());
    await start(hospital);
    const asked = jest.spyOn(hospital.records, 'encounters');
    await timeline();
    await timeline();
    app.clock.pass({ minutes: 9 });
    await get();
    expect(asked).toHaveBeenCalledTimes(1);
    app.clock.pass({ minutes: 1 });
    hospital.next('unavailable', 'allergies');
    await timeline();
    await timeline();
    expect(asked).toHaveBeenCalledTimes(2);
    app.clock.pass({ seconds: 15 });
    expect((await timeline()).sources).toMatchObject([{ state: 'answered', asOf: '2026-11-22T09:40:15+08:00' }]);
    expect(asked).toHaveBeenCalledTimes(3);
  });

  it('keep what a hospital changed, and show what it says now', async () => {
    const hospital = hospitalWith(aChart());
    await start(hospital);
    await timeline();
    const [visit] = aChart().encounters ?? [];
    nowSays(hospital, { encounters: [{ ...visit!, diagnoses: ['高血压 2 级'] }] });
    const { items } = await timeline('?types=visit');
    expect(items).toMatchObject([{ detail: '心内科 · 周明 · 高血压 2 级' }]);
    const opened = (await get(`/visits/${items[0]?.id}`)) as unknown as Visit;
    expect(opened.formerly).toEqual([
      { title: '门诊就诊', detail: '心内科 · 周明 · 高血压、头晕', fetchedAt: '2026-11-22T09:30:00+08:00' },
    ]);
  });

  it('keep back from family what a hospital said before, where that was sensitive', async () => {
    const [visit] = aChart().encounters ?? [];
    const before = { ...visit!, departmentName: '精神科', diagnoses: ['抑郁发作'] };
    const hospital = hospitalWith({ encounters: [before] });
    await start(hospital);
    const kin = await app.signIn('kin');
    const link = { relation: 'child', capacity: 'family', consents: [] } as const;
    await addLinked(app, kin, { ...LI_HUA, birthDate: '1990-01-01' }, link);
    await timeline();
    nowSays(hospital, { encounters: [visit!] });
    const [listed] = (await timeline('?types=visit')).items;
    const read = async (reader: string) =>
      (await app.call('GET', `/api/v1/people/${personId}/record/visits/${listed?.id}`, { token: reader })).body;
    expect(await read(token)).toMatchObject({ formerly: [{ detail: '精神科 · 周明 · 抑郁发作' }] });
    expect(await read(kin)).toMatchObject({ id: listed?.id, formerly: [] });
  });

  it('keep what a hospital does not list any more, say so, and know it again when it comes back', async () => {
    const hospital = hospitalWith(aChart());
    await start(hospital);
    await timeline();
    nowSays(hospital, {});
    const { items } = await timeline('?types=allergy');
    expect(items).toMatchObject([{ title: '对青霉素过敏', source: { noLongerListed: true } }]);
    nowSays(hospital, aChart());
    expect((await timeline('?types=allergy')).items).toMatchObject([{ source: { noLongerListed: false } }]);
    expect(new Set((await rows()).map(({ state, version }) => `${state} ${version}`))).toEqual(new Set(['current 1']));
  });

  it('are not marked as gone by a hospital that could answer only in part', async () => {
    const hospital = hospitalWith(aChart());
    await start(hospital);
    await timeline();
    nowSays(hospital, {});
    hospital.next('unavailable', 'documents');
    await timeline();
    expect((await rows()).every(({ state }) => state === 'current')).toBe(true);
  });

  it('are fetched by one of two instances that are asked at the same moment, and both show them', async () => {
    const hospital = hospitalWith(aChart());
    const asked = jest.spyOn(hospital.records, 'encounters');
    await start(hospital);
    const other = await TestApp.start({ hospitals: [hospital], beside: app });
    try {
      const pages = await Promise.all([app, other, app, other].map((on) => timeline('', on)));
      expect(new Set(pages.map(({ items }) => items.length))).toEqual(new Set([pages[0]?.items.length]));
      expect(pages[0]?.items.length).toBeGreaterThan(5);
      expect(asked).toHaveBeenCalledTimes(1);
      expect((await rows()).length).toBe(10);
    } finally {
      await other.stop();
    }
  });

  it('are gone at once when the consent to copies is taken back, and come back with it', async () => {
    await start(hospitalWith(aChart()));
    await timeline();
    const consent = (given: boolean) =>
      app.call('PUT', `/api/v1/people/${personId}/consents/archive`, { token, body: { given, version: 1 } });
    expect((await consent(false)).status).toBe(200);
    expect(await rows()).toEqual([]);
    expect(await titles('?types=allergy')).toEqual(['对青霉素过敏']);
    expect(await rows()).toEqual([]);
    await consent(true);
    await timeline();
    expect((await rows()).length).toBe(10);
  });

  it('leave out reports that were kept as documents once, and fill every page without them', async () => {
    const [paper] = aChart().documents ?? [];
    const at = (day: number) => new Date(`2026-03-0${day}T09:00:00+08:00`);
    const aDocument = (day: number, type: string) => ({
      ...paper!,
      ...{ id: String(day), type, title: `文书 ${day}`, createdAt: at(day) },
    });
    const hospital = hospitalWith({ documents: [1, 2, 3, 4, 5].map((day) => aDocument(day, 'C0002')) });
    await start(hospital);
    const ids = new Map((await timeline()).items.map(({ title, id }) => [title, id]));
    const [database, fields] = [app.nest.get(Database), app.nest.get(PrivateFields)];
    for (const [day, type] of [
      [5, 'C0007'],
      [3, 'C0006'],
    ] as const)
      await database.change('UPDATE record_entry SET content_sealed = ?, line_sealed = NULL WHERE id = ?', [
        fields.seal(CONTENT, toText({ type: 'document', content: aDocument(day, type) })),
        ids.get(`文书 ${day}`) ?? '',
      ]);
    const first = await timeline('?limit=2');
    expect(first.items.map(({ title }) => title)).toEqual(['文书 4', '文书 2']);
    expect(await titles(`?limit=2&cursor=${first.nextCursor}`)).toEqual(['文书 1']);
    expect(await get(`/documents/${ids.get('文书 5')}`)).toMatchObject({ code: 'RECORD_ENTRY_NOT_FOUND' });
    expect(await get(`/documents/${ids.get('文书 4')}`)).toMatchObject({ title: '文书 4' });
  });

  it('take in no report as a document, whatever a hospital lists', async () => {
    const [paper] = aChart().documents ?? [];
    await start(hospitalWith({ documents: [paper!, { ...paper!, id: '2', type: 'C0007', title: '检验报告' }] }));
    expect(await titles()).toEqual(['门诊病历']);
    await answerConsents(app, personId, ['archive'], false);
    expect(await titles()).toEqual(['门诊病历']);
  });

  it('are listed by their lines alone, and by their contents where there are no lines yet', async () => {
    await start(hospitalWith(aChart()));
    const { items } = await timeline();
    expect(items.length).toBeGreaterThan(5);
    const database = app.nest.get(Database);
    await database.change('CREATE TABLE kept_content AS SELECT id, content_sealed FROM record_entry');
    await database.change("UPDATE record_entry SET content_sealed = ''");
    expect((await timeline()).items).toEqual(items);
    await database.change(
      `UPDATE record_entry e JOIN kept_content k ON k.id = e.id
          SET e.content_sealed = k.content_sealed, e.line_sealed = IF(e.type IN ('visit', 'document'), e.line_sealed, NULL)`,
    );
    await database.change('DROP TABLE kept_content');
    expect((await timeline()).items).toEqual(items);
    expect((await timeline(`?q=${encodeURIComponent('青霉素')}`)).items).toMatchObject([{ type: 'allergy' }]);
  });

  it('get their lines from the hospital’s next answer, where they have none yet', async () => {
    await start(hospitalWith(aChart()));
    const { items } = await timeline();
    await app.nest.get(Database).change('UPDATE record_entry SET line_sealed = NULL');
    const titled = () => timeline().then((page) => page.items.map(({ id, title }) => [id, title]));
    app.clock.pass({ minutes: 11 });
    expect(await titled()).toEqual(items.map(({ id, title }) => [id, title]));
    expect(await app.nest.get(Database).rows('SELECT id FROM record_entry WHERE line_sealed IS NULL')).toEqual([]);
    expect(await titled()).toEqual(items.map(({ id, title }) => [id, title]));
    expect((await rows()).every(({ version }) => version === 1)).toBe(true);
  });

  it('get so many lines with an answer, the newest first, that nobody waits for all of a long record', async () => {
    const prescriptions = Array.from({ length: 230 }, (_, index) =>
      prescription(String(index), '药', index < 30 ? '2001-05-06' : '2026-05-06'),
    );
    await start(hospitalWith({ prescriptions }));
    await timeline();
    const database = app.nest.get(Database);
    await database.change('UPDATE record_entry SET line_sealed = NULL');
    const without = () =>
      database.rows('SELECT DISTINCT YEAR(occurred_at) AS year FROM record_entry WHERE line_sealed IS NULL');
    app.clock.pass({ minutes: 11 });
    await timeline();
    expect(await without()).toEqual([{ year: 2001 }]);
    app.clock.pass({ minutes: 11 });
    await timeline();
    expect(await without()).toEqual([]);
  });

  it.each([
    ['was altered', 'INSERT(line_sealed, 30, 1, CHAR(ORD(SUBSTR(line_sealed, 30, 1)) ^ 1))'],
    ['is the sealed content', 'content_sealed'],
    ['is empty', "''"],
  ])('are not listed where a line %s', async (_, line) => {
    await start(hospitalWith(aChart()));
    await timeline();
    expect(
      await app.nest.get(Database).change(`UPDATE record_entry SET line_sealed = ${line} WHERE type = 'visit'`),
    ).toBe(1);
    const list = app.nest.get(RecordArchive).of(personId, null).list({}, null, MANY);
    await expect(list).rejects.toThrow(FieldUnreadable);
  });

  it('are searched a bounded part at a time, and the search goes on where it stopped', async () => {
    const prescriptions = Array.from({ length: 2_300 }, (_, index) =>
      prescription(
        String(index),
        index === 2_299 ? '阿司匹林' : '维生素 C',
        index === 2_299 ? '2001-05-06' : '2026-05-06',
      ),
    );
    await start(hospitalWith({ prescriptions }));
    const q = encodeURIComponent('阿司匹林');
    const first = await timeline(`?q=${q}`);
    expect([first.items, first.searchedUntil]).toEqual([[], '2026-05-06']);
    const next = await timeline(`?q=${q}&cursor=${first.nextCursor}`);
    expect([next.items.map(({ title }) => title), next.nextCursor]).toEqual([['阿司匹林'], null]);
  });

  it('keep back what was judged under another rule of what is sensitive', async () => {
    await start(hospitalWith(aChart()));
    await timeline();
    const kin = await app.signIn('kin');
    await app.nest.get(Database).change(
      `INSERT INTO family_link (account_id, person_id, id, relation, capacity, scope, state, created_at)
       SELECT account_id, ?, 'kin-link', 'child', 'family', 'everything', 'active', created_at
         FROM sign_in WHERE account_id NOT IN (SELECT account_id FROM family_link)`,
      [personId],
    );
    const seen = async () => {
      const { body } = await app.call('GET', `/api/v1/people/${personId}/record`, { token: kin });
      return (body as unknown as RecordSummary).allergies.length;
    };
    expect(await seen()).toBe(1);
    await app.nest
      .get(Database)
      .change("UPDATE record_entry SET open_under = '12345678' WHERE person_id = ?", [personId]);
    expect(await seen()).toBe(0);
    app.clock.pass({ minutes: 11 });
    expect(await seen()).toBe(1);
  });
});
