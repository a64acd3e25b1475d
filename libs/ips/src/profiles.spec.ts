import { aRecordSummary, aReport, aReportItem, aVisit, IpsValidator } from '@kangqiao/testing';
import type { Bundle, Composition, FhirResource } from 'fhir/r4';
import { ipsDocument, ipsText } from './document';
import { type IpsHistory, type IpsInput, NO_GAPS } from './input';

const anInput = (): IpsInput => ({
  id: 'document-1',
  at: new Date('2026-11-22T01:30:00Z'),
  person: {
    name: '王小明',
    sex: 'male',
    birthDate: '1990-01-01',
    document: { type: 'resident-id', number: '110101199001010017' },
    phone: '13800000001',
  },
  summary: aRecordSummary({
    allergies: [],
    diagnoses: [],
    medications: [],
    immunizations: [],
    bloodGroups: [],
    emergencyContact: null,
  }),
  reports: [],
  visit: null,
  history: null,
  remarks: [],
  gaps: NO_GAPS,
  languages: ['zh'],
});

const aFullInput = (): IpsInput => ({
  ...anInput(),
  summary: aRecordSummary(),
  reports: [
    aReport({
      items: [
        aReportItem(),
        aReportItem({ code: 'CRP', name: 'C 反应蛋白', value: '<0.5', unit: 'mg/L', flag: 'normal' }),
        aReportItem({
          code: 'PRO',
          name: '尿蛋白',
          value: '阴性',
          unit: null,
          referenceRange: null,
          flag: 'undetermined',
        }),
        aReportItem({ code: 'X', name: '空项', value: ' ' }),
      ],
    }),
    aReport({
      id: 'report-2',
      kind: 'imaging',
      title: '胸部 CT 平扫',
      items: null,
      collectedAt: null,
      findings: '未见实变影。',
      impression: '未见明显异常。',
    }),
    aReport({ id: 'report-3', kind: 'microbiology', title: '尿培养', items: null, susceptibilities: [] }),
    aReport({ id: 'report-4', version: 2 }),
    aReport({ id: 'report-5', withdrawn: true, fromCopy: true }),
  ],
  visit: aVisit(),
  remarks: [
    {
      ...{ occurredOn: '2026-03-01', title: '门诊就诊', text: '<b>头晕</b>\n好多了 👍', who: '本人' },
      writtenAt: '2026-03-02T09:30:00+08:00',
    },
  ],
});

const HOSPITAL = { hospitalId: 'kq-first', hospitalName: '康桥市第一人民医院', noLongerListed: false };
const OF_HOSPITAL = { by: 'hospital', ...HOSPITAL } as const;

const NOTHING_LEFT_OUT = { entriesSince: null, measuredSince: null, titlesAlone: null };

const aHistory = (): IpsHistory => ({
  from: '2016-01-01',
  to: '2026-11-22',
  visits: [aVisit(), aVisit({ kind: 'inpatient', departmentName: null, diagnoses: [], prescriptions: [] })],
  measurements: [
    {
      ...{ at: '2026-11-20T08:00:00+08:00', code: null, name: '血压', timing: null, value: '128/82', unit: 'mmHg' },
      source: { by: 'resident', names: [] },
    },
    {
      ...{ at: '2026-11-19T08:00:00+08:00', code: null, name: '体重', timing: null, value: '61.50', unit: 'kg' },
      source: OF_HOSPITAL,
    },
    {
      ...{ at: '2026-11-18T08:00:00+08:00', code: null, name: '视力', timing: null, value: '左 5.0', unit: null },
      source: OF_HOSPITAL,
    },
  ],
  documents: [
    {
      ...{ title: '门诊病历', departmentName: '心内科', doctorName: '周明', hospital: HOSPITAL },
      createdAt: '2026-03-01T09:00:00+08:00',
      lines: [
        { label: null, text: '诊断' },
        { label: '主要', text: '<b>高血压</b>' },
      ],
    },
    {
      ...{ title: '出院小结', departmentName: null, doctorName: null, hospital: HOSPITAL },
      createdAt: '2025-03-01T09:00:00+08:00',
      lines: null,
    },
  ],
  gaps: { ...NOTHING_LEFT_OUT, entriesSince: '2016-03-01' },
});

const EXAMPLES = [
  'Bundle-IPS-examples-Bundle-01',
  'Bundle-IPS-examples-Bundle-with-immunization',
  'Bundle-bundle-ips-all-sections',
  'Bundle-bundle-minimal',
  'Bundle-bundle-no-info-required-sections',
];

const validator = new IpsValidator();

