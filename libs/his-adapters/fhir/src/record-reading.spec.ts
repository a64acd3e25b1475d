import { HospitalFault } from '@kangqiao/his-port';
import type {
  AllergyIntolerance,
  Condition,
  DocumentReference,
  Encounter,
  MedicationRequest,
  Observation,
} from 'fhir/r4';
import { isCurrentDocument, stillApplies } from './relevance';
import {
  toAllergy,
  toBloodGroup,
  toDiagnosis,
  toDocumentContent,
  toEncounter,
  toMeasurement,
  toPrescription,
} from './resources';

const group = (text: string, more: Partial<Observation> = {}): Observation => ({
  resourceType: 'Observation',
  id: 'o-1',
  status: 'final',
  code: { text: '血型' },
  valueCodeableConcept: { text },
  ...more,
});

describe('a blood group over FHIR', () => {
  it.each([
    ['A', 'A', null],
    ['o型', 'O', null],
    ['AB Rh阴性', 'AB', 'negative'],
    ['B型，Rh（阳性）', 'B', 'positive'],
    ['A Rh(+)', 'A', 'positive'],
    ['O+', 'O', 'positive'],
    ['AB-', 'AB', 'negative'],
    ['A positive', 'A', 'positive'],
  ])('is read from "%s"', (text, abo, rh) => {
    expect(toBloodGroup(group(text))).toMatchObject({ abo, rh, determinedOn: null });
  });

  it.each(['C', '不详', 'A/B', 'ABO', 'A Rh弱阳性', 'ＯＫ'])('is a fault in "%s": it is never guessed', (text) => {
    expect(() => toBloodGroup(group(text))).toThrow(HospitalFault);
  });

  it('carries the day of the hospital on which it was determined', () => {
    const late = group('O', { effectiveDateTime: '2026-03-01T23:30:00Z' });
    expect(toBloodGroup(late).determinedOn).toBe('2026-03-02');
  });
});

const document = (...attachments: DocumentReference['content'][number]['attachment'][]): DocumentReference => ({
  resourceType: 'DocumentReference',
  id: 'd-1',
  status: 'current',
  description: '门诊病历',
  date: '2026-03-01T09:00:00+08:00',
  author: [{ display: '周明' }],
  content: attachments.map((attachment) => ({ attachment })),
});
const plain = (text: string) => ({
  contentType: 'text/plain; charset=utf-8',
  data: Buffer.from(text).toString('base64'),
});

describe('a document over FHIR', () => {
  it('is its lines as plain text, whatever they hold', () => {
    expect(toDocumentContent(document({ ...plain('诊断：高血压\r\n\n <b>随访</b> '), title: '病历' }))).toMatchObject({
      id: 'd-1',
      doctorName: '周明',
      sections: [
        {
          title: '病历',
          lines: [
            { label: null, text: '诊断：高血压' },
            { label: null, text: '<b>随访</b>' },
          ],
        },
      ],
    });
  });

  it('is none where it is a report of WS/T 500', () => {
    const typed = (code: string) => ({ ...document(plain('x')), type: { coding: [{ code }] } });
    expect(['C0002', 'C0006', 'C0007'].map((code) => isCurrentDocument(typed(code)))).toEqual([true, false, false]);
  });

  it('has nothing to show in another form, or without its bytes', () => {
    expect(toDocumentContent(document({ contentType: 'application/pdf', data: 'AA==' }))).toBeNull();
    expect(toDocumentContent(document({ contentType: 'text/plain' }))).toBeNull();
    expect(toDocumentContent(document())).toBeNull();
  });

  it('is a fault when its text is not UTF-8', () => {
    const broken = { contentType: 'text/plain', data: Buffer.from([0xff, 0xfe, 0x41]).toString('base64') };
    expect(() => toDocumentContent(document(broken))).toThrow(HospitalFault);
  });
});

const status = (code: string) => ({ coding: [{ code }] });

