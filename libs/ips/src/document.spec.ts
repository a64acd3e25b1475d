import { anEntrySource, aRecordSummary, aReport, aReportItem, aVisit } from '@kangqiao/testing';
import type {
  AllergyIntolerance,
  Bundle,
  Composition,
  Condition,
  DiagnosticReport,
  Observation,
  Organization,
  Patient,
} from 'fhir/r4';
import { isLoinc } from './codes';
import { ipsDocument, ipsText } from './document';
import { type IpsInput, NO_GAPS } from './input';

const anInput = (change: Partial<IpsInput> = {}): IpsInput => ({
  id: 'document-1',
  at: new Date('2026-11-22T01:30:00Z'),
  person: { name: '王小明', sex: 'male', birthDate: '1990-01-01', document: null, phone: null },
  summary: aRecordSummary(),
  reports: [],
  visit: null,
  history: null,
  remarks: [],
  gaps: NO_GAPS,
  languages: ['zh'],
  ...change,
});
const all = <T>(document: Bundle, type: string): T[] =>
  (document.entry ?? []).flatMap(({ resource }) => (resource?.resourceType === type ? [resource as T] : []));
const section = (document: Bundle, code: string) =>
  all<Composition>(document, 'Composition')[0]?.section?.find(({ code: of }) => of?.coding?.[0]?.code === code);
const resultOf = (change: Parameters<typeof aReportItem>[0]) =>
  all<Observation>(
    ipsDocument(anInput({ summary: null, reports: [aReport({ items: [aReportItem(change)] })] })),
    'Observation',
  )[0];

