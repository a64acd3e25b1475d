import type { Timeline } from '@kangqiao/contracts';
import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { aLaboratoryItem, aLaboratoryReport, anImagingReport, IpsValidator } from '@kangqiao/testing';
import type { Bundle, Composition, Patient } from 'fhir/r4';
import { aChart } from '../../testing/charts';
import { chineseLeft } from '../../testing/chinese-left';
import { readPdf, textOf } from '../../testing/pdf-pages';
import { addLinked } from '../../testing/links';
import { addActive, aFileOf, answerConsents, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';

// Loading the definitions of R4 takes its time on a busy machine.
const validator = new IpsValidator();
/** What the hospital is called, and what its reports say. */
const GIVEN = ['第一医院', aLaboratoryReport(), anImagingReport(), '血红蛋白'];

describe('the record to take away', () => {
  let app: TestApp;
  let hospital: InMemoryHospital;
  let token: string;
  let personId: string;

  beforeEach(async () => {
    const reports = [
      aLaboratoryReport({
        patientNo: 'A1',
        items: [
          aLaboratoryItem({ code: '718-7', name: '血红蛋白', value: '131.0', unit: 'g/L', referenceRange: '130-175' }),
        ],
      }),
      anImagingReport({ patientNo: 'A1' }),
    ];
    hospital = new InMemoryHospital({
      id: 'first',
      name: '第一医院',
      patients: [aFileOf(LI_HUA, 'A1')],
      records: { A1: aChart() },
      reports,
    });
    app = await TestApp.start({ hospitals: [hospital] });
    token = await app.signIn('li');
    personId = await addActive(app, token);
  });
  afterEach(() => app.stop());

  const take = (format: string, by = token, id = personId) =>
    app.call('GET', `/api/v1/people/${id}/record/export?format=${format}`, { token: by });
  const taken = async () => JSON.parse((await take('fhir')).text) as Bundle;
  const entries = async (type: string) =>
    ((await taken()).entry ?? []).filter(({ resource }) => resource?.resourceType === type);

  it('is a patient summary that fulfils the published profiles', async () => {
    const answer = await take('fhir');
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('application/fhir+json; charset=utf-8');
    expect(answer.headers['content-disposition']).toBe('attachment; filename="kangqiao-record-2026-11-22.json"');
    expect(validator.problems(JSON.parse(answer.text) as object)).toEqual([]);
  });

  it('holds what the hospitals said, the reports too', async () => {
    const [patient] = await entries('Patient');
    expect((patient?.resource as Patient).name).toEqual([{ text: LI_HUA.name }]);
    expect((await entries('AllergyIntolerance')).length).toBeGreaterThan(0);
    expect((await entries('DiagnosticReport')).length).toBe(2);
    expect((await entries('Observation')).length).toBeGreaterThan(0);
  });

  it('keeps the digits of results as the laboratory gave them', async () => {
    expect((await take('fhir')).text).toContain('"value": 131.0,');
  });

  describe('of a span', () => {
    const take = (query: string) => app.call('GET', `/api/v1/people/${personId}/record/export?${query}`, { token });
    const bundle = async (query: string) => JSON.parse((await take(`format=fhir&${query}`)).text) as Bundle;
    const count = ({ entry = [] }: Bundle, type: string) =>
      entry.filter(({ resource }) => resource?.resourceType === type).length;
    const pages = async (query: string) =>
      (await readPdf((await take(`format=pdf&${query}`)).bytes)).pages.map(textOf).join('\n');
    const measure = (measuredAt: string) =>
      app.call('POST', `/api/v1/people/${personId}/measurements`, {
        token,
        body: { type: 'blood-pressure', measuredAt, systolic: '131', diastolic: '84', pulse: '72' },
      });

    it('has the visits, what was measured and the documents of it, and nothing of other days', async () => {
      await measure('2026-03-02T08:00:00+08:00');
      await measure('2026-06-02T08:00:00+08:00');
      const told = await bundle('from=2026-03-01&to=2026-03-31');
      expect(validator.problems(told)).toEqual([]);
      const text = JSON.stringify(told);
      for (const words of ['2026-03-01 · 门诊就诊 · 第一医院 · 心内科 · 周明', '诊断：高血压、头晕', '处方：氨氯地平'])
        expect(text).toContain(words);
      expect([count(told, 'Encounter'), count(told, 'DocumentReference')]).toEqual([1, 1]);
      expect(text).toContain(Buffer.from('诊断\n<b>高血压</b> 2 级').toString('base64'));
      for (const words of ['138/88 mmHg', '131/84 mmHg', '本人测量', '2026-03-01 至 2026-03-31'])
        expect(text).toContain(words);
      expect(text).not.toContain('2026-06-02');
      const other = await bundle('from=2026-04-01&to=2026-04-30');
      expect([count(other, 'Encounter'), count(other, 'DocumentReference')]).toEqual([0, 0]);
      expect(count(other, 'AllergyIntolerance')).toBe(1);
    });

    it('says the same on paper', async () => {
      await measure('2026-03-02T08:00:00+08:00');
      const text = await pages('from=2026-03-01&to=2026-03-31');
      for (const words of ['2026-03-01 至 2026-03-31', '门诊就诊', '131/84', '脉搏', '门诊病历', '高血压</b> 2 级'])
        expect(text).toContain(words);
      expect(text).not.toContain('居民备注');
    });

    it('has the family’s notes on what lies in it only where they were asked for', async () => {
      const of = `/api/v1/people/${personId}/record`;
      const { items } = (await app.call('GET', `${of}/timeline`, { token })).body as unknown as Timeline;
      const visit = items.find(({ type }) => type === 'visit');
      const body = { about: 'visit', subjectId: visit?.id, text: '当时很头晕', version: 0 };
      expect((await app.call('PUT', `${of}/notes`, { token, body })).status).toBe(200);
      const march = 'from=2026-03-01&to=2026-03-31';
      expect((await take(`format=fhir&${march}`)).text).not.toContain('当时很头晕');
      expect((await take(`format=fhir&${march}&notes=with`)).text).toContain('当时很头晕');
      expect(await pages(`${march}&notes=with`)).toContain('当时很头晕');
      expect((await take('format=fhir&from=2026-04-01&notes=with')).text).not.toContain('当时很头晕');
    });

    it('asks hospitals for three years, has older reports from the copies, and says so', async () => {
      const old = (id: string, day: string) =>
        aLaboratoryReport({ patientNo: 'A1', id, title: `血常规 ${id}`, reportedAt: new Date(`${day}T02:00:00Z`) });
      hospital.reports.release(old('OLD-1', '2016-05-01'));
      hospital.reports.release(old('OLD-2', '2017-05-01'));
      const alone = (await take('format=fhir&from=2016-01-01')).text;
      expect(alone).toContain('没有向医院查询 2023-11-23 以前的报告');
      expect(alone).not.toContain('OLD-1');
      expect((await take('format=fhir&from=2016-01-01&to=2016-12-31')).text).toContain('血常规 OLD-1');
      await answerConsents(app, personId, ['archive']);
      await app.call('GET', `/api/v1/people/${personId}/reports?from=2016-01-01&to=2016-12-31`, { token });
      const kept = (await take('format=fhir&from=2016-01-01')).text;
      expect(kept).toContain('2023-11-23 以前的报告来自保存的副本，没有保存过的不在内。');
      expect(kept).toContain('血常规 OLD-1');
      expect(kept).not.toContain('OLD-2');
    });

    it('reads a kept report anew only where the hospital lists it anew', async () => {
      await answerConsents(app, personId, ['archive']);
      expect(count(await bundle(''), 'DiagnosticReport')).toBe(2);
      const asked = jest.spyOn(hospital.reports, 'laboratory');
      const again = (await take('format=fhir')).text;
      expect(asked).not.toHaveBeenCalled();
      expect(again).toContain('来自保存的副本，内容截至 2026-11-22。');
      app.clock.pass({ minutes: 1 });
      const items = [aLaboratoryItem({ value: '140' })];
      hospital.reports.release(
        aLaboratoryReport({ patientNo: 'A1', items, reportedAt: new Date('2026-11-22T01:00:00Z') }),
      );
      expect((await take('format=fhir')).text).toContain('"value": 140,');
    });

    it('does not call confirmed what was corrected under the same time and not read since', async () => {
      await answerConsents(app, personId, ['archive']);
      expect((await take('format=fhir')).text).not.toContain('来自保存的副本');
      const items = [aLaboratoryItem({ value: '140' })];
      hospital.reports.release(aLaboratoryReport({ patientNo: 'A1', items }));
      expect((await take('format=fhir')).text).toContain('来自保存的副本，内容截至 2026-11-22。');
    });

    it.each([false, true])(
      'says how many reports wait for the doctor and names none, copies kept: %s',
      async (kept) => {
        await answerConsents(app, personId, ['archive'], kept);
        const body = { laboratory: 'at-once', imaging: 'after-doctor', microbiology: 'at-once' };
        const path = `/api/v1/people/${personId}/report-settings`;
        expect((await app.call('PUT', path, { token, body })).status).toBeLessThan(300);
        const sentence = '另有 1 份报告按本人的选择暂不显示，没有包括在内。';
        const text = (await take('format=fhir')).text;
        expect(text).toContain(sentence);
        expect(text).not.toContain('胸部 CT 平扫');
        expect(await pages('')).toContain(sentence);
      },
    );

    it('holds the newest three hundred reports, and says what is left out', async () => {
      for (let n = 0; n < 303; n += 1)
        hospital.reports.release(
          anImagingReport({ patientNo: 'A1', id: `N${n}`, reportedAt: new Date(Date.UTC(2026, 0, 1, n)) }),
        );
      const told = await bundle('from=2026-01-01');
      expect(count(told, 'DiagnosticReport')).toBe(300);
      expect(JSON.stringify(told)).toContain('仅包含最近 300 份（2026-01-01 以来）。');
      expect(JSON.stringify(told)).toContain('更早的 5 份没有包括在内');
      expect(await pages('from=2026-01-01')).toContain('更早的 5 份没有包括在内');
    });

    it('does not run backwards', async () => {
      expect((await take('format=pdf&from=2026-03-02&to=2026-03-01')).body.code).toBe('VALIDATION_FAILED');
      expect((await take('format=pdf&notes=some')).body.code).toBe('VALIDATION_FAILED');
    });
  });

  it('is given to family without what only its content shows to be sensitive', async () => {
    const hidden = aLaboratoryItem({ code: 'HIV', name: '人类免疫缺陷病毒抗体', value: '阴性', unit: null });
    hospital.reports.release(
      aLaboratoryReport({ id: 'S1', patientNo: 'A1', title: '免疫检查', items: [hidden], collectedAt: null }),
    );
    const family = await app.signIn('wang');
    const id = await addLinked(
      app,
      family,
      { ...LI_HUA, birthDate: '1990-01-01' },
      { relation: 'spouse', capacity: 'family', scope: 'everything' },
    );
    expect(id).toBe(personId);
    const answer = await take('fhir', family);
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('血红蛋白');
    expect(answer.text).not.toMatch(/免疫缺陷|免疫检查/);
    expect(answer.text).toContain('敏感科室的报告（如有）未包含在内。');
    expect((await take('fhir')).text).toContain('免疫缺陷');
  });

  it('leaves out reports when the person did not agree to reports', async () => {
    await answerConsents(app, personId, ['reports'], false);
    expect(await entries('DiagnosticReport')).toEqual([]);
  });

  it('names the hospital that could not answer', async () => {
    hospital.next('unavailable', 'allergies', 100);
    const [composition] = await entries('Composition');
    expect(JSON.stringify((composition?.resource as Composition).section)).toContain('可能不全：第一医院');
  });

  it('can be had as a PDF that says the same, with the number of the document masked', async () => {
    const answer = await take('pdf');
    expect(answer.headers['content-type']).toBe('application/pdf');
    const text = (await readPdf(answer.bytes)).pages.map(textOf).join('\n');
    for (const word of ['居民健康档案摘要', LI_HUA.name, '过敏', '血红蛋白', '来源：第一医院'])
      expect(text).toContain(word);
    expect(text).not.toContain(LI_HUA.document.number);
  });

  it('speaks English to whoever reads it, but for what hospitals wrote', async () => {
    const headers = { 'accept-language': 'en' };
    const inEnglish = (format: string) =>
      app.call('GET', `/api/v1/people/${personId}/record/export?format=${format}`, { token, headers });
    const fhir = await inEnglish('fhir');
    const document = JSON.parse(fhir.text) as Bundle;
    expect([fhir.headers['content-language'], document.language]).toEqual(['en', 'en']);
    expect(validator.problems(document)).toEqual([]);
    const given = [LI_HUA, aChart(), ...GIVEN];
    expect(chineseLeft(JSON.stringify(document.entry), given)).toEqual([]);
    const pdf = await inEnglish('pdf');
    expect(pdf.headers['content-language']).toBe('en');
    expect(chineseLeft((await readPdf(pdf.bytes)).pages.map(textOf).join('\n'), given)).toEqual([]);
  });

  it('needs a fresh check of whose phone it is', async () => {
    app.clock.pass({ minutes: 6 });
    const answer = await app.call('GET', `/api/v1/people/${personId}/record/export?format=fhir`, {
      token,
      stepUp: false,
    });
    expect(answer.body.code).toBe('STEP_UP_REQUIRED');
  });

  it('is nobody else’s', async () => {
    const stranger = await app.signIn('stranger');
    expect(await take('fhir', stranger)).toMatchObject({ status: 404, body: { code: 'PERSON_NOT_FOUND' } });
    await answerConsents(app, personId, ['record'], false);
    expect(await take('fhir')).toMatchObject({ status: 403, body: { code: 'CONSENT_REQUIRED' } });
  });

  it('is written into the access log', async () => {
    await take('pdf');
    const log = await app.call('GET', `/api/v1/people/${personId}/access-log`, { token });
    expect(JSON.stringify(log.body)).toContain('导出了您的健康档案PDF 文件');
  });

  it('is made ten times an hour at most', async () => {
    for (let time = 0; time < 10; time++) expect((await take('fhir')).status).toBe(200);
    expect((await take('fhir')).body.code).toBe('TOO_MANY_REQUESTS');
  });

  it('comes in no other form', async () => {
    expect((await take('xml')).body.code).toBe('VALIDATION_FAILED');
  });
});
