import type { Report, ReportList } from '@kangqiao/contracts';
import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { aLaboratoryItem, aLaboratoryReport, anImagingReport } from '@kangqiao/testing';
import { aFileOf, addActive, aResident, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';
import { toReportId } from './report-id';

const CHEN_NA = { name: '陈娜', document: aResident('19851212', '202'), phone: '13800000002' };

const aReport = (id: string, patientNo: string, at: string) =>
  aLaboratoryReport({
    ...{ id, patientNo, specimen: '全血', reportedAt: new Date(at), collectedAt: new Date(at) },
    items: [
      aLaboratoryItem({ value: '12.1' }),
      aLaboratoryItem({ code: 'X', value: '见备注' }),
      aLaboratoryItem({ value: '5.0', flag: 'normal' }),
    ],
  });

const anImage = (id: string, patientNo: string, at: string) =>
  anImagingReport({ id, patientNo, title: '胸部正位片', impression: '未见异常', reportedAt: new Date(at) });

describe('reports', () => {
  let app: TestApp;
  let first: InMemoryHospital;
  let second: InMemoryHospital;
  let third: InMemoryHospital;
  let token: string;
  let personId: string;

  beforeEach(async () => {
    first = new InMemoryHospital({
      id: 'first',
      name: '第一医院',
      patients: [aFileOf(LI_HUA, 'A1'), aFileOf(LI_HUA, 'A2'), aFileOf(CHEN_NA, 'A3')],
      reports: [
        aReport('R1', 'A1', '2026-11-20T02:00:00Z'),
        anImage('R2', 'A2', '2026-11-21T02:00:00Z'),
        aReport('R3', 'A3', '2026-11-21T03:00:00Z'),
        aReport('R0', 'A1', '2026-01-01T03:00:00Z'),
      ],
    });
    second = new InMemoryHospital({
      id: 'second',
      name: '第二医院',
      patients: [aFileOf(LI_HUA, 'B1')],
      reports: [aReport('R1', 'B1', '2026-11-20T12:00:00Z')],
    });
    third = new InMemoryHospital({ id: 'third', name: '第三医院' });
    app = await TestApp.start({ hospitals: [first, second, third] });
    token = await app.signIn('li');
    personId = await addActive(app, token);
  });

  afterEach(() => app.stop());

  const get = (path: string, by = token, person = personId) =>
    app.call('GET', `/api/v1/people/${person}/reports${path}`, { token: by });
  const list = async (query = '') => (await get(query)).body as unknown as ReportList;

  it('of a stranger are not found, neither the list nor one of them', async () => {
    const { items } = await list();
    const stranger = await app.signIn('stranger');
    expect((await get('', stranger)).body.code).toBe('PERSON_NOT_FOUND');
    const one = await get(`/${items[0]?.id}`, stranger);
    expect([one.status, one.body.code]).toEqual([404, 'PERSON_NOT_FOUND']);
  });

  it('cannot be read through somebody else whom one may act for', async () => {
    const by = await app.signIn('chen');
    const chen = await addActive(app, by, CHEN_NA);
    const { items } = await list();
    const one = await get(`/${items[0]?.id}`, by, chen);
    expect([one.status, one.body.code]).toEqual([404, 'REPORT_NOT_FOUND']);
  });

  it('are one list over all hospitals and files, newest first', async () => {
    const { items, sources } = await list();
    expect(items.map(({ hospitalId, kind, reportedAt }) => [hospitalId, kind, reportedAt])).toEqual([
      ['first', 'imaging', '2026-11-21T10:00:00+08:00'],
      ['second', 'laboratory', '2026-11-20T20:00:00+08:00'],
      ['first', 'laboratory', '2026-11-20T10:00:00+08:00'],
    ]);
    expect(sources.map(({ state }) => state)).toEqual(['answered', 'answered', 'no-file']);
  });

  it('can be asked for by kind and by day', async () => {
    expect((await list('?kind=imaging')).items.map(({ title }) => title)).toEqual(['胸部正位片']);
    expect((await list('?from=2026-01-01&to=2026-01-01')).items).toHaveLength(1);
  });

  it('name a hospital that cannot answer instead of showing nothing', async () => {
    second.next('unavailable', 'list');
    const { items, sources } = await list();
    expect(items).toHaveLength(2);
    expect(sources.map(({ hospitalId, state }) => [hospitalId, state])).toEqual([
      ['first', 'answered'],
      ['second', 'unavailable'],
      ['third', 'no-file'],
    ]);
  });

  it('cost as much time as the slowest hospital, not as all of them together: ten are asked at the same moment', async () => {
    const ten = Array.from({ length: 10 }, (_, index) => `h${index}`).map(
      (id) => new InMemoryHospital({ id, name: id, patients: [aFileOf(LI_HUA, id)] }),
    );
    const of = await TestApp.start({ hospitals: ten, beside: app });
    let asked = 0;
    let openAll = () => {};
    const allAsked = new Promise<void>((resolve) => (openAll = resolve));
    for (const { reports } of ten) {
      const inner = reports.list.bind(reports);
      // None of them answers before all were asked: one after the other, this would never end.
      jest.spyOn(reports, 'list').mockImplementation(async (query) => {
        asked += 1;
        if (asked === ten.length) openAll();
        await allAsked;
        return inner(query);
      });
    }
    const { body } = await of.call('GET', `/api/v1/people/${personId}/reports`, { token });
    expect((body.sources as object[]).length).toBe(10);
    expect(asked).toBe(10);
    await of.stop();
  });

  it('leave out all of a hospital of which one part failed', async () => {
    first.next('wrong-patient', 'list');
    const { items, sources } = await list();
    expect(items.map(({ hospitalId }) => hospitalId)).toEqual(['second']);
    expect(sources[0]).toEqual({ hospitalId: 'first', hospitalName: '第一医院', state: 'unavailable', asOf: null });
  });

  it('show every item with who judged it, and never guess', async () => {
    const { items } = await list('?kind=laboratory');
    const report = (await get(`/${items[1]?.id}`)).body as unknown as Report;
    expect(report).toMatchObject({
      title: '血常规',
      personNameMasked: '李*',
      ageYears: 36,
      specimen: '全血',
      findings: null,
    });
    expect(report.items?.map(({ flag, flagSource }) => [flag, flagSource])).toEqual([
      ['high', 'computed'],
      ['undetermined', 'none'],
      ['normal', 'laboratory'],
    ]);
    // The id is random letters, and may hold these two by chance.
    expect(JSON.stringify({ ...report, id: '' })).not.toContain('A1');
  });

  it('are printed, called by their day and not by whose they are, and the printing is written down', async () => {
    const { items } = await list('?kind=imaging');
    const answer = await get(`/${items[0]?.id}/pdf?identity=masked`);
    expect([answer.status, answer.headers['content-type'], answer.text.slice(0, 5)]).toEqual([
      200,
      'application/pdf',
      '%PDF-',
    ]);
    expect(answer.headers['content-disposition']).toBe('inline; filename="report-2026-11-21.pdf"');
    const { body } = await app.call('GET', `/api/v1/people/${personId}/access-log`, { token });
    expect((body.items as { what: string }[])[0]?.what).toBe('导出了您的胸部正位片检查报告');
    expect((await get(`/${items[0]?.id}/pdf?identity=x`)).body.code).toBe('VALIDATION_FAILED');
    expect((await get(`/${items[0]?.id}/pdf`, await app.signIn('stranger'))).body.code).toBe('PERSON_NOT_FOUND');
  });

  it('say that the hospital is down when one is asked for', async () => {
    const { items } = await list('?kind=imaging');
    first.next('unavailable', 'imaging');
    expect(await get(`/${items[0]?.id}`)).toMatchObject({ status: 503, body: { code: 'HOSPITAL_UNAVAILABLE' } });
    expect(await get(`/${items[0]?.id}`)).toMatchObject({ status: 200, body: { impression: '未见异常', items: null } });
  });

  it.each([
    ['nonsense', 'nonsense'],
    ['a hospital that is not connected', toReportId({ hospitalId: 'x', kind: 'imaging', fileId: 'f', reportId: 'r' })],
    ['a file that is not there', toReportId({ hospitalId: 'first', kind: 'imaging', fileId: 'f', reportId: 'R2' })],
  ])('are not found under %s', async (_, id) => {
    expect(await get(`/${id}`)).toMatchObject({ status: 404, body: { code: 'REPORT_NOT_FOUND' } });
  });

  it.each(['?from=2026-02-30', '?from=2026-11-22&to=2026-11-21', '?from=2025-01-01&to=2026-11-22', '?kind=x-ray'])(
    'are refused for %s',
    async (query) => {
      expect(await get(query)).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED' } });
    },
  );
});
