import { DocumentTypeNotTaken, type PatientDetails } from '@kangqiao/his-port';
import { startServer } from '@kangqiao/testing';
import { handMadePlatforms } from '../testing/platform';
import { acknowledged, aPatient, found, written } from '../testing/replies';

const PATIENT = { type: 'resident-id', number: '110101199003070011' } as const;
const DETAILS: PatientDetails = {
  name: '林小溪',
  sex: 'female',
  birthDate: '1990-03-07',
  document: PATIENT,
  phone: '13800001234',
};

const { connect, closeAll } = handMadePlatforms(startServer);
afterEach(closeAll);

describe('patients', () => {
  const find = (...patients: string[]) =>
    connect(({ id }) => found('PRPA_IN201306UV02', id, patients)).then(({ patients: port }) =>
      port.find(PATIENT, '林小溪'),
    );

  it('are found by their identity document, however many files there are', async () => {
    await expect(find(aPatient(), aPatient({ no: 'LX0002' }))).resolves.toMatchObject([
      { patientNo: 'LX0001', name: '林小溪', sex: 'female', birthDate: '1990-03-07', phone: '13800001234' },
      { patientNo: 'LX0002' },
    ]);
    await expect(find()).resolves.toEqual([]);
  });

  it('of another name are left out', async () => {
    await expect(find(aPatient({ name: '林大江' }))).resolves.toEqual([]);
  });

  it('of another document, with one number twice, or of unknown sex are a fault', async () => {
    await expect(find(aPatient({ document: '110101199003070999' }))).rejects.toMatchObject({
      reason: 'WRONG_PATIENT',
    });
    await expect(find(aPatient(), aPatient())).rejects.toMatchObject({ reason: 'DUPLICATE_ID' });
    await expect(find(aPatient({ sex: '女' }))).rejects.toMatchObject({ reason: 'UNKNOWN_VALUE' });
  });

  it('are asked for under the scheme of their document', async () => {
    const { patients, calls } = await connect(({ id }) => found('PRPA_IN201306UV02', id, []));
    await patients.find({ type: 'hmt-residence-permit', number: '810000199408230021' }, '陈志远');
    expect(calls[0]?.message).toContain('root="2.16.156.10011.2.3.1.1.08" extension="810000199408230021"');
  });

  it.each([
    ['passport', '03'],
    ['hk-macau-permit', '06'],
    ['taiwan-permit', '07'],
    ['hmt-residence-permit', '08'],
    ['foreign-permanent-residence', '09'],
  ] as const)('are asked for by a %s under the type %s', async (type, code) => {
    const { patients, calls } = await connect(({ id }) => found('PRPA_IN201306UV02', id, []));
    await patients.find({ type, number: 'N1' }, '陈志远');
    expect(calls[0]?.message).toContain(`root="2.16.156.10011.2.3.1.1.${code}" extension="N1"`);
  });

  it.each(['birth-certificate', 'newborn'] as const)(
    'are not asked for by a %s, for which there is no type',
    async (type) => {
      const { patients, calls } = await connect(({ id }) => found('PRPA_IN201306UV02', id, []));
      const document = { type, number: 'N1' };
      await expect(patients.find(document, '陈志远')).rejects.toBeInstanceOf(DocumentTypeNotTaken);
      await expect(patients.register({ ...DETAILS, document })).resolves.toMatchObject({
        kind: 'refused',
        reason: 'DOCUMENT_TYPE_NOT_TAKEN',
      });
      expect(calls).toHaveLength(0);
    },
  );

  it.each(['registrationEvent', 'registrationRequest'])('get a file, told in a %s, or why not', async (event) => {
    const file = `<controlActProcess><subject><${event}><subject1><patient><id root="2.16.156.10011.2.5.1.4" extension="LX0009"/></patient></subject1></${event}></subject></controlActProcess>`;
    const taken = await connect(({ id }) => acknowledged('PRPA_IN201312UV02', id, file));
    await expect(taken.patients.register(DETAILS)).resolves.toEqual({ kind: 'registered', patientNo: 'LX0009' });
    expect(taken.calls[0]?.message).toMatch(/administrativeGenderCode code="2".*birthTime value="19900307"/);
    const refusal = async (code: string) =>
      (await connect(({ id }) => written(id, { typeCode: 'AE', code }))).patients.register(DETAILS);
    await expect(refusal('1201')).resolves.toMatchObject({ kind: 'refused', reason: 'FILE_EXISTS' });
    await expect(refusal('1202')).resolves.toMatchObject({ kind: 'refused', reason: 'DETAILS_REFUSED' });
    await expect(refusal('0001')).resolves.toEqual({ kind: 'unknown' });
  });

  it('may have a file after an answer that does not name it', async () => {
    const { patients } = await connect(({ id }) => acknowledged('PRPA_IN201312UV02', id, ''));
    await expect(patients.register(DETAILS)).resolves.toEqual({ kind: 'unknown' });
  });
});