describe('the validator', () => {
  it.each(EXAMPLES)('finds nothing wrong with what HL7 publishes as an example: %s', (name) => {
    expect(validator.problems(IpsValidator.example(name))).toEqual([]);
  });

  const found = <T extends FhirResource['resourceType']>(document: Bundle, type: T) =>
    document.entry?.find(({ resource }) => resource?.resourceType === type)?.resource as Extract<
      FhirResource,
      { resourceType: T }
    >;
  const withoutSection = (code: string) => (document: Bundle) => {
    const composition: Composition = found(document, 'Composition');
    composition.section = composition.section?.filter((section) => section.code?.coding?.[0]?.code !== code);
  };

  it.each<[string, (document: Bundle) => void, RegExp]>([
    ['no section of problems', withoutSection('11450-4'), /sectionProblems/],
    ['no section of allergies', withoutSection('48765-2'), /sectionAllergies/],
    ['no section of medicines', withoutSection('10160-0'), /sectionMedications/],
    [
      'a section that neither lists nor says why',
      (document) => {
        for (const section of found(document, 'Composition').section ?? []) delete section.entry;
      },
      /sectionProblems: ips-comp-1/,
    ],
    ['a person without a birth date', (document) => delete found(document, 'Patient').birthDate, /birthDate/],
    ['a result without a performer', (document) => delete found(document, 'Observation').performer, /performer/],
    ['a sex that there is not', (document) => Object.assign(found(document, 'Patient'), { gender: 'm' }), /gender/],
    [
      'a field that there is not',
      (document) => Object.assign(found(document, 'Patient'), { mood: 'good' }),
      /mood|additional/,
    ],
    [
      'an allergy without a substance',
      (document) => Object.assign(found(document, 'AllergyIntolerance'), { code: undefined }),
      /code/,
    ],
    [
      'two persons',
      (document) =>
        document.entry?.push({ ...document.entry.find(({ resource }) => resource?.resourceType === 'Patient') }),
      /Patient/,
    ],
    ['a document without its identifier', (document) => delete document.identifier, /identifier/],
  ])('finds %s', (_, spoil, problem) => {
    const document = JSON.parse(JSON.stringify(ipsDocument(aFullInput()))) as Bundle;
    spoil(document);
    expect(validator.problems(JSON.parse(JSON.stringify(document)) as object).join('\n')).toMatch(problem);
  });
});

describe('our documents', () => {
  it('fulfil the profiles when hospitals said everything', () => {
    expect(validator.problems(ipsDocument(aFullInput()))).toEqual([]);
  });

  it('fulfil the profiles with what happened in ten years, and with nothing of it', () => {
    expect(validator.problems(ipsDocument({ ...aFullInput(), history: aHistory() }))).toEqual([]);
    const nothing = { ...aHistory(), visits: [], measurements: [], documents: [], gaps: NOTHING_LEFT_OUT };
    expect(validator.problems(ipsDocument({ ...anInput(), history: nothing }))).toEqual([]);
  });

  it('keep the digits of what was measured, and both numbers of a blood pressure', () => {
    const text = ipsText(ipsDocument({ ...anInput(), history: aHistory() }));
    expect(text).toContain(
      '"valueQuantity":{"value":61.50,"unit":"kg","system":"http://unitsofmeasure.org","code":"kg"}',
    );
    expect(text).toMatch(/"8480-6".*"value":128,.*"8462-4".*"value":82,/);
    expect(text).toContain('"valueString":"左 5.0"');
    expect(text).toContain('仅包含 2016-03-01 以来的');
  });

  it.each([
    ['85354-9', '血压', '138/88', 'mmHg'],
    [null, '血压', '138/88', '毫米汞柱'],
    [null, '收缩压', '138', 'mmHg'],
    [null, '脉搏', '72', '次/分'],
    [null, '呼吸', '18', '次/分'],
    ['8310-5', '腋温', '36.5', '℃'],
    [null, '体重', '61.50', 'kg'],
    [null, '身高', '170', 'cm'],
    [null, '头围', '45', 'cm'],
    [null, '体质指数', '22.1', 'kg/m²'],
    [null, '血氧饱和度', '98', '%'],
    [null, '血糖', '6.1', 'mmol/L'],
    [null, '空腹血糖', '110', 'mg/dL'],
    [null, '体重', '120', '斤'],
    ['8302-2', '身高', '170', null],
  ])('fulfil the profiles with a code %s of %s %s %s', (code, name, value, unit) => {
    const one = { at: '2026-11-20T08:00:00+08:00', code, name, timing: null, value, unit, source: OF_HOSPITAL };
    expect(validator.problems(ipsDocument({ ...anInput(), history: { ...aHistory(), measurements: [one] } }))).toEqual(
      [],
    );
  });

  it('fulfil the profiles when no hospital knows anything', () => {
    expect(validator.problems(ipsDocument(anInput()))).toEqual([]);
  });

  it('fulfil the profiles when only reports are told', () => {
    expect(validator.problems(ipsDocument({ ...aFullInput(), summary: null, visit: null }))).toEqual([]);
  });
});
