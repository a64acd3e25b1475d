import { DocumentTypeNotTaken } from '@kangqiao/his-port';
import { aSearchset } from '@kangqiao/testing';
import { connect, disconnect, PATIENT, RESIDENT_ID, SYSTEM } from '../testing/connected-hospital';

const DOCUMENT = { type: 'resident-id', number: RESIDENT_ID.value } as const;
const DETAILS = { name: '王秀英', sex: 'female', birthDate: '1958-01-06', document: DOCUMENT, phone: null } as const;

afterEach(disconnect);

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
    const { server, patients } = await connect(
      { 'GET Patient': aSearchset() },
      { documentSystems: { passport: 'urn:hospital:passport' } },
    );
    await expect(patients.find({ type, number: 'N1' }, '王秀英')).resolves.toEqual([]);
    expect(decodeURIComponent(server.requests[0]?.path ?? '')).toContain(`identifier=${system}|N1`);
  });

  it('does not ask by a document that the hospital does not take', async () => {
    const { server, patients } = await connect({}, { documentSystems: { newborn: null } });
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
