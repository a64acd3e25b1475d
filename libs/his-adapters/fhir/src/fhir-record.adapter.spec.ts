import { HospitalFault, HospitalRefused, HospitalUnavailable } from '@kangqiao/his-port';
import { PATIENT_MS, startServer } from '@kangqiao/testing';
import { FhirRecordAdapter } from './fhir-record.adapter';
import type { FhirRecordOptions } from './options';

const SYSTEM = 'urn:oid:1.2.3';
const PATIENT = { resourceType: 'Patient', id: 'p-1', identifier: [{ system: SYSTEM, value: 'P1' }] };
const MINE = { reference: 'Patient/p-1' };
const ALLERGY = {
  resourceType: 'AllergyIntolerance',
  id: 'a-1',
  patient: MINE,
  code: { text: '青霉素' },
  reaction: [{ manifestation: [{ text: '皮疹' }], severity: 'severe' }],
  recordedDate: '2026-11-01T23:30:00Z',
};

const bundle = (...resources: unknown[]) => ({
  resourceType: 'Bundle',
  type: 'searchset',
  entry: resources.map((resource) => ({ resource })),
});
const fault = (reason: string) => expect.objectContaining({ reason });

describe('the record over FHIR', () => {
  const open: { close(): Promise<void> }[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((each) => each.close()));
  });

  /** Answers a search by its resource type: JSON, a status, or text as it stands. */
  type Replies = Record<string, unknown>;
  const connect = async (replies: Replies, options: Partial<FhirRecordOptions> = {}) => {
    const server = await startServer((request, response) => {
      const [, type = ''] = /^\/fhir\/([^?]*)/.exec(request.url ?? '') ?? [];
      const reply = replies[request.url ?? ''] ?? replies[type];
      if (typeof reply === 'number') response.writeHead(reply).end('{"resourceType":"OperationOutcome"}');
      else response.end(typeof reply === 'string' ? reply : JSON.stringify(reply));
    });
    const adapter = new FhirRecordAdapter({
      baseUrl: `${server.url}/fhir`,
      token: 'secret',
      patientSystem: SYSTEM,
      deadlineMs: PATIENT_MS,
      ...options,
    });
    open.push(adapter, server);
    return { server, adapter };
  };
  const withPatient = (replies: Replies, options?: Partial<FhirRecordOptions>) =>
    connect({ Patient: bundle(PATIENT), ...replies }, options);

  it('finds the patient by the number, then searches with the token', async () => {
    const { server, adapter } = await withPatient({ AllergyIntolerance: bundle(ALLERGY) });
    await expect(adapter.allergies('P1')).resolves.toEqual([
      { id: 'a-1', substance: '青霉素', reaction: '皮疹', severity: 'severe', recordedOn: '2026-11-02' },
    ]);
    expect(server.requests.map(({ path }) => decodeURIComponent(path))).toEqual([
      `/fhir/Patient?identifier=${SYSTEM}|P1&_count=100`,
      '/fhir/AllergyIntolerance?patient=Patient/p-1&_count=100',
    ]);
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer secret', 'Bearer secret']);
  });

  it('answers an empty list with an empty list', async () => {
    const { adapter } = await withPatient({ Condition: { resourceType: 'Bundle', type: 'searchset', total: 0 } });
    await expect(adapter.diagnoses('P1')).resolves.toEqual([]);
  });

  it.each([
    ['no patient', bundle()],
    ['two patients', bundle(PATIENT, { ...PATIENT, id: 'p-2' })],
    ['a patient with another number', bundle({ ...PATIENT, identifier: [{ system: SYSTEM, value: 'P2' }] })],
    ['the number of another system', bundle({ ...PATIENT, identifier: [{ system: 'urn:oid:9', value: 'P1' }] })],
    ['a patient without identifiers', bundle({ resourceType: 'Patient', id: 'p-1' })],
  ])('is a fault with %s', async (_what, patients) => {
    const { server, adapter } = await connect({ Patient: patients });
    await expect(adapter.allergies('P1')).rejects.toEqual(fault('WRONG_PATIENT'));
    expect(server.requests).toHaveLength(1);
  });

  it.each([
    ['somebody else', { reference: 'Patient/p-2' }],
    ['nobody', undefined],
    ['a patient of another server', { reference: 'https://elsewhere.test/fhir/Patient/p-1' }],
    ['a longer id', { reference: 'Patient/p-11' }],
  ])('is a fault when one of the entries is about %s', async (_what, patient) => {
    const { adapter } = await withPatient({ AllergyIntolerance: bundle(ALLERGY, { ...ALLERGY, id: 'a-2', patient }) });
    await expect(adapter.allergies('P1')).rejects.toEqual(fault('WRONG_PATIENT'));
  });

  it('knows its patient by the full address too', async () => {
    const replies: Replies = { Patient: bundle(PATIENT) };
    const { server, adapter } = await connect(replies);
    const patient = { reference: `${server.url}/fhir/Patient/p-1` };
    replies['AllergyIntolerance'] = bundle({ ...ALLERGY, patient });
    await expect(adapter.allergies('P1')).resolves.toHaveLength(1);
  });

  it('follows pages on the same origin', async () => {
    const { adapter } = await withPatient({
      AllergyIntolerance: { ...bundle(ALLERGY), link: [{ relation: 'next', url: '/fhir/next?page=2' }] },
      next: bundle({ ...ALLERGY, id: 'a-2' }),
    });
    await expect(adapter.allergies('P1')).resolves.toMatchObject([{ id: 'a-1' }, { id: 'a-2' }]);
  });

  it.each(['http://127.0.0.1:9/fhir/next', 'https://elsewhere.test/', 'file:///etc/passwd', 'http://'])(
    'does not carry its token to %s',
    async (url) => {
      const next = { ...bundle(ALLERGY), link: [{ relation: 'next', url }] };
      const { adapter } = await withPatient({ AllergyIntolerance: next });
      await expect(adapter.allergies('P1')).rejects.toEqual(fault('MALFORMED'));
    },
  );

  it('does not cut a list that goes on for ever, but calls it a fault', async () => {
    let count = 0;
    const endless = { toJSON: () => ({ ...bundle({ ...ALLERGY, id: `a-${(count += 1)}` }), link: [again] }) };
    const again = { relation: 'next', url: '/fhir/AllergyIntolerance?again' };
    const { adapter } = await withPatient({ AllergyIntolerance: endless }, { maxPages: 3 });
    await expect(adapter.allergies('P1')).rejects.toEqual(fault('TOO_LARGE'));
    expect(count).toBe(3);
  });

  it('is a fault when the same entry comes on two pages', async () => {
    const { adapter } = await withPatient({
      AllergyIntolerance: { ...bundle(ALLERGY), link: [{ relation: 'next', url: '/fhir/next' }] },
      next: bundle(ALLERGY),
    });
    await expect(adapter.allergies('P1')).rejects.toEqual(fault('DUPLICATE_ID'));
  });

  it.each([
    ['words', '维护中'],
    ['no bundle', { resourceType: 'OperationOutcome' }],
    ['another bundle', { resourceType: 'Bundle', type: 'history' }],
    ['null', null],
    ['a list', []],
    ['entries that are no list', { ...bundle(), entry: { resource: ALLERGY } }],
    ['an entry without resource', { ...bundle(), entry: [{}] }],
    ['another resource', bundle({ ...ALLERGY, resourceType: 'Condition' })],
    ['a text that is a list', bundle({ ...ALLERGY, code: { text: ['青霉素'] } })],
    ['a date that is none', bundle({ ...ALLERGY, recordedDate: '2026-13-01' })],
    ['a date that is a month', bundle({ ...ALLERGY, recordedDate: '2026-11' })],
  ])('is a fault when the reply is %s', async (_what, reply) => {
    const { adapter } = await withPatient({ AllergyIntolerance: reply ?? 'null' });
    await expect(adapter.allergies('P1')).rejects.toBeInstanceOf(HospitalFault);
  });

  it.each([400, 401, 403, 404])('is refused on %i', async (status) => {
    const { adapter } = await connect({ Patient: status });
    await expect(adapter.allergies('P1')).rejects.toBeInstanceOf(HospitalRefused);
  });

  it.each([408, 429, 500, 503])('is unavailable on %i', async (status) => {
    const { server, adapter } = await connect({ Patient: status });
    await expect(adapter.allergies('P1')).rejects.toBeInstanceOf(HospitalUnavailable);
    expect(server.requests).toHaveLength(1);
  });

  it('reads visits, diagnoses and prescriptions', async () => {
    const { adapter } = await withPatient({
      Encounter: bundle({
        resourceType: 'Encounter',
        id: 'e-1',
        status: 'finished',
        class: { code: 'IMP' },
        subject: MINE,
        period: { start: '2026-11-02T07:00:00+08:00' },
        serviceType: { text: '内科' },
        participant: [{}, { individual: { display: '沈怀瑾' } }],
        reasonCode: [{ text: '高血压' }, {}],
      }),
      Condition: bundle({
        resourceType: 'Condition',
        id: 'c-1',
        subject: MINE,
        clinicalStatus: { coding: [{ code: 'inactive' }] },
        code: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10', code: 'I10', display: '原发性高血压' }] },
      }),
      MedicationRequest: bundle({
        resourceType: 'MedicationRequest',
        id: 'm-1',
        status: 'completed',
        subject: MINE,
        medicationCodeableConcept: { text: '氨氯地平片' },
        authoredOn: '2026-11-02',
      }),
    });
    await expect(adapter.encounters('P1')).resolves.toEqual([
      {
        id: 'e-1',
        date: '2026-11-02',
        kind: 'inpatient',
        departmentName: '内科',
        doctorName: '沈怀瑾',
        diagnoses: ['高血压'],
      },
    ]);
    await expect(adapter.diagnoses('P1')).resolves.toEqual([
      { id: 'c-1', code: 'I10', name: '原发性高血压', status: null, recordedOn: null },
    ]);
    await expect(adapter.prescriptions('P1')).resolves.toEqual([
      { id: 'm-1', medication: '氨氯地平片', dosage: null, status: 'ended', prescribedOn: '2026-11-02' },
    ]);
  });

  it('counts only vaccines that were given, and refuses a status that it does not know', async () => {
    const given = {
      resourceType: 'Immunization',
      id: 'i-1',
      status: 'completed',
      patient: MINE,
      vaccineCode: { text: '流感疫苗' },
      occurrenceDateTime: '2026-10-15',
      protocolApplied: [{ doseNumberPositiveInt: 2 }],
    };
    const { adapter } = await withPatient({ Immunization: bundle(given, { ...given, id: 'i-2', status: 'not-done' }) });
    await expect(adapter.immunizations('P1')).resolves.toEqual([
      { id: 'i-1', vaccine: '流感疫苗', givenOn: '2026-10-15', dose: 2 },
    ]);
    const strange = await withPatient({ Immunization: bundle({ ...given, status: 'perhaps' }) });
    await expect(strange.adapter.immunizations('P1')).rejects.toEqual(fault('UNKNOWN_VALUE'));
  });

  it('leaves out what was entered in error', async () => {
    const verificationStatus = { coding: [{ code: 'entered-in-error' }] };
    const { adapter } = await withPatient({ AllergyIntolerance: bundle({ ...ALLERGY, verificationStatus }) });
    await expect(adapter.allergies('P1')).resolves.toEqual([]);
  });
});
