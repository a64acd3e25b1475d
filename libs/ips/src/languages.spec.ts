import { sayIn } from '@kangqiao/language';
import { anEntrySource, aRecordSummary, aReport, aReportItem, aVisit, IpsValidator } from '@kangqiao/testing';
import type { Bundle, Composition } from 'fhir/r4';
import { ipsDocument } from './document';
import { type IpsHistory, type IpsInput, NO_GAPS } from './input';

const HAN = /\p{Script=Han}+/gu;
const HOSPITAL = { hospitalId: 'first', hospitalName: 'First', noLongerListed: true };
const MEASURED = { at: '2026-03-01T08:00:00+08:00', code: null, timing: null, value: '128/82', unit: 'mmHg' };
const aHistory = (): IpsHistory => ({
  ...{ from: '2016-01-01', to: '2026-11-22' },
  visits: [
    aVisit({ departmentName: 'Neurology', doctorName: 'Li', source: source(true), diagnoses: [], prescriptions: [] }),
  ],
  measurements: [
    { ...MEASURED, name: '血压', source: { by: 'resident', names: [] } },
    { ...MEASURED, name: '血糖', timing: '空腹', value: '6.10', source: { by: 'device', names: ['Meter'] } },
    { ...MEASURED, name: '脉搏', value: '70', source: { by: 'doctor', names: ['Li', 'First'] } },
    { ...MEASURED, name: 'Vision', value: 'left 5.0', unit: null, source: { by: 'hospital', ...HOSPITAL } },
  ],
  documents: [
    {
      ...{ title: 'Discharge letter', departmentName: null, doctorName: null, hospital: HOSPITAL },
      ...{ createdAt: '2026-03-01T09:00:00+08:00', lines: null },
    },
  ],
  gaps: { entriesSince: '2016-03-01', measuredSince: '2020-03-01', titlesAlone: { most: 100, left: 1 } },
});

const anInput = (change: Partial<IpsInput> = {}): IpsInput => ({
  id: 'document-1',
  at: new Date('2026-11-22T01:30:00Z'),
  person: {
    ...{ name: 'Wang', sex: 'male', birthDate: '1990-01-01', phone: null },
    document: { type: 'passport', number: 'E12345678' },
  },
  // Whatever hospitals and people wrote is in Latin letters here: what is left in Chinese is ours.
  summary: aRecordSummary({
    allergies: [
      {
        substance: 'Penicillin',
        reaction: 'Rash',
        severity: 'severe',
        recordedOn: '2019-05-01',
        inactive: true,
        source: source(true),
      },
    ],
    diagnoses: [
      { code: 'I10', name: 'Hypertension', status: 'active', recordedOn: null, source: source() },
      { code: null, name: 'Pneumonia', status: 'resolved', recordedOn: '2018-01-09', source: source() },
    ],
    medications: [
      { name: 'Amlodipine', dosage: '5 mg', prescribedOn: '2026-10-08', status: 'active', source: source() },
      { name: 'Amoxicillin', dosage: null, prescribedOn: null, status: null, source: source() },
    ],
    immunizations: [{ vaccine: 'Influenza', givenOn: '2025-10-11', dose: 1, source: source() }],
    bloodGroups: [{ abo: 'A', rh: 'positive', determinedOn: null, source: source() }],
    emergencyContact: {
      name: 'Chen',
      contactRelation: 'spouse',
      phone: '1380',
      updatedAt: '2026-11-01T10:00:00+08:00',
    },
    sources: [{ hospitalId: 's', hospitalName: 'Second', state: 'unavailable', asOf: null }],
    withheld: true,
  }),
  reports: [
    aReport({
      ...{ title: 'Blood count', hospitalName: 'First', departmentName: null },
      items: (['critical-high', 'critical-low', 'abnormal', 'high'] as const).map((flag) =>
        aReportItem({ name: 'Item', flag }),
      ),
    }),
    aReport({
      id: 'r2',
      kind: 'imaging',
      title: 'CT',
      hospitalName: 'First',
      items: null,
      findings: 'F',
      impression: 'I',
    }),
    aReport({
      id: 'r3',
      kind: 'microbiology',
      title: 'Culture',
      hospitalName: 'First',
      items: null,
      susceptibilities: [],
    }),
  ].map((report) => ({ ...report, specimen: null, bodyPart: null })),
  visit: aVisit({
    ...{ departmentName: 'Neurology', doctorName: 'Li', source: source() },
    diagnoses: [{ name: 'Migraine', code: null }],
    prescriptions: [{ name: 'Ibuprofen', dosage: '200 mg' }],
  }),
  remarks: [
    { occurredOn: null, title: '门诊就诊', text: 'Better', who: '本人', writtenAt: '2026-03-02T09:30:00+08:00' },
    {
      occurredOn: '2026-03-01',
      title: '对Penicillin过敏',
      text: 'x',
      who: '本人的女儿 W*',
      writtenAt: '2026-03-02T09:30:00+08:00',
    },
  ],
  history: aHistory(),
  gaps: {
    ...{ silent: ['Second'], missing: ['ECG'], held: 2, withheld: true },
    cut: { most: 60, since: '2026-03-01', left: 3 },
    unasked: { before: '2023-11-23', kept: true },
  },
  languages: ['en'],
  ...change,
});
const source = (noLongerListed = false) => anEntrySource({ hospitalName: 'First', noLongerListed });
const compositionOf = (document: Bundle) => document.entry?.[0]?.resource as Composition;

