import { DocumentTypeNotTaken, HospitalFault } from '@kangqiao/his-port';
import { aSearchset, type FhirReplies, startFhirServer } from '@kangqiao/testing';
import { createFhirHospitalPorts } from './hospital-ports';
import type { FhirOptions } from './options';
import { INTERPRETATION, ORGANIZATION_TYPE, PRACTITIONER_ROLE } from './systems';

const SYSTEM = 'urn:oid:1.2.3';
const RESIDENT_ID = { system: 'urn:oid:2.16.840.1.113883.2.23.1.19.1', value: '110199195801060028' };
const DOCUMENT = { type: 'resident-id', number: RESIDENT_ID.value } as const;
const PATIENT = {
  resourceType: 'Patient',
  id: 'p-1',
  identifier: [RESIDENT_ID, { system: SYSTEM, value: 'P1' }],
  name: [{ text: '王秀英' }],
  gender: 'female',
  birthDate: '1958-01-06',
  telecom: [{ system: 'phone', value: '13800000001' }],
};
const DETAILS = { name: '王秀英', sex: 'female', birthDate: '1958-01-06', document: DOCUMENT, phone: null } as const;

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

const connect = async (replies: FhirReplies, documentSystems?: FhirOptions['documentSystems']) => {
  const server = await startFhirServer({ 'GET Patient': aSearchset(PATIENT), ...replies });
  const baseUrl = `${server.url}/fhir/`;
  const ports = createFhirHospitalPorts({
    baseUrl,
    token: 'secret',
    patientSystem: SYSTEM,
    writeDeadlineMs: 2_000,
    documentSystems,
  });
  open.push(ports, server);
  return { server, ...ports };
};

describe('the directory over FHIR', () => {
  const organization = (id: string, code: string, more: object = {}) => ({
    resourceType: 'Organization',
    id,
    name: `${id} 科`,
    type: [{ coding: [{ system: ORGANIZATION_TYPE, code }], text: '三级甲等' }],
    ...more,
  });
  const role = (id: string, code: string, practitioner?: string) => ({
    resourceType: 'PractitionerRole',
    id,
    organization: { reference: 'Organization/d-1', display: '内科' },
    practitioner: practitioner && { reference: `Practitioner/${practitioner}` },
    code: [{ coding: [{ system: PRACTITIONER_ROLE, code }], text: '主任医师' }],
  });

  it('hangs departments below departments, and those below the hospital at the top', async () => {
    const { directory } = await connect({
      'GET Organization': aSearchset(
        organization('d-1', 'dept', { partOf: { reference: 'Organization/hospital' } }),
        organization('d-2', 'dept', { partOf: { reference: 'Organization/d-1' } }),
      ),
    });
    await expect(directory.departments()).resolves.toMatchObject([{ parentId: null }, { parentId: 'd-1' }]);
  });

  it.each([
    ['no hospital', aSearchset()],
    ['two hospitals', aSearchset(organization('h-1', 'prov'), organization('h-2', 'prov'))],
    ['a hospital without address', aSearchset(organization('h-1', 'prov'))],
    ['a department for a hospital', aSearchset(organization('h-1', 'dept'))],
  ])('is a fault with %s', async (_what, reply) => {
    const { directory } = await connect({ 'GET Organization': reply });
    await expect(directory.profile()).rejects.toBeInstanceOf(HospitalFault);
  });

  it('lists doctors by their role, without nurses and ordinary clinics', async () => {
    const { directory } = await connect({
      'GET PractitionerRole': aSearchset(
        role('r-1', 'doctor', 'x-1'),
        role('r-2', 'nurse', 'x-2'),
        role('r-3', 'doctor'),
      ),
      'GET Practitioner': aSearchset({ resourceType: 'Practitioner', id: 'x-1', name: [{ text: '沈怀瑾' }] }),
    });
    await expect(directory.doctors('d-1')).resolves.toEqual([
      { id: 'r-1', departmentId: 'd-1', name: '沈怀瑾', title: '主任医师', speciality: null, biography: null },
    ]);
  });

  it('is a fault when a role is unknown, of another department, or without its practitioner', async () => {
    const unknown = await connect({ 'GET PractitionerRole': aSearchset(role('r-1', 'wizard', 'x-1')) });
    await expect(unknown.directory.doctors()).rejects.toMatchObject({ reason: 'UNKNOWN_VALUE' });
    const elsewhere = await connect({ 'GET PractitionerRole': aSearchset(role('r-1', 'doctor', 'x-1')) });
    await expect(elsewhere.directory.doctors('d-2')).rejects.toMatchObject({ reason: 'MALFORMED' });
    const without = {
      'GET PractitionerRole': aSearchset(role('r-1', 'doctor', 'x-1')),
      'GET Practitioner': aSearchset(),
    };
    await expect((await connect(without)).directory.doctors()).rejects.toMatchObject({ reason: 'MISSING_FIELD' });
  });
});