describe('an allergy over FHIR', () => {
  const allergy = (more: Partial<AllergyIntolerance> = {}): AllergyIntolerance => ({
    resourceType: 'AllergyIntolerance',
    id: 'a-1',
    patient: {},
    code: { text: '青霉素' },
    ...more,
  });

  it.each<[string | null, boolean]>([
    [null, true],
    ['active', true],
    ['inactive', true],
    ['resolved', false],
  ])('with the clinical status %s is told: %s', (code, applies) => {
    expect(stillApplies(allergy(code === null ? {} : { clinicalStatus: status(code) }))).toBe(applies);
  });

  it('says that it is inactive where the hospital does, and nothing of it elsewhere', () => {
    expect(toAllergy(allergy({ clinicalStatus: status('inactive') })).inactive).toBe(true);
    for (const one of [allergy(), allergy({ clinicalStatus: status('active') })])
      expect(toAllergy(one)).not.toHaveProperty('inactive');
  });

  it('is all that was seen of it, as bad as it ever was', () => {
    const reaction: AllergyIntolerance['reaction'] = [
      { manifestation: [{ text: '皮疹' }], severity: 'mild' },
      { manifestation: [{ text: '过敏性休克' }, { text: '皮疹' }], severity: 'severe' },
    ];
    expect(toAllergy(allergy({ reaction }))).toMatchObject({ reaction: '过敏性休克、皮疹', severity: 'severe' });
    expect(toAllergy(allergy())).toMatchObject({ reaction: null, severity: null });
  });
});

describe('a diagnosis over FHIR', () => {
  it.each<[string, string | null]>([
    ['active', 'active'],
    ['relapse', 'active'],
    ['resolved', 'resolved'],
    ['remission', null],
    ['inactive', null],
  ])('with the clinical status %s is %s, never cured by guess', (code, told) => {
    const condition: Condition = {
      ...{ resourceType: 'Condition', id: 'c-1', subject: {}, code: { text: '白血病' }, clinicalStatus: status(code) },
    };
    expect(toDiagnosis(condition).status).toBe(told);
  });
});

describe('a prescription over FHIR', () => {
  const request = (more: Partial<MedicationRequest>): MedicationRequest => ({
    ...{ resourceType: 'MedicationRequest', id: 'm-1', status: 'active', intent: 'order', subject: {} },
    ...{ medicationCodeableConcept: { text: '华法林' }, ...more },
  });

  it.each<[string | undefined, string | undefined]>([
    ['Encounter/e-1', 'e-1'],
    ['https://fhir.test/r4/Encounter/e-1/_history/2', 'e-1'],
    ['#contained', undefined],
    ['Patient/e-1', undefined],
    [undefined, undefined],
  ])('with the encounter %s belongs to the visit %s', (reference, visit) => {
    expect(toPrescription(request({ encounter: { reference } })).encounterId).toBe(visit);
    expect(toPrescription(request({}))).not.toHaveProperty('encounterId');
  });

  it('has its whole dosage, in order, or none', () => {
    const both = [
      { sequence: 2, text: '晚 1.5 mg' },
      { sequence: 1, text: '早 3 mg' },
    ];
    expect(toPrescription(request({ dosageInstruction: both })).dosage).toBe('早 3 mg；晚 1.5 mg');
    expect(toPrescription(request({ dosageInstruction: [{ text: '早 3 mg' }, {}] })).dosage).toBeNull();
    expect(toPrescription(request({})).dosage).toBeNull();
  });

  it('on hold is neither taken nor ended', () => {
    expect(toPrescription(request({ status: 'on-hold' })).status).toBeNull();
  });
});

describe('a vital sign over FHIR', () => {
  const mmHg = (loinc: string, value?: number) => ({
    code: { coding: [{ system: 'http://loinc.org', code: loinc }] },
    ...(value === undefined ? { dataAbsentReason: { text: '未测' } } : { valueQuantity: { value, unit: 'mmHg' } }),
  });
  const sign = (more: Partial<Observation>): Observation => ({
    ...{ resourceType: 'Observation', id: 'o-1', status: 'final', code: { text: '血压' } },
    ...{ effectiveDateTime: '2026-03-01T09:00:00+08:00', ...more },
  });

  it('is systolic over diastolic, in whatever order they come', () => {
    const component = [mmHg('8462-4', 82), mmHg('8480-6', 128)];
    expect(toMeasurement(sign({ component }))).toMatchObject({ value: '128/82', unit: 'mmHg' });
  });

  it('that was not measured, in part or at all, is no measurement', () => {
    expect(toMeasurement(sign({ dataAbsentReason: { text: '未测' } }))).toBeNull();
    expect(toMeasurement(sign({ component: [mmHg('8480-6', 128), mmHg('8462-4')] }))).toBeNull();
    expect(() => toMeasurement(sign({}))).toThrow(HospitalFault);
  });
});

it.each([
  ['VR', 'outpatient'],
  ['HH', 'outpatient'],
  ['ACUTE', 'inpatient'],
])('a visit of the class %s is %s', (code, kind) => {
  const visit: Encounter = {
    ...{ resourceType: 'Encounter', id: 'e-1', status: 'finished', class: { code } },
    period: { start: '2026-03-01' },
  };
  expect(toEncounter(visit).kind).toBe(kind);
});
