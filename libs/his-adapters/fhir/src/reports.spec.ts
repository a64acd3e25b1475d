import { aSearchset } from '@kangqiao/testing';
import { connect, disconnect } from '../testing/connected-hospital';
import { INTERPRETATION } from './systems';

afterEach(disconnect);

describe('reports over FHIR', () => {
  const MINE = { reference: 'Patient/p-1' };
  const report = (code: string, more: object = {}) => ({
    resourceType: 'DiagnosticReport',
    id: 'r-1',
    status: 'final',
    category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0074', code }] }],
    code: { text: '报告' },
    subject: MINE,
    issued: '2026-11-22T09:30:00+08:00',
    result: [{ reference: 'Observation/o-1' }, { reference: 'Observation/o-2' }],
    ...more,
  });
  const observation = (id: string, more: object) => ({
    resourceType: 'Observation',
    id,
    status: 'final',
    subject: MINE,
    code: { coding: [{ system: 'http://loinc.org', code: id }], text: `项目 ${id}` },
    ...more,
  });
  const flagged = (code: string) => ({ interpretation: [{ coding: [{ system: INTERPRETATION, code }] }] });

  it.each(['5.10', '0.0', '12345678901234567890.123456789012345678'])(
    'keeps every digit of a decimal, such as %s, and of its range',
    async (digits) => {
      const told = observation('o-1', {
        valueQuantity: { value: 'DIGITS', unit: 'mmol/L' },
        referenceRange: [{ low: { value: 'DIGITS' } }],
      });
      const { reports } = await connect({
        'GET DiagnosticReport': aSearchset(report('LAB', { result: [{ reference: 'Observation/o-1' }] })),
        'GET Observation': JSON.stringify(aSearchset(told)).replaceAll('"DIGITS"', digits),
      });
      const { items } = (await reports.laboratory('P1', 'r-1')) ?? {};
      expect(items).toMatchObject([{ value: digits, referenceRange: `≥${digits}` }]);
    },
  );

  it('keeps the order of the report, the flags of the laboratory, and values as they are written', async () => {
    const { reports } = await connect({
      'GET DiagnosticReport': aSearchset(report('LAB')),
      'GET Observation': aSearchset(
        observation('o-2', { valueString: '阴性' }),
        observation('o-1', {
          valueQuantity: { value: 6.21, comparator: '<=', unit: 'mmol/L' },
          referenceRange: [{ low: { value: 3.5 }, high: { value: 9.5 } }],
          ...flagged('HH'),
        }),
      ),
    });
    await expect(reports.laboratory('P1', 'r-1')).resolves.toMatchObject({
      flagged: 1,
      items: [
        { code: 'o-1', value: '≤6.21', unit: 'mmol/L', referenceRange: '3.5-9.5', flag: 'critical-high' },
        { code: 'o-2', value: '阴性', unit: null, referenceRange: null, flag: null },
      ],
    });
  });

  it.each(['entered-in-error', 'cancelled', 'registered', 'preliminary', 'unknown'])(
    'names an item that is %s, and tells no value of it',
    async (status) => {
      const { reports } = await connect({
        'GET DiagnosticReport': aSearchset(report('LAB')),
        'GET Observation': aSearchset(
          observation('o-1', { status, valueString: '9.9', ...flagged('HH') }),
          observation('o-2', { status: 'corrected', valueString: '5.1' }),
        ),
      });
      await expect(reports.laboratory('P1', 'r-1')).resolves.toMatchObject({
        flagged: 0,
        items: [
          { code: 'o-1', value: '', flag: null },
          { code: 'o-2', value: '5.1' },
        ],
      });
    },
  );

  it('tells the rest of a report of which one item could not be measured', async () => {
    const { reports } = await connect({
      'GET DiagnosticReport': aSearchset(report('LAB')),
      'GET Observation': aSearchset(
        observation('o-1', { dataAbsentReason: { text: '标本溶血' } }),
        observation('o-2', { valueString: '5.1' }),
      ),
    });
    const { items } = (await reports.laboratory('P1', 'r-1')) ?? {};
    expect(items?.map(({ value }) => value)).toEqual(['', '5.1']);
  });

  it('leaves out an antibiotic that was taken back, and reads no report whose culture was', async () => {
    const culture = { code: { coding: [{ system: 'http://loinc.org', code: '634-6' }] } };
    const organism = { valueCodeableConcept: { text: '大肠埃希菌' } };
    const answer = (first: string, second: string) => ({
      'GET DiagnosticReport': aSearchset(report('MB')),
      'GET Observation': aSearchset(
        observation('o-1', { ...culture, ...organism, status: first }),
        observation('o-2', { valueString: '≤0.5', status: second, ...flagged('S') }),
      ),
    });
    const { reports } = await connect(answer('final', 'entered-in-error'));
    await expect(reports.microbiology('P1', 'r-1')).resolves.toMatchObject({
      organism: '大肠埃希菌',
      susceptibilities: [],
    });
    await disconnect();
    const spoilt = await connect(answer('entered-in-error', 'final'));
    await expect(spoilt.reports.microbiology('P1', 'r-1')).rejects.toMatchObject({ reason: 'MALFORMED' });
  });

  it.each([
    ['when', { valueInstant: '2026-11-22T12:00:00+08:00' }, new Date('2026-11-22T04:00:00Z')],
    ['not yet', { valueBoolean: false }, null],
  ])('says whether the doctor has released it: %s', async (_, value, released) => {
    const extension = [{ url: 'urn:kangqiao:doctor-release', ...value }];
    const { reports } = await connect({ 'GET DiagnosticReport': aSearchset(report('LAB', { extension })) });
    const span = { from: '2026-11-22', to: '2026-11-22' };
    const [header] = await reports.list({ patientNo: 'P1', ...span });
    expect(header?.doctorReleasedAt).toEqual(released);
  });

  it('says nothing of the doctor where the hospital does not', async () => {
    const { reports } = await connect({ 'GET DiagnosticReport': aSearchset(report('LAB')) });
    const [header] = await reports.list({ patientNo: 'P1', from: '2026-11-22', to: '2026-11-22' });
    expect(header?.doctorReleasedAt).toBeUndefined();
  });

  it('tells the method where the laboratory names it, and the LOINC code beside its own', async () => {
    const own = {
      coding: [
        { system: 'urn:lab', code: '0011' },
        { system: 'http://loinc.org', code: '14682-9' },
      ],
      text: '肌酐',
    };
    const { reports } = await connect({
      'GET DiagnosticReport': aSearchset(report('LAB')),
      'GET Observation': aSearchset(
        observation('o-1', { valueString: '80', code: own, method: { text: '酶法' } }),
        observation('o-2', {
          valueString: '阴性',
          code: { coding: [{ system: 'urn:lab', code: '0012' }], text: '隐血' },
        }),
      ),
    });
    const read = await reports.laboratory('P1', 'r-1');
    expect(read?.items.map(({ code, loinc, method }) => [code, loinc, method])).toEqual([
      ['0011', '14682-9', '酶法'],
      ['0012', undefined, undefined],
    ]);
  });

  it.each([
    ['a result is missing', [observation('o-1', { valueString: '1' })], 'MISSING_FIELD'],
    [
      'a flag is unknown',
      [observation('o-1', { valueString: '1', ...flagged('?') }), observation('o-2', { valueString: '1' })],
      'UNKNOWN_VALUE',
    ],
    ['a result is of somebody else', [observation('o-1', { subject: { reference: 'Patient/p-2' } })], 'WRONG_PATIENT'],
    ['a result was not asked for', [observation('o-3', { valueString: '1' })], 'MALFORMED'],
  ])('is a fault when %s', async (_what, observations, reason) => {
    const { reports } = await connect({
      'GET DiagnosticReport': aSearchset(report('LAB')),
      'GET Observation': aSearchset(...observations),
    });
    await expect(reports.laboratory('P1', 'r-1')).rejects.toMatchObject({ reason });
  });

  it('tells "nothing grew" from an organism', async () => {
    const culture = (valueCodeableConcept: object) =>
      connect({
        'GET DiagnosticReport': aSearchset(report('MB')),
        'GET Observation': aSearchset(
          observation('o-1', {
            code: { coding: [{ system: 'http://loinc.org', code: '634-6' }] },
            valueCodeableConcept,
          }),
          observation('o-2', { valueString: '≤0.25', ...flagged('S') }),
        ),
      });
    const nothing = await culture({
      coding: [{ system: 'http://snomed.info/sct', code: '264868006' }],
      text: '无菌生长',
    });
    await expect(nothing.reports.microbiology('P1', 'r-1')).resolves.toMatchObject({ organism: null });
    const something = await culture({ text: '大肠埃希菌' });
    await expect(something.reports.microbiology('P1', 'r-1')).resolves.toMatchObject({
      organism: '大肠埃希菌',
      susceptibilities: [{ antibiotic: '项目 o-2', value: '≤0.25', result: 'S' }],
    });
  });

  it('does not hand out what is not released, and no other kind', async () => {
    const preliminary = await connect({ 'GET DiagnosticReport': aSearchset(report('LAB', { status: 'preliminary' })) });
    await expect(preliminary.reports.laboratory('P1', 'r-1')).resolves.toBeNull();
    const span = { patientNo: 'P1', from: '2026-11-01', to: '2026-11-22' };
    await expect(preliminary.reports.list(span)).resolves.toEqual([]);
    const other = await connect({ 'GET DiagnosticReport': aSearchset(report('RAD')) });
    await expect(other.reports.list({ ...span, kind: 'laboratory' })).rejects.toMatchObject({ reason: 'MALFORMED' });
  });
});