describe('patients over FHIR', () => {
  it('finds every file in use under the name, and no other', async () => {
    const second = { ...PATIENT, id: 'p-2', identifier: [RESIDENT_ID, { system: SYSTEM, value: 'P2' }] };
    const { patients } = await connect({
      'GET Patient': aSearchset(PATIENT, second, { ...second, id: 'p-3', active: false }),
    });
    const files = await patients.find(DOCUMENT, '王秀英');
    expect(files.map(({ patientNo }) => patientNo)).toEqual(['P1', 'P2']);
    await expect(patients.find(DOCUMENT, '王秀')).resolves.toEqual([]);
  });

  it.each([
    ['resident-id', 'urn:oid:2.16.840.1.113883.2.23.1.19.1'],
    ['hk-macau-permit', 'urn:kangqiao:document:hk-macau-permit'],
    ['taiwan-permit', 'urn:kangqiao:document:taiwan-permit'],
    ['passport', 'urn:hospital:passport'],
    ['birth-certificate', 'urn:kangqiao:document:birth-certificate'],
    ['newborn', 'urn:kangqiao:document:newborn'],
  ] as const)('asks by a %s in the system %s', async (type, system) => {
    const { server, patients } = await connect({ 'GET Patient': aSearchset() }, { passport: 'urn:hospital:passport' });
    await expect(patients.find({ type, number: 'N1' }, '王秀英')).resolves.toEqual([]);
    expect(decodeURIComponent(server.requests[0]?.path ?? '')).toContain(`identifier=${system}|N1`);
  });

  it('does not ask by a document that the hospital does not take', async () => {
    const { server, patients } = await connect({}, { newborn: null });
    const document = { type: 'newborn', number: 'N1' } as const;
    await expect(patients.find(document, '王秀英')).rejects.toBeInstanceOf(DocumentTypeNotTaken);
    await expect(patients.register({ ...DETAILS, document })).resolves.toMatchObject({
      kind: 'refused',
      reason: 'DOCUMENT_TYPE_NOT_TAKEN',
    });
    expect(server.requests).toHaveLength(0);
  });

  it('is a fault when a file carries another document, or two files one number', async () => {
    const foreign = { ...PATIENT, identifier: [{ ...RESIDENT_ID, value: '1' }] };
    const other = await connect({ 'GET Patient': aSearchset(foreign) });
    await expect(other.patients.find(DOCUMENT, '王秀英')).rejects.toMatchObject({ reason: 'WRONG_PATIENT' });
    const twice = await connect({ 'GET Patient': aSearchset(PATIENT, { ...PATIENT, id: 'p-2' }) });
    await expect(twice.patients.find(DOCUMENT, '王秀英')).rejects.toMatchObject({ reason: 'DUPLICATE_ID' });
  });

  it.each([
    ['created', { status: 201, body: PATIENT }, { kind: 'registered', patientNo: 'P1' }],
    ['there already', { status: 200, body: PATIENT }, { kind: 'refused', reason: 'FILE_EXISTS' }],
    ['there several times', 412, { kind: 'refused', reason: 'FILE_EXISTS' }],
    ['not taken', 422, { kind: 'refused', reason: 'DETAILS_REFUSED' }],
    ['without number', { status: 201, body: { ...PATIENT, identifier: [RESIDENT_ID] } }, { kind: 'unknown' }],
    ['somebody else', { status: 201, body: { ...PATIENT, identifier: [] } }, { kind: 'unknown' }],
    ['unavailable', 503, { kind: 'unknown' }],
  ])('opens a file unless there is one: %s', async (_what, reply, expected) => {
    const { server, patients } = await connect({ 'POST Patient': reply });
    await expect(patients.register(DETAILS)).resolves.toMatchObject(expected);
    const [sent, ...again] = server.requests;
    expect(again).toEqual([]);
    expect(new URLSearchParams(String(sent?.headers['if-none-exist'])).get('identifier')).toBe(
      `${RESIDENT_ID.system}|${RESIDENT_ID.value}`,
    );
  });
});

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

describe('stop notices over FHIR', () => {
  const meta = { versionId: '3', lastUpdated: '2026-11-22T01:00:00Z' };
  const schedule = (id: string, active: boolean, extension: object[] = []) => ({
    resourceType: 'Schedule',
    id,
    meta,
    active,
    comment: '医生临时停诊',
    actor: [{ reference: 'PractitionerRole/r-1' }],
    planningHorizon: { start: '2026-11-23T08:00:00+08:00', end: '2026-11-23T12:00:00+08:00' },
    extension: [{ url: 'urn:kangqiao:fee', valueMoney: { value: 25, currency: 'CNY' } }, ...extension],
  });
  const slot = (id: string, session: string, start: string, end: string) => ({
    resourceType: 'Slot',
    id,
    meta,
    schedule: { reference: `Schedule/${session}` },
    status: 'busy-unavailable',
    start: `2026-11-23T${start}:00+08:00`,
    end: `2026-11-23T${end}:00+08:00`,
  });

  it('tells of sessions, of numbers that follow each other, and of who comes instead', async () => {
    const whole = schedule('s-1', false);
    const part = schedule('s-2', true);
    const replaced = schedule('s-3', true, [{ url: 'urn:kangqiao:substitute', valueString: '林若溪' }]);
    const { scheduling } = await connect({
      'GET Schedule': ({ query }) =>
        query.has('_id')
          ? aSearchset(whole, part)
          : query.get('active') === 'false'
            ? aSearchset(whole)
            : aSearchset(part, replaced),
      'GET Slot': aSearchset(
        slot('x-3', 's-2', '10:00', '10:10'),
        slot('x-2', 's-2', '09:10', '09:20'),
        slot('x-1', 's-2', '09:00', '09:10'),
        slot('x-0', 's-1', '08:00', '08:10'),
      ),
    });
    const notices = await scheduling.stopNotices(new Date('2026-11-22T00:00:00Z'));
    expect(notices).toMatchObject([
      {
        id: 's-1:3',
        kind: 'stopped',
        sessionId: 's-1',
        date: '2026-11-23',
        from: null,
        to: null,
        reason: '医生临时停诊',
      },
      { kind: 'substituted', sessionId: 's-3', substitute: '林若溪', from: null },
      {
        id: 'x-1:3',
        kind: 'stopped',
        sessionId: 's-2',
        from: '09:00',
        to: '09:20',
        issuedAt: new Date(meta.lastUpdated),
      },
      { id: 'x-3:3', sessionId: 's-2', from: '10:00', to: '10:10' },
    ]);
  });
});