describe('a patient summary', () => {
  it('is the same for the same input, down to its ids, and another for another id', () => {
    expect(ipsDocument(anInput())).toEqual(ipsDocument(anInput()));
    expect(ipsDocument(anInput({ id: 'document-2' })).id).not.toBe(ipsDocument(anInput()).id);
  });

  it('names the hospital that each entry came from', () => {
    const document = ipsDocument(anInput());
    const hospital = document.entry?.find(({ resource }) => (resource as Organization).name === '康桥市第一人民医院');
    expect(all<Condition>(document, 'Condition').map(({ meta }) => meta?.source)).toEqual(
      Array(3).fill(hospital?.fullUrl),
    );
    expect(section(document, '48765-2')?.text?.div).toContain('康桥市第一人民医院');
  });

  it('says of what a hospital does not list any more that it does not, to software and in words', () => {
    const source = anEntrySource({ noLongerListed: true });
    const summary = aRecordSummary();
    const old = <T extends object>(items: readonly T[]) => items.slice(0, 1).map((item) => ({ ...item, source }));
    const document = ipsDocument(
      anInput({
        summary: {
          ...summary,
          allergies: old(summary.allergies),
          diagnoses: old(summary.diagnoses),
          medications: old(summary.medications),
          immunizations: old(summary.immunizations),
          bloodGroups: [{ abo: 'A', rh: null, determinedOn: '2026-03-01', source }],
        },
      }),
    );
    const types = ['AllergyIntolerance', 'Condition', 'MedicationRequest', 'Immunization', 'Observation'];
    for (const type of types)
      expect(all<{ note?: object[] }>(document, type).map(({ note }) => note)).toEqual([[{ text: '医院已不再列出' }]]);
    expect(section(document, '30954-2')?.text?.div).toContain('血型（医院已不再列出）');
  });

  it('tells what is resolved as past, and what nobody knows the state of as a problem', () => {
    const document = ipsDocument(anInput());
    expect(section(document, '11450-4')?.entry).toHaveLength(2);
    expect(section(document, '11348-0')?.entry).toHaveLength(1);
  });

  it.each([
    ['I10.x00', 'I10'],
    ['J18.9', 'J18.9'],
    ['E11.900x001', 'E11.9'],
    ['BNC010', undefined],
    [null, undefined],
  ])('has of the diagnosis code %s what WHO knows of it: %s', (code, who) => {
    const [diagnosis] = aRecordSummary().diagnoses;
    const document = ipsDocument(
      anInput({ summary: aRecordSummary({ diagnoses: diagnosis ? [{ ...diagnosis, code }] : [] }) }),
    );
    expect(all<Condition>(document, 'Condition')[0]?.code?.coding?.[0]?.code).toBe(who);
    expect(all<Condition>(document, 'Condition')[0]?.code?.text).toBe('原发性高血压');
  });

  it('never says that there is no allergy because none was recorded', () => {
    const div = section(ipsDocument(anInput({ summary: aRecordSummary({ allergies: [] }) })), '48765-2');
    expect(div?.emptyReason?.coding?.[0]?.code).toBe('unavailable');
    expect(div?.text?.div).toContain('没有记录不表示没有过敏方面的情况');
  });

  it('says of every section which hospital could not answer, and that sensitive entries are not in it', () => {
    const [source] = aRecordSummary().sources;
    const sources = source ? [{ ...source, state: 'unavailable' as const, asOf: null }] : [];
    const document = ipsDocument(anInput({ summary: aRecordSummary({ sources, withheld: true }) }));
    for (const code of ['48765-2', '11450-4', '10160-0', '11369-6']) {
      expect(section(document, code)?.text?.div).toContain('可能不全：康桥市第一人民医院');
      expect(section(document, code)?.text?.div).toContain('敏感科室');
    }
  });

  it('says that it was made without what was not asked for', () => {
    const allergies = section(ipsDocument(anInput({ summary: null })), '48765-2');
    expect(allergies?.emptyReason?.coding?.[0]?.code).toBe('withheld');
  });

  it('leaves out the number of the document and the phone where they are not told', () => {
    const [patient] = all<Patient>(ipsDocument(anInput()), 'Patient');
    expect(patient).not.toHaveProperty('identifier');
    expect(patient).not.toHaveProperty('telecom');
  });

  it('holds text as text, whatever it looks like', () => {
    const [allergy] = aRecordSummary().allergies;
    const allergies = allergy ? [{ ...allergy, substance: '<script>&"\u0000青霉素' }] : [];
    const div = section(ipsDocument(anInput({ summary: aRecordSummary({ allergies }) })), '48765-2')?.text?.div;
    expect(div).toContain('<td>&lt;script&gt;&amp;&quot;青霉素</td>');
  });

  it.each(['每次 1 片\n饭后服', '每次 1 片\r\n饭后服', '每次 1 片\r饭后服', '每次 1 片\u2028饭后服'])(
    'keeps the lines of %j, for readers that know XHTML alone',
    (dosage) => {
      const medications = aRecordSummary().medications.map((one) => ({ ...one, dosage }));
      const visit = aVisit({ prescriptions: [{ name: '氨氯地平片', dosage }] });
      const document = ipsDocument(anInput({ summary: aRecordSummary({ medications }), visit }));
      expect(section(document, '10160-0')?.text?.div).toContain('<td>每次 1 片<br/>饭后服</td>');
      expect(section(document, '46240-8')?.text?.div).toContain('每次 1 片<br/>饭后服</p>');
    },
  );

  it('says of an allergy that its hospital holds to be inactive, to readers and to software', () => {
    const told = aRecordSummary().allergies.flatMap((one) => [one, { ...one, inactive: true }]);
    const document = ipsDocument(anInput({ summary: aRecordSummary({ allergies: told }) }));
    const states = all<AllergyIntolerance>(document, 'AllergyIntolerance').map(
      (one) => one.clinicalStatus?.coding?.[0]?.code,
    );
    expect(states).toEqual(['active', 'inactive']);
    const div = section(document, '48765-2')?.text?.div;
    expect(div).toContain('<td>青霉素</td>');
    expect(div).toContain('<td>青霉素（医院记为目前不活跃）</td>');
  });

  it('says what a hospital does not list any more', () => {
    const [allergy] = aRecordSummary().allergies;
    const allergies = allergy ? [{ ...allergy, source: anEntrySource({ noLongerListed: true }) }] : [];
    expect(section(ipsDocument(anInput({ summary: aRecordSummary({ allergies }) })), '48765-2')?.text?.div).toContain(
      '青霉素（医院已不再列出）',
    );
  });
});

