import type { Report, ReportList, Timeline, Trend } from '@kangqiao/contracts';
import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { aLaboratoryItem, aLaboratoryReport, anImagingReport } from '@kangqiao/testing';
import { Database } from '../../database/database';
import { addActive, aFileOf, answerConsents, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';

const at = (text: string) => new Date(text);
const OWN = aLaboratoryReport({ id: 'R1', patientNo: 'A1', reportedAt: at('2026-11-20T02:00:00Z') });
const STRANGE = aLaboratoryReport({
  id: 'R2',
  patientNo: 'A2',
  title: '肝功能',
  reportedAt: at('2026-11-21T02:00:00Z'),
  items: [aLaboratoryItem({ value: '77.7' })],
});
const SCAN = anImagingReport({ id: 'R3', patientNo: 'A2', reportedAt: at('2026-11-21T03:00:00Z') });

/** At first the hospital takes two files for this person's. */
describe('the reports of a file that is not this person’s any more', () => {
  let app: TestApp;
  let hospital: InMemoryHospital;
  let token: string;
  let personId: string;

  beforeEach(async () => {
    hospital = new InMemoryHospital({
      id: 'first',
      name: '第一医院',
      patients: [aFileOf(LI_HUA, 'A1'), aFileOf(LI_HUA, 'A2')],
      reports: [OWN, STRANGE, SCAN],
      originals: { R2: Buffer.from('%PDF-1.7\n%%EOF\n') },
      imageViewer: 'https://pacs.example/{reportId}',
    });
    app = await TestApp.start({ hospitals: [hospital] });
    token = await app.signIn('li');
    personId = await addActive(app, token);
  });
  afterEach(() => app.stop());

  const person = (path: string) => app.call('GET', `/api/v1/people/${personId}${path}`, { token });
  const list = async () => ((await person('/reports')).body as unknown as ReportList).items;
  const lines = async () => (await list()).map(({ title, withdrawn }) => [title, withdrawn]);
  const idOf = async (title: string) => (await list()).find((one) => one.title === title)?.id ?? '';
  const open = async (id: string) => (await person(`/reports/${id}`)).body as unknown as Report;
  const files = (...numbers: string[]) => {
    const mine = numbers.map((patientNo) => aFileOf(LI_HUA, patientNo));
    Object.assign(hospital.patients, { files: mine });
    app.clock.pass({ days: 1 });
  };
  /** Whoever the hospital is asked about, in whatever way. */
  const spies = () =>
    (['list', 'laboratory', 'imaging', 'original'] as const).map((operation) =>
      jest.spyOn(hospital.reports, operation),
    );
  const askedAbout = (watched: ReturnType<typeof spies>) => JSON.stringify(watched.flatMap(({ mock }) => mock.calls));

  it('cannot be opened, and the hospital is not asked for them', async () => {
    const id = await idOf('肝功能');
    files('A1');
    expect(await lines()).toEqual([['血常规', false]]);
    const watched = spies();
    expect((await person(`/reports/${id}`)).body).toMatchObject({ code: 'REPORT_NOT_FOUND' });
    expect((await person(`/reports/${id}/original`)).body).toMatchObject({ code: 'REPORT_NOT_FOUND' });
    expect(askedAbout(watched)).not.toContain('A2');
  });

  describe('of a person who keeps copies', () => {
    beforeEach(() => answerConsents(app, personId, ['archive']));

    it('are no longer given by the hospital, in the list, the timeline and by themselves, and never asked for', async () => {
      const [liver, scan] = [await idOf('肝功能'), await idOf('胸部 CT 平扫')];
      await open(liver);
      await open(scan);
      files('A1');
      const watched = spies();
      const gone = [
        ['胸部 CT 平扫', true],
        ['肝功能', true],
        ['血常规', false],
      ];
      expect(await lines()).toEqual(gone);
      const { items } = (await person('/record/timeline?types=report')).body as unknown as Timeline;
      expect(items.map((one) => [one.title, 'withdrawn' in one && one.withdrawn])).toEqual(gone);
      expect(await open(liver)).toMatchObject({ withdrawn: true, fromCopy: true, items: [{ value: '77.7' }] });
      expect(await open(scan)).toMatchObject({ withdrawn: true, imageViewer: null });
      expect((await person(`/reports/${liver}/original`)).body).toMatchObject({ code: 'REPORT_ORIGINAL_NOT_FOUND' });
      expect(askedAbout(watched)).not.toContain('A2');
    });

    it('are not opened where they were not before', async () => {
      const id = await idOf('肝功能');
      files('A1');
      await list();
      expect((await person(`/reports/${id}`)).body).toMatchObject({ code: 'REPORT_NOT_FOUND' });
    });

    it('are gone at once, whoever heard of it, and not again by an answer that was on its way', async () => {
      const id = await idOf('肝功能');
      await open(id);
      const read = hospital.reports.laboratory.bind(hospital.reports);
      jest.spyOn(hospital.reports, 'laboratory').mockImplementationOnce(async (...asked) => {
        const said = await read(...asked);
        files('A1');
        await person('/record/timeline?types=visit');
        await list();
        return said;
      });
      await open(id);
      hospital.next('unavailable', '*', 20);
      expect(await lines()).toContainEqual(['肝功能', true]);
    });

    it('are part of no trend and of nothing that is given away', async () => {
      const { items } = await open(await idOf('肝功能'));
      const item = items?.[0]?.trendItem ?? '';
      await open(await idOf('血常规'));
      const values = async () =>
        ((await person(`/trends?item=${item}`)).body as unknown as Trend).series.flatMap(({ points }) =>
          points.map(({ value }) => value),
        );
      expect(await values()).toContain('77.7');
      files('A1');
      expect(await values()).toEqual(['6.21']);
      const given = (await person('/record/export?format=fhir&from=2026-11-01&to=2026-11-24')).text;
      expect([given.includes('6.21'), given.includes('77.7')]).toEqual([true, false]);
    });

    it('are listed once where the hospital has them in a file that is this person’s, which the old link opens', async () => {
      const id = await idOf('肝功能');
      await open(id);
      hospital.reports.release({ ...STRANGE, patientNo: 'A1', items: [aLaboratoryItem({ value: '66.6' })] });
      hospital.reports.withdraw('R3');
      files('A1');
      expect(await lines()).toEqual([
        ['胸部 CT 平扫', true],
        ['肝功能', false],
        ['血常规', false],
      ]);
      expect(await idOf('肝功能')).not.toBe(id);
      expect(await open(id)).toMatchObject({ withdrawn: false, version: 1, alsoFrom: [], items: [{ value: '66.6' }] });
    });

    it('name no second source where the hospital has the same in a file that is this person’s', async () => {
      await open(await idOf('肝功能'));
      hospital.reports.release({ ...STRANGE, id: 'R9', patientNo: 'A1' });
      files('A1');
      for (const { id } of await list()) await open(id);
      const liver = (await list()).filter(({ title }) => title === '肝功能');
      expect(liver).toMatchObject([{ withdrawn: false, alsoFrom: [] }]);
    });

    it('take the place of nothing that says the same and was this person’s, though the hospital took that back', async () => {
      hospital.reports.release({ ...STRANGE, id: 'R9', patientNo: 'A1' });
      for (const { id } of await list()) await open(id);
      files('A1');
      hospital.reports.withdraw('R9');
      expect((await lines()).filter(([title]) => title === '肝功能')).toEqual([['肝功能', true]]);
      const given = (await person('/record/export?format=fhir&from=2026-11-01&to=2026-11-24')).text;
      expect(given).toContain('77.7');
    });

    it('are there again once the hospital says that the file is this person’s after all', async () => {
      await list();
      files('A1');
      expect((await lines()).filter(([, withdrawn]) => withdrawn)).toHaveLength(2);
      files('A1', 'A2');
      expect((await lines()).filter(([, withdrawn]) => withdrawn)).toEqual([]);
      const rows = await app.nest.get(Database).rows('SELECT 1 FROM archived_report');
      expect(rows).toHaveLength(3);
    });
  });
});
