import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { aLaboratoryItem, aLaboratoryReport, anImagingReport, IpsValidator } from '@kangqiao/testing';
import type { Bundle, Composition, Patient } from 'fhir/r4';
import { aChart } from '../../testing/charts';
import { readPdf, textOf } from '../../testing/pdf-pages';
import { addActive, aFileOf, answerConsents, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';

// Loading the definitions of R4 takes its time on a busy machine.
jest.setTimeout(30_000);
const validator = new IpsValidator();

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