describe('a report', () => {
  const toldOf = (change: Parameters<typeof aReport>[0]) => {
    const document = ipsDocument(anInput({ reports: [aReport(change)] }));
    const [whole] = all<DiagnosticReport>(document, 'DiagnosticReport');
    const items = all<Observation>(document, 'Observation').filter(({ effectiveDateTime }) =>
      effectiveDateTime?.includes('T'),
    );
    return {
      status: whole?.status,
      items: items.map(({ status }) => status),
      conclusion: whole?.conclusion,
      div: section(document, '30954-2')?.text?.div,
    };
  };

  it.each([
    [{}, 'final', []],
    [{ version: 2 }, 'corrected', ['医院更正过，这里是更正后的内容。']],
    [
      { version: 2, withdrawn: true, fromCopy: true },
      'unknown',
      ['医院更正过，这里是更正后的内容。', '医院已不再提供。'],
    ],
    [{ fromCopy: true }, 'final', ['来自保存的副本，内容截至 2026-11-22。']],
  ])('that is %j has the status %s and says so', (change, status, said) => {
    const told = toldOf(change);
    expect(told).toMatchObject({ status });
    expect(told.items).toEqual([status]);
    expect(told.conclusion?.split('\n') ?? []).toEqual(said);
    for (const one of said) expect(told.div).toContain(one);
  });

  it('tells what cannot be judged from what is normal', () => {
    const items = [
      aReportItem({ value: '1:100', flag: 'undetermined' }),
      aReportItem({ value: '131', flag: 'normal' }),
    ];
    const { div } = toldOf({ items });
    expect(div).toContain('1:100 g/L（无法判断）');
    expect(div).toContain('<td>131 g/L</td>');
  });
});

describe('a culture', () => {
  const conclusionOf = (susceptibilities: { antibiotic: string; value: string; result: string }[]) => {
    const report = aReport({ kind: 'microbiology', items: null, organism: null, susceptibilities });
    return all<DiagnosticReport>(ipsDocument(anInput({ reports: [report] })), 'DiagnosticReport')[0]?.conclusion;
  };

  it('in which nothing grew says so', () => expect(conclusionOf([])).toBe('未检出致病菌生长'));

  it('is not said to have grown nothing where drugs were tested against something', () => {
    const drugs = [{ antibiotic: '阿米卡星', value: '≤2', result: 'S' }];
    expect(conclusionOf(drugs)).toBe('医院没有写明检出了什么细菌\n阿米卡星 ≤2 S');
  });
});

describe('a result', () => {
  it('is a quantity with its unit after UCUM', () => {
    expect(resultOf({ value: '6.21', unit: '10^9/L' })?.valueQuantity).toEqual({
      value: 6.21,
      unit: '10^9/L',
      system: 'http://unitsofmeasure.org',
      code: '10*9/L',
    });
  });

  it.each([
    ['<0.5', '<', 0.5],
    ['＜0.01', '<', 0.01],
    ['≥ 100', '>=', 100],
  ])('keeps the sign of %s', (value, comparator, number) => {
    expect(resultOf({ value })?.valueQuantity).toMatchObject({ comparator, value: number });
  });

  it.each([
    ['5.10', '5.10'],
    ['0.0', '0.0'],
    ['-1.50', '-1.50'],
    ['007.50', '7.50'],
    ['12345678901234567890123456789012345678', '12345678901234567890123456789012345678'],
    ['0.1234567890123456789012345678901234567', '0.1234567890123456789012345678901234567'],
  ])('is written with the digits of %s', (value, written) => {
    const document = ipsDocument(anInput({ summary: null, reports: [aReport({ items: [aReportItem({ value })] })] }));
    expect(ipsText(document)).toContain(`"valueQuantity":{"value":${written},`);
    expect(JSON.parse(ipsText(document))).toEqual(JSON.parse(JSON.stringify(document)));
  });

  it.each(['阴性', '1:160', '1.2.3', '++', '见附页', '12,5', '-', '1e5000'])('keeps %s as it was written', (value) => {
    expect(resultOf({ value, unit: null })).toMatchObject({ valueString: value });
  });

  it('has a LOINC code only where the code proves to be one', () => {
    expect(resultOf({ code: '718-7' })?.code.coding).toEqual([{ system: 'http://loinc.org', code: '718-7' }]);
    expect(resultOf({ code: '718-6' })?.code).toEqual({ text: '血红蛋白' });
    expect(resultOf({ code: 'WBC' })?.code).toEqual({ text: '血红蛋白' });
    expect(['11450-4', '48765-2', '60591-5', '2345-7', '10160-0'].every(isLoinc)).toBe(true);
  });
});
