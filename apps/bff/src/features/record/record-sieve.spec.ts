import type { ClinicalDocument, Diagnosis, Encounter, Measurement, Prescription } from '@kangqiao/his-port';
import { Sensitive } from '../../platform/access/sensitive';
import { configOf, testEnvironment } from '../../testing/test-config';
import type { Fetched } from './entry-content';
import { sieveOf, sieveOfFile, type Visits } from './record-sieve';

const sensitive = new Sensitive(configOf(testEnvironment('mariadb://u:p@localhost/db')));
const aVisit = (given: Partial<Encounter> = {}): Encounter => ({
  id: 'E1',
  date: '2026-05-01',
  kind: 'outpatient',
  departmentName: '心血管内科',
  doctorName: null,
  diagnoses: ['高血压'],
  ...given,
});
const aDiagnosis = (given: Partial<Diagnosis> = {}): Diagnosis => ({
  id: 'C1',
  code: 'I10',
  name: '高血压',
  status: null,
  recordedOn: '2026-05-01',
  ...given,
});
const aPrescription = (given: Partial<Prescription> = {}): Prescription => ({
  id: 'R1',
  medication: '氨氯地平',
  dosage: null,
  status: null,
  prescribedOn: '2026-05-01',
  ...given,
});
const sieve = (visits: Partial<Visits> = {}) => {
  const lets = sieveOf(sensitive, { encounters: [], diagnoses: [], ...visits });
  return {
    encounter: (content: Encounter) => lets({ type: 'visit', content }),
    diagnosis: (content: Diagnosis) => lets({ type: 'diagnosis', content }),
    prescription: (content: Prescription) => lets({ type: 'prescription', content }),
    measurement: (content: Measurement) => lets({ type: 'measurement', content }),
    document: (content: ClinicalDocument) => lets({ type: 'document', content }),
    other: lets,
  };
};
const PSYCHIATRY = aVisit({ departmentName: '精神科', date: '2026-06-01', diagnoses: ['失眠'] });

describe('what is held back of a record', () => {
  it('is a visit to a sensitive department, and no other visit', () => {
    expect(sieve().encounter(PSYCHIATRY)).toBe(false);
    expect(sieve().encounter(aVisit())).toBe(true);
  });

  it('is a visit elsewhere with a diagnosis that says it, by its name or by its code', () => {
    expect(sieve().encounter(aVisit({ diagnoses: ['梅毒'] }))).toBe(false);
    const coded = sieve({ diagnoses: [aDiagnosis({ code: 'F51.0', name: '失眠' })] });
    expect(coded.encounter(aVisit({ diagnoses: ['失眠'] }))).toBe(false);
  });

  it('is a diagnosis by name, by code, or of the day of a hidden visit', () => {
    const { diagnosis } = sieve({ encounters: [PSYCHIATRY] });
    expect(diagnosis(aDiagnosis({ name: '抑郁发作', code: null }))).toBe(false);
    expect(diagnosis(aDiagnosis({ name: '发作', code: 'F32.9' }))).toBe(false);
    expect(diagnosis(aDiagnosis({ recordedOn: '2026-06-01' }))).toBe(false);
    expect(diagnosis(aDiagnosis({ recordedOn: '2026-06-02' }))).toBe(true);
  });

  it('is a prescription of the day of a hidden visit or diagnosis', () => {
    const byVisit = sieve({ encounters: [aVisit(), PSYCHIATRY] });
    expect(byVisit.prescription(aPrescription({ prescribedOn: '2026-06-01' }))).toBe(false);
    expect(byVisit.prescription(aPrescription({ prescribedOn: '2026-05-01' }))).toBe(true);
    const byCode = sieve({ diagnoses: [aDiagnosis({ code: 'B24', recordedOn: '2026-07-07' })] });
    expect(byCode.prescription(aPrescription({ prescribedOn: '2026-07-07' }))).toBe(false);
  });

  it('is a prescription without a day as soon as anything is hidden, and not before', () => {
    const undated = aPrescription({ prescribedOn: null });
    expect(sieve({ encounters: [PSYCHIATRY] }).prescription(undated)).toBe(false);
    expect(sieve({ encounters: [aVisit()] }).prescription(undated)).toBe(true);
  });

  it('is every prescription of a hospital that does not tell its visits', () => {
    expect(sieve({ encounters: null }).prescription(aPrescription())).toBe(false);
  });

  it('is a measurement or a document of the day of a hidden visit, and of no other day', () => {
    const lets = sieve({ encounters: [PSYCHIATRY] });
    const pressure = (measuredAt: string): Measurement => ({
      ...{ id: 'M', code: null, name: '血压', value: '120/80', unit: 'mmHg' },
      measuredAt: new Date(measuredAt),
    });
    expect(lets.measurement(pressure('2026-06-01T23:59:59+08:00'))).toBe(false);
    expect(lets.measurement(pressure('2026-06-02T00:00:00+08:00'))).toBe(true);
    const note = (title: string, createdAt: string): ClinicalDocument => ({
      ...{ id: 'D', type: null, title, departmentName: null },
      createdAt: new Date(createdAt),
    });
    expect(lets.document(note('门诊病历', '2026-06-01T08:00:00+08:00'))).toBe(false);
    expect(lets.document(note('门诊病历', '2026-06-03T08:00:00+08:00'))).toBe(true);
    expect(lets.document(note('精神科病历', '2026-06-03T08:00:00+08:00'))).toBe(false);
  });

  it('is no allergy, vaccine or blood group, unless its own name says it', () => {
    const lets = sieve({ encounters: [PSYCHIATRY] }).other;
    const allergy = { id: 'A', substance: '青霉素', reaction: null, severity: null, recordedOn: '2026-06-01' };
    expect(lets({ type: 'allergy', content: allergy })).toBe(true);
    const vaccine = { id: 'V', vaccine: '流感疫苗', givenOn: '2026-06-01', dose: 1 };
    expect(lets({ type: 'immunization', content: vaccine })).toBe(true);
    const group = { id: 'B', abo: 'A', rh: null, determinedOn: '2026-06-01' } as const;
    expect(lets({ type: 'blood-group', content: group })).toBe(true);
  });

  it('is judged within one file by what the hospital gives out of it', () => {
    const entries: Fetched[] = [
      { type: 'visit', content: PSYCHIATRY },
      { type: 'prescription', content: aPrescription({ prescribedOn: '2026-06-01' }) },
      { type: 'prescription', content: aPrescription() },
    ];
    const lets = (given: Parameters<typeof sieveOfFile>[2]) =>
      entries.map((entry) => sieveOfFile(sensitive, entries, given)(entry));
    expect(lets(['visit', 'prescription'])).toEqual([false, false, true]);
    expect(lets(['prescription'])).toEqual([false, false, false]);
  });
});
