import type { ReportList, Timeline, TimelineItem, TimelineReport } from '@kangqiao/contracts';
import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import type { ReportHeader } from '@kangqiao/his-port';
import { anImagingReport } from '@kangqiao/testing';
import { Database } from '../../database/database';
import { aChart, prescription } from '../../testing/charts';
import { addLinked } from '../../testing/links';
import { addActive, aFileOf, answerConsents, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';
import { BLOOD, blood, SCAN } from '../../testing/timeline-reports';

const LI = { ...LI_HUA, birthDate: '1990-01-01', sex: 'male' as const };
const HIDDEN = blood('R3', '2026-11-18T02:00:00Z', { title: '血药浓度', departmentName: '精神科' });

describe.each([
  ['of a person who keeps copies', true],
  ['of a person who keeps none', false],
])('reports on the timeline %s', (_, keepsCopies) => {
  let app: TestApp;
  let first: InMemoryHospital;
  let second: InMemoryHospital;
  let token: string;
  let personId: string;

  const start = async (reports: (typeof BLOOD | typeof SCAN)[] = [BLOOD, SCAN, HIDDEN], chart = aChart()) => {
    first = new InMemoryHospital({
      ...{ id: 'first', name: '第一医院', patients: [aFileOf(LI_HUA, 'A1')] },
      ...{ records: { A1: chart }, reports },
    });
    second = new InMemoryHospital({
      ...{ id: 'second', name: '第二医院', patients: [aFileOf(LI_HUA, 'B1')] },
      records: { B1: { prescriptions: [prescription('1', '二甲双胍', '2026-04-01')] } },
      reports: [
        anImagingReport({ id: 'S1', patientNo: 'B1', title: '胸部正位片', reportedAt: new Date('2026-09-01') }),
      ],
    });
    app = await TestApp.start({ hospitals: [first, second] });
    token = await app.signIn('li');
    personId = await addActive(app, token);
    if (keepsCopies) await answerConsents(app, personId, ['archive']);
  };
  afterEach(() => app.stop());

  const of = (path: string) => `/api/v1/people/${personId}${path}`;
  const timeline = async (query = '', by = token) => {
    const answer = await app.call('GET', of(`/record/timeline${query}`), { token: by });
    expect(answer.status).toBe(200);
    return answer.body as unknown as Timeline;
  };
  const list = async (by = token) =>
    (await app.call('GET', of('/reports'), { token: by })).body as unknown as ReportList;
  const titlesOf = ({ items }: { items: readonly { title: string }[] }) => items.map(({ title }) => title);
  const reportsOf = ({ items }: Timeline): TimelineReport[] =>
    items.filter((item: TimelineItem): item is TimelineReport => item.type === 'report');
  const choose = (change: object) =>
    app.call('PUT', of('/report-settings'), {
      token,
      body: { laboratory: 'at-once', imaging: 'at-once', microbiology: 'at-once', ...change },
    });
  const family = async (link: object = {}) => {
    const by = await app.signIn('daughter');
    await addLinked(app, by, LI, { relation: 'parent', capacity: 'family', scope: 'everything', ...link });
    if (keepsCopies) await answerConsents(app, personId, ['archive']);
    return by;
  };

  it('stand among its entries, newest first, and say what the list of reports says of them', async () => {
    await start();
    const found = await timeline();
    expect(found.items.slice(0, 6).map(({ type, occurredOn, title }) => [type, occurredOn, title])).toEqual([
      ['report', '2026-11-21', '血常规'],
      ['report', '2026-11-20', '胸部 CT 平扫'],
      ['report', '2026-11-18', '血药浓度'],
      ['immunization', '2026-10-01', '流感疫苗'],
      ['report', '2026-09-01', '胸部正位片'],
      ['prescription', '2026-04-01', '二甲双胍'],
    ]);
    const listed = (await list()).items;
    expect(reportsOf(found)).toEqual(
      listed.map((report) => ({ ...report, type: 'report', occurredOn: report.reportedAt.slice(0, 10) })),
    );
    expect(found.reports).toEqual({
      ...{ refused: null, askedFrom: '2026-05-27', held: [] },
      sources: (await list()).sources,
    });
  });

  it('are cut with them to a kind, a hospital and days, and found by title, department and hospital', async () => {
    await start();
    expect(titlesOf(await timeline('?types=report'))).toEqual(['血常规', '胸部 CT 平扫', '血药浓度', '胸部正位片']);
    expect(titlesOf(await timeline('?types=report,immunization&hospitalId=second'))).toEqual(['胸部正位片']);
    expect(titlesOf(await timeline('?from=2026-10-01&to=2026-11-20'))).toEqual([
      '胸部 CT 平扫',
      '血药浓度',
      '流感疫苗',
    ]);
    expect(titlesOf(await timeline('?from=2026-11-21&to=2026-11-20'))).toEqual([]);
    expect(titlesOf(await timeline('?from=2026-11-20&to=9999-12-31'))).toEqual(['血常规', '胸部 CT 平扫']);
    expect(titlesOf(await timeline('?to=0001-01-01'))).toEqual([]);
    const found = async (q: string) => titlesOf(await timeline(`?q=${encodeURIComponent(q)}`));
    expect(await found('ｃｔ平扫')).toEqual(['胸部 CT 平扫']);
    expect(await found('精神科')).toEqual(['血药浓度']);
    expect(await found('第二医院')).toEqual(['胸部正位片']);
    const without = await timeline('?types=immunization');
    expect([titlesOf(without), without.reports.askedFrom, without.reports.sources]).toEqual([['流感疫苗'], null, []]);
  });

  it('are asked for at the hospitals as far back as a year where days are chosen', async () => {
    await start([blood('R9', '2026-01-05T02:00:00Z', { title: '肝功能' })]);
    expect(titlesOf(await timeline('?types=report'))).not.toContain('肝功能');
    const year = await timeline('?types=report&from=2020-01-01');
    expect([titlesOf(year), year.reports.askedFrom]).toEqual([['胸部正位片', '肝功能'], '2025-11-22']);
  });

  it('wait as the person chose, and are counted as on the list, without a word of what they are', async () => {
    await start();
    await choose({ laboratory: 'after-doctor' });
    const found = await timeline();
    expect(titlesOf({ items: reportsOf(found) })).toEqual(['胸部 CT 平扫', '血药浓度', '胸部正位片']);
    expect(found.reports.held).toEqual([
      { kind: 'laboratory', hospitalName: '第一医院', why: 'after-doctor', until: '2026-11-24T18:00:00+08:00' },
    ]);
    expect(JSON.stringify(found)).not.toContain('血常规');
    expect((await timeline(`?q=${encodeURIComponent('血常规')}`)).items).toEqual([]);
    app.clock.pass({ days: 3 });
    expect(titlesOf(await timeline())).toContain('血常规');
  });

  it('wait for family, who reads them on the timeline first', async () => {
    await start();
    const kin = await family();
    await choose({ laboratory: 'with-family' });
    expect(titlesOf(await timeline())).not.toContain('血常规');
    const [report] = reportsOf(await timeline('', kin));
    expect(report).toMatchObject({ title: '血常规', unread: true });
    const opened = await app.call('GET', of(`/reports/${report?.id}`), { token: kin });
    expect(opened.status).toBe(200);
    expect(reportsOf(await timeline('', kin))[0]).toMatchObject({ title: '血常规', unread: false });
    expect(titlesOf(await timeline())).toContain('血常规');
  });

  it('of sensitive departments are not there for family, and are where the person shows them', async () => {
    await start();
    const kin = await family();
    const found = await timeline('', kin);
    expect([titlesOf({ items: reportsOf(found) }), found.withheld]).toEqual([
      ['血常规', '胸部 CT 平扫', '胸部正位片'],
      true,
    ]);
    expect(JSON.stringify(found)).not.toMatch(/精神|血药/);
    await app.nest.get(Database).change("UPDATE family_link SET sensitive_shown = 1 WHERE capacity = 'family'");
    expect(reportsOf(await timeline('', kin)).filter(({ sensitive }) => sensitive)).toMatchObject([
      { title: '血药浓度' },
    ]);
  });

  it('are left out where the person has not agreed to it, and it says why; the rest is shown, and logged as shown', async () => {
    await start();
    const { body } = await app.call('GET', of('/consents'), { token });
    const { version } = (body.items as { purpose: string; version: number }[]).find(
      ({ purpose }) => purpose === 'reports',
    )!;
    const put = await app.call('PUT', of('/consents/reports'), { token, body: { given: false, version } });
    expect(put.status).toBe(200);
    const asked = jest.spyOn(first.reports, 'list');
    const found = await timeline();
    expect(reportsOf(found)).toEqual([]);
    expect(titlesOf(found)).toContain('流感疫苗');
    expect(found.reports).toEqual({ refused: 'CONSENT_REQUIRED', askedFrom: null, sources: [], held: [] });
    expect((await timeline('?types=report')).items).toEqual([]);
    expect((await timeline('?types=visit')).reports.refused).toBeNull();
    expect(asked).not.toHaveBeenCalled();
    const events = await app.nest
      .get(Database)
      .rows<{ outcome: string }>("SELECT DISTINCT outcome FROM audit_event WHERE action = 'record.timeline'");
    expect(events).toEqual([{ outcome: 'done' }]);
  });

  it('of a hospital that is silent only for them are named as missing, and the rest is shown', async () => {
    await start();
    first.next('unavailable', 'list', 100);
    const found = await timeline();
    expect(titlesOf({ items: reportsOf(found) })).toEqual(['胸部正位片']);
    expect(found.sources.map(({ state }) => state)).toEqual(['answered', 'answered']);
    expect(found.reports.sources).toMatchObject([
      { hospitalId: 'first', state: 'unavailable', asOf: null },
      { hospitalId: 'second', state: 'answered' },
    ]);
  });

  it('are there where a hospital is silent only for the record', async () => {
    await start();
    first.next('unavailable', 'allergies', 100);
    const found = await timeline();
    expect(titlesOf({ items: reportsOf(found) })).toContain('血常规');
    expect(found.sources.map(({ state }) => state)).toEqual(['unavailable', 'answered']);
    expect(found.reports.sources.map(({ state }) => state)).toEqual(['answered', 'answered']);
  });

  it('are asked for at the same moment as the record: each waits for the other, and both come', async () => {
    await start();
    const opened: (() => void)[] = [];
    const both = new Promise<void>((resolve) => {
      opened.push(resolve);
    });
    let asked = 0;
    const wait = async () => {
      asked += 1;
      if (asked === 2) opened[0]?.();
      await both;
    };
    const [encounters, reports] = [
      first.records.encounters.bind(first.records),
      first.reports.list.bind(first.reports),
    ];
    jest.spyOn(first.records, 'encounters').mockImplementation(async (patientNo) => {
      await wait();
      return encounters(patientNo);
    });
    jest.spyOn(first.reports, 'list').mockImplementation(async (query): Promise<ReportHeader[]> => {
      await wait();
      return reports(query);
    });
    expect(titlesOf(await timeline())).toEqual(expect.arrayContaining(['血常规', '门诊就诊']));
  });

  it('are paged with it, each once and in one order, however small the page', async () => {
    const days = Array.from({ length: 23 }, (__, index) => `2026-10-${String(1 + (index % 9)).padStart(2, '0')}`);
    const at = (day: string) => `${day}T10:00:00Z`;
    await start(
      days.map((day, index) => blood(`P${index}`, at(day), index % 3 === 0 ? { departmentName: '精神科' } : {})),
      { prescriptions: days.map((day, index) => prescription(String(index), `药 ${index}`, day)) },
    );
    const kin = await family();
    for (const [by, reports] of [
      [token, 24],
      [kin, 16],
    ] as const) {
      const seen: TimelineItem[] = [];
      let cursor: string | null = null;
      do {
        const page: Timeline = await timeline(`?limit=5${cursor ? `&cursor=${cursor}` : ''}`, by);
        seen.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor !== null);
      expect(seen.filter(({ type }) => type === 'report')).toHaveLength(reports);
      expect(new Set(seen.map(({ id }) => id)).size).toBe(24 + reports);
      expect(seen.map(({ occurredOn }) => occurredOn)).toEqual(
        [...seen.map(({ occurredOn }) => occurredOn)].sort().reverse(),
      );
    }
  });
});