const validator = new IpsValidator();

describe('a patient summary in English', () => {
  it.each<[string, Partial<IpsInput>]>([
    ['all of it', {}],
    [
      'nothing known',
      {
        summary: aRecordSummary({
          allergies: [],
          diagnoses: [],
          medications: [],
          immunizations: [],
          bloodGroups: [],
          emergencyContact: null,
          sources: [],
        }),
        visit: null,
        history: null,
      },
    ],
    ['one visit alone', { summary: null, reports: [], gaps: NO_GAPS }],
  ])('says %s without a word of Chinese, and fulfils the profiles', (_, change) => {
    const document = ipsDocument(anInput(change));
    expect(JSON.stringify(document).match(HAN) ?? []).toEqual([]);
    expect([document.language, compositionOf(document).language]).toEqual(['en', 'en']);
    expect(validator.problems(JSON.parse(JSON.stringify(document)) as object)).toEqual([]);
  });

  it('writes days as they are read in English, and as FHIR has them in the entries', () => {
    const text = JSON.stringify(ipsDocument(anInput()));
    expect(text).toContain('<td>1 May 2019</td>');
    expect(text).toContain('"recordedDate":"2019-05-01"');
  });
});

describe('a patient summary in two languages', () => {
  const document = ipsDocument(anInput({ languages: ['zh', 'en'] }));
  const { section: sections = [] } = compositionOf(document);

  it('fulfils the profiles', () => {
    expect(validator.problems(JSON.parse(JSON.stringify(document)) as object)).toEqual([]);
  });

  it('tells every section in both, each marked, the document’s own first', () => {
    expect(sections.length).toBeGreaterThan(6);
    for (const { title = '', _title: other, text } of sections) {
      expect(title.match(HAN)).not.toBeNull();
      expect(other?.extension?.[0]?.extension?.map(({ valueCode, valueString }) => valueCode ?? valueString)).toEqual([
        'en',
        expect.not.stringMatching(HAN),
      ]);
      const [, chinese = '', english = ''] =
        /<div xml:lang="zh-CN" lang="zh-CN">([^]*)<\/div><div xml:lang="en" lang="en">([^]*)<\/div><\/div>$/.exec(
          text?.div ?? '',
        ) ?? [];
      expect(chinese.match(HAN)).not.toBeNull();
      expect(english).not.toBe('');
      expect(english.match(HAN)).toBeNull();
    }
  });

  it('adds to the name of a test what it is known to be called, for whom that helps', () => {
    const glossOf: IpsInput['glossOf'] = (_, t) => (t.language === 'en' ? 'Haemoglobin' : null);
    const text = JSON.stringify(ipsDocument(anInput({ languages: ['zh', 'en'], glossOf })));
    expect(text).toContain('<td>Blood count：Item</td>');
    expect(text).toContain('<td>Blood count: Item (Haemoglobin)</td>');
  });

  it('has the same entries as in one language', () => {
    const resources = ({ entry = [] }: Bundle) => entry.slice(1).map(({ resource }) => resource);
    expect(resources(document)).toEqual(resources(ipsDocument(anInput({ languages: ['zh'] }))));
  });
});

it('says the reader’s own way what is not a word', () => {
  const [zh, en] = [sayIn('zh'), sayIn('en')];
  expect([zh.minute('2026-11-22T09:30:00+08:00'), en.minute('2026-11-22T09:30:00+08:00')]).toEqual([
    '2026-11-22 09:30',
    '22 Nov 2026, 09:30',
  ]);
  expect([zh.list(['a', 'b']), en.list(['a', 'b']), en.day('2026-13-01'), en.day('2026-11')]).toEqual([
    'a、b',
    'a, b',
    '2026-13-01',
    '2026-11',
  ]);
});
