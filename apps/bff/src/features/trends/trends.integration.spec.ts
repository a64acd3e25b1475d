import type { ExplanationList, LaboratoryExplanation, Report, ReportList, Trend } from '@kangqiao/contracts';
import { addDays } from '@kangqiao/domain';
import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import type { LaboratoryItem } from '@kangqiao/his-port';
import { aLaboratoryItem, aLaboratoryReport } from '@kangqiao/testing';
import { aFileOf, addActive, answerConsents, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';

const CREATININE = { code: 'CREA', name: '肌酐', referenceRange: '男:57-97 女:41-73' };

const aReport = (id: string, patientNo: string, day: string, item: Partial<LaboratoryItem>, change = {}) =>
  aLaboratoryReport({
    id,
    patientNo,
    title: '肾功能检查',
    specimen: '血清',
    reportedAt: new Date(`${day}T02:30:00Z`),
    collectedAt: new Date(`${day}T00:10:00Z`),
    items: [aLaboratoryItem({ ...CREATININE, unit: 'μmol/L', ...item })],
    ...change,
  });

describe('the trend of an item', () => {
  let app: TestApp;
  let first: InMemoryHospital;
  let second: InMemoryHospital;
  let token: string;
  let personId: string;

  beforeEach(async () => {
    first = new InMemoryHospital({
      id: 'first',
      name: '第一医院',
      patients: [aFileOf(LI_HUA, 'A1')],
      reports: [
        aReport('R1', 'A1', '2026-06-01', { value: '80' }),
        aReport('R2', 'A1', '2026-11-20', { value: '99', method: '酶法' }),
        aReport('R3', 'A1', '2024-10-01', { value: '70' }),
        aReport('R4', 'A1', '2026-11-01', { value: '3', name: '自建项目', code: 'ZZ' }),
        aReport('R5', 'A1', '2026-11-02', { value: '60' }, { departmentName: '精神科' }),
      ],
    });
    second = new InMemoryHospital({
      id: 'second',
      name: '第二医院',
      patients: [aFileOf(LI_HUA, 'B1')],
      reports: [
        aReport('S1', 'B1', '2026-08-01', { value: '0.09', unit: 'mmol/L', name: '肌酐(酶法)', code: '0011' }),
        aReport('S2', 'B1', '2026-09-01', { value: '1.05', unit: 'mg/dL', name: '血肌酐', code: '0011' }),
      ],
    });
    app = await TestApp.start({ hospitals: [first, second] });
    token = await app.signIn('li');
    personId = await addActive(app, token);
  });

  afterEach(() => app.stop());

  const get = (path: string, by = token) => app.call('GET', `/api/v1${path}`, { token: by });
  const trend = async (query: string) => (await get(`/people/${personId}/trends?${query}`)).body as unknown as Trend;

  it('of a stranger is not found', async () => {
    const { status, body } = await get(`/people/${personId}/trends?item=crea`, await app.signIn('stranger'));
    expect([status, body.code]).toEqual([404, 'PERSON_NOT_FOUND']);
  });

  it('joins hospitals by item and unit, and refuses to join what measures something else', async () => {
    const { name, series, apart, methodUnknown, sources, explanationId } = await trend('item=crea&from=2026-03-01');
    expect({ name, apart, methodUnknown, explanationId }).toEqual({
      name: '肌酐',
      apart: ['unit'],
      methodUnknown: true,
      explanationId: 'crea',
    });
    expect(
      series.map(({ unit, points }) => [unit, points.map(({ hospitalId, number }) => [hospitalId, number])]),
    ).toEqual([
      [
        'μmol/L',
        [
          ['first', '80'],
          ['second', '90'],
          ['first', '60'],
          ['first', '99'],
        ],
      ],
      ['mg/dL', [['second', '1.05']]],
    ]);
    expect(sources.map(({ state }) => state)).toEqual(['answered', 'answered']);
  });

  it('says of every result how it stood, for this person, and leads to its report', async () => {
    const { series } = await trend('item=crea&from=2026-11-15');
    expect(series[0]?.range).toEqual({ lower: '57', upper: '97' });
    expect(series[0]?.points).toEqual([expect.objectContaining({ value: '99', flag: 'high', flagSource: 'computed' })]);
    const { status } = await get(`/people/${personId}/reports/${series[0]?.points[0]?.reportId}`);
    expect(status).toBe(200);
  });

  it.each([true, false])('has a report that came under two numbers once, where copies are kept: %s', async (kept) => {
    await answerConsents(app, personId, ['archive'], kept);
    first.reports.release(aReport('R9', 'A1', '2026-11-20', { value: '99', method: '酶法' }));
    const values = async () => (await trend('item=crea&from=2026-11-15')).series[0]?.points.map(({ value }) => value);
    expect([await values(), await values()]).toEqual([['99'], ['99']]);
  });

  it('says of a result that it comes from what is kept, though it is listed as before', async () => {
    await answerConsents(app, personId, ['archive']);
    const told = async () =>
      (await trend('item=crea&from=2026-11-15')).series[0]?.points.map(({ value, fromCopy }) => [value, fromCopy]);
    expect(await told()).toEqual([['99', false]]);
    first.reports.release(aReport('R2', 'A1', '2026-11-20', { value: '66', method: '酶法' }));
    expect(await told()).toEqual([['99', true]]);
  });

  it('says of what is kept that the hospital does not provide it any more', async () => {
    await answerConsents(app, personId, ['archive']);
    const told = async () =>
      (await trend('item=crea&from=2026-11-01')).series[0]?.points.map(({ value, withdrawn }) => [value, withdrawn]);
    const all = [
      ['60', false],
      ['99', false],
    ];
    expect(await told()).toEqual(all);
    first.reports.withdraw('R2');
    expect(await told()).toEqual([all[0], ['99', true]]);
  });

  it('keeps what one laboratory alone knows apart by what was examined', async () => {
    const glucose = (id: string, specimen: string | null, value: string) =>
      aReport(
        id,
        'A1',
        '2026-11-10',
        { code: 'GLU', name: '葡萄糖', value, unit: 'mmol/L' },
        { specimen, title: '生化' },
      );
    first.reports.release(glucose('C1', '脑脊液', '3.4'));
    first.reports.release(glucose('C2', '胸水', '5.6'));
    const { items } = (await get(`/people/${personId}/reports?kind=laboratory`)).body as unknown as ReportList;
    const asked = items.filter(({ title }) => title === '生化');
    const told = await Promise.all(
      asked.map(async ({ id }) => {
        const report = (await get(`/people/${personId}/reports/${id}`)).body as unknown as Report;
        const { series } = await trend(`item=${report.items?.[0]?.trendItem}`);
        return series.map(({ points }) => points.map(({ value }) => value));
      }),
    );
    expect(told.sort()).toEqual([[['3.4']], [['5.6']]]);
  });

  it('goes back further when asked', async () => {
    expect((await trend('item=crea&from=2024-09-01')).series[0]?.points[0]?.number).toBe('70');
  });

  describe('of many years', () => {
    const old = (id: string, day: string, value: string, change = {}) => aReport(id, 'A1', day, { value }, change);
    const valuesOf = ({ series }: Trend) => series[0]?.points.map(({ value }) => value) ?? [];
    const list = async (days: string) =>
      (await get(`/people/${personId}/reports?kind=laboratory&${days}`)).body as unknown as ReportList;
    const open = async (days: string) => {
      for (const { id } of (await list(days)).items)
        expect((await get(`/people/${personId}/reports/${id}`)).status).toBe(200);
    };

    beforeEach(async () => {
      await answerConsents(app, personId, ['archive'], true);
      first.reports.release(old('O1', '2015-03-01', '61'));
      first.reports.release(old('O2', '2015-04-01', '62'));
      first.reports.release(old('O3', '2012-04-01', '63'));
    });

    it('reaches as far as copies are kept, and says how many of them say nothing but their title', async () => {
      await open('from=2015-01-01&to=2015-03-31');
      await list('from=2015-04-01&to=2015-04-30');
      const asked = jest.spyOn(first.reports, 'list');
      const told = await trend('item=crea&from=1990-01-01');
      expect(valuesOf(told).slice(0, 2)).toEqual(['61', '70']);
      expect(told).toMatchObject({ from: '1990-01-01', askedFrom: '2023-11-23', kept: true, cut: false, unopened: 1 });
      expect(asked.mock.calls.every(([{ from }]) => from >= '2023-11-23')).toBe(true);
    });

    it('ends with three years where no copies are kept', async () => {
      await open('from=2015-01-01&to=2015-12-31');
      await answerConsents(app, personId, ['archive'], false);
      const told = await trend('item=crea&from=1990-01-01');
      expect(valuesOf(told)[0]).toBe('70');
      expect(told).toMatchObject({ kept: false, unopened: 0 });
    });

    it('tells the newest three hundred, and from which day', async () => {
      const items = Array.from({ length: 30 }, () => aLaboratoryItem({ ...CREATININE, unit: 'μmol/L', value: '65' }));
      for (let n = 0; n < 10; n += 1) first.reports.release(old(`N${n}`, addDays('2016-01-01', n), '65', { items }));
      await open('from=2016-01-01&to=2016-12-31');
      const told = await trend('item=crea&from=1990-01-01');
      expect(told.cut).toBe(true);
      expect(told.series.flatMap(({ points }) => points)).toHaveLength(300);
      expect(told.from).toBe('2016-01-01');
    });

    it('asks who it is before it tells of a sensitive one', async () => {
      first.reports.release(old('O4', '2014-03-01', '64', { departmentName: '精神科' }));
      await open('from=2014-01-01&to=2014-12-31');
      app.clock.pass({ minutes: 6 });
      const answer = await app.call('GET', `/api/v1/people/${personId}/trends?item=crea&from=1990-01-01`, {
        token,
        stepUp: false,
      });
      expect(answer.body.code).toBe('STEP_UP_REQUIRED');
    });
  });

  it('follows an item that only one laboratory knows', async () => {
    const { items } = (await get(`/people/${personId}/reports?kind=laboratory`)).body as unknown as ReportList;
    const id = items.find(({ reportedAt }) => reportedAt.startsWith('2026-11-01'))?.id ?? '';
    const report = (await get(`/people/${personId}/reports/${id}`)).body as unknown as Report;
    const { series, name, sources } = await trend(`item=${report.items?.[0]?.trendItem}`);
    expect([name, series[0]?.points.map(({ value }) => value)]).toEqual(['自建项目', ['3']]);
    expect(sources.map(({ hospitalId }) => hospitalId)).toEqual(['first']);
  });

  it('names a hospital that cannot answer', async () => {
    second.next('unavailable', 'list');
    const { series, sources } = await trend('item=crea&from=2026-03-01');
    expect(series).toHaveLength(1);
    expect(sources.map(({ state }) => state)).toEqual(['answered', 'unavailable']);
  });

  it.each(['', 'item=', 'item=no-such-item', 'item=x.AAAA', 'item=crea&from=2026-02-30', 'item=%3Cscript%3E'])(
    'is refused for %j',
    async (query) => {
      const { status, body } = await get(`/people/${personId}/trends?${query}`);
      expect([status, body.code]).toEqual([400, 'VALIDATION_FAILED']);
    },
  );

  it('stands in the access log in plain words', async () => {
    await trend('item=crea&from=2026-11-15');
    const { body } = await get(`/people/${personId}/access-log`);
    expect(JSON.stringify(body)).toContain('查看了您的肌酐变化趋势');
  });
});

describe('explanations', () => {
  let app: TestApp;
  let token: string;

  beforeEach(async () => {
    app = await TestApp.start();
    token = await app.signIn('li');
  });

  afterEach(() => app.stop());

  const get = (path: string) => app.call('GET', `/api/v1/laboratory/explanations${path}`, { token });

  it('are there for those who are signed in, all of them and by a word', async () => {
    expect((await app.call('GET', '/api/v1/laboratory/explanations')).status).toBe(401);
    expect(((await get('')).body as unknown as ExplanationList).items.length).toBeGreaterThanOrEqual(150);
    const found = (await get(`?q=${encodeURIComponent('谷丙')}`)).body as unknown as ExplanationList;
    expect(found.items[0]).toMatchObject({ id: 'alt', group: '肝功能' });
    expect(((await get(`?q=${encodeURIComponent('没有这项')}`)).body as unknown as ExplanationList).items).toEqual([]);
  });

  it('are found by English words where the answer is in English', async () => {
    const search = async (headers?: Record<string, string>) => {
      const { body } = await app.call('GET', '/api/v1/laboratory/explanations?q=iron%20store', { token, headers });
      return (body as unknown as ExplanationList).items.map(({ name }) => name);
    };
    expect(await search({ 'accept-language': 'en' })).toContain('Ferritin');
    expect(await search()).toEqual([]);
  });

  it('say what is measured, why it may be off, and who has the last word', async () => {
    const one = (await get('/alt')).body as unknown as LaboratoryExplanation;
    expect(one.measures).toContain('肝细胞');
    expect(one.advice).toContain('请以医生意见为准');
  });

  it('are not found where there are none, and refuse what is no search', async () => {
    expect((await get('/no-such-item')).status).toBe(404);
    expect((await get(`?q=${'x'.repeat(41)}`)).status).toBe(400);
  });
});
