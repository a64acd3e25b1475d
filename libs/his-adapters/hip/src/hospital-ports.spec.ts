import { HospitalRefused, HospitalUnavailable, type PatientDetails } from '@kangqiao/his-port';
import { type HandMadeServer, startServer } from '@kangqiao/testing';
import type { ServerResponse } from 'node:http';
import {
  aCda,
  acknowledged,
  aListedDocument,
  anAppointment,
  anItem,
  anObservation,
  aPatient,
  aSlot,
  aStoredDocument,
  type Call,
  callIn,
  found,
  inSoap,
  written,
} from '../testing/replies';
import { createHipHospitalPorts, type HipHospitalPorts } from './hospital-ports';
import type { HipOptions } from './options';

const PATIENT = { type: 'resident-id', number: '110101199003070011' } as const;
const DETAILS: PatientDetails = {
  name: '林小溪',
  sex: 'female',
  birthDate: '1990-03-07',
  document: PATIENT,
  phone: '13800001234',
};
const BOOKING = {
  clientRef: 'c1',
  session: { id: 'S1', departmentId: '2001', doctorId: 'D1', date: '2026-11-23', period: 'morning' },
  number: { id: '0800', startTime: '08:00', endTime: '08:10' },
  patientNo: 'LX0001',
  feeFen: 1500,
  patient: { name: '林小溪', phone: null },
} as const;
const CANCELLATION = { clientRef: 'c1', visitNo: 'V1', patientNo: 'LX0001', reason: '改日再来' };

type Answer = string | ((response: ServerResponse, server: HandMadeServer) => void);

describe('the ports over the hip wire', () => {
  const open: { close(): Promise<void> }[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((each) => each.close()));
  });

  /** A platform that answers each call, and remembers them. */
  const connect = async (
    answer: (call: Call) => Answer,
    options: Partial<HipOptions> = {},
  ): Promise<HipHospitalPorts & { calls: Call[]; server: HandMadeServer }> => {
    const calls: Call[] = [];
    const server = await startServer((_request, response, body) => {
      const call = callIn(body);
      calls.push(call);
      const said = answer(call);
      if (typeof said === 'string') response.writeHead(200, { 'content-type': 'text/xml' }).end(inSoap(said));
      else said(response, server);
    });
    const ports = createHipHospitalPorts({
      address: `${server.url}/hip/HIPMessageServer`,
      senderId: 'kangqiao',
      readDeadlineMs: 1_000,
      writeDeadlineMs: 1_000,
      ...options,
    });
    open.push(ports, server);
    return { ...ports, calls, server };
  };

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

    it('get a file, or are told why not', async () => {
      const file =
        '<controlActProcess><subject><registrationRequest><subject1><patient><id root="2.16.156.10011.2.5.1.4" extension="LX0009"/></patient></subject1></registrationRequest></subject></controlActProcess>';
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

  describe('a booking', () => {
    const platform = (onAdd: (id: string) => Answer, appointments: string[] | ((id: string) => Answer)) =>
      connect(({ action, id }) => {
        if (action === 'OutPatientAppointStatusInfoAdd') return onAdd(id);
        return Array.isArray(appointments) ? found('PRPA_IN900350UV', id, appointments) : appointments(id);
      });

    it('is reported once, and then asked for', async () => {
      const { scheduling, calls } = await platform((id) => written(id), [anAppointment()]);
      await expect(scheduling.book(BOOKING)).resolves.toEqual({
        kind: 'booked',
        booking: {
          clientRef: 'c1',
          visitNo: 'V1',
          patientNo: 'LX0001',
          sessionId: 'S1',
          numberId: '0800',
          state: 'booked',
          queueNo: '3',
          place: '门诊楼二层 3 诊室',
          bring: ['带身份证', '带既往病历'],
        },
      });
      expect(calls.map(({ action }) => action)).toEqual([
        'OutPatientAppointStatusInfoAdd',
        'OutPatientAppointStatusInfoQuery',
      ]);
      expect(calls[0]?.message).toMatch(/low value="202611230800".*registrationFee value="15.00"/);
    });

    it.each([
      ['1001', 'NUMBER_TAKEN'],
      ['1002', 'NUMBER_TAKEN'],
      ['1003', 'SESSION_STOPPED'],
      ['1004', 'QUOTA_REACHED'],
      ['1006', 'PATIENT_REFUSED'],
      ['1005', 'OTHER'],
      ['9000', 'OTHER'],
    ])('is refused with code %s as %s, and not asked for', async (code, reason) => {
      const { scheduling, calls } = await platform((id) => written(id, { typeCode: 'AE', code }), []);
      await expect(scheduling.book(BOOKING)).resolves.toMatchObject({ kind: 'refused', reason });
      expect(calls).toHaveLength(1);
    });

    it.each<[string, Parameters<typeof platform>[1]]>([
      ['is not there', []],
      ["is another patient's", [anAppointment({ patientNo: 'LX0002' })]],
      ['is for another session', [anAppointment({ session: 'S2' })]],
      ['is for another number', [anAppointment({ start: '202611230810' })]],
      ['is for another day', [anAppointment({ start: '202611240800' })]],
      ['has another id', [anAppointment({ ref: 'c2' })]],
      ['has no visit number', [anAppointment({ visitNo: null })]],
      ['is cancelled', [anAppointment({ state: '4' })]],
      ['cannot be asked for', (id) => written(id, { typeCode: 'AE', code: '0002' })],
      ['is not answered for', () => (response) => void response.destroy()],
    ])('is unknown, never refused or sent again, when it was taken and then %s', async (_what, appointments) => {
      const { scheduling, calls } = await platform((id) => written(id), appointments);
      await expect(scheduling.book(BOOKING)).resolves.toEqual({ kind: 'unknown' });
      expect(calls.filter(({ action }) => action.endsWith('Add'))).toHaveLength(1);
    });

    it('is unknown, not unavailable, when the platform is gone right after it was taken', async () => {
      const { scheduling } = await platform(
        (id) => (response, server) => {
          response.writeHead(200, { 'content-type': 'text/xml', connection: 'close' }).end(inSoap(written(id)));
          void server.close();
        },
        [],
      );
      await expect(scheduling.book(BOOKING)).resolves.toEqual({ kind: 'unknown' });
    });

    it('did not happen when the platform cannot be reached', async () => {
      const { scheduling, server } = await platform((id) => written(id), []);
      await server.close();
      await expect(scheduling.book(BOOKING)).resolves.toEqual({ kind: 'unavailable' });
    });

    it.each<[string, Answer]>([
      ['in time', () => undefined],
      ['but HTTP 500', (response) => void response.writeHead(500).end('error')],
      ['but a cut connection', (response) => void response.destroy()],
      ['but a page', (response) => void response.writeHead(200).end('<html><body>维护<br></body></html>')],
      ['but a reply to another message', written('another')],
    ])('is unknown and not sent again without an answer %s', async (_what, answer) => {
      const { scheduling, calls } = await connect(() => answer, { writeDeadlineMs: 200 });
      await expect(scheduling.book(BOOKING)).resolves.toEqual({ kind: 'unknown' });
      expect(calls).toHaveLength(1);
    });

    it('holds nothing before, and so has nothing to release', async () => {
      const { scheduling, calls } = await connect(() => '');
      await expect(scheduling.hold()).resolves.toEqual({ kind: 'unsupported' });
      await expect(scheduling.release()).resolves.toEqual({ kind: 'released' });
      expect(calls).toEqual([]);
    });

    it('is found by our id, whatever became of it', async () => {
      const find = async (...appointments: string[]) =>
        (await platform(() => '', appointments)).scheduling.findBooking('c1');
      await expect(find()).resolves.toBeNull();
      await expect(find(anAppointment({ state: '4', visitNo: null }))).resolves.toMatchObject({
        state: 'cancelled',
        visitNo: '',
      });
      await expect(find(anAppointment({ state: '5' }))).resolves.toMatchObject({ state: 'stopped' });
      await expect(find(anAppointment({ state: '0' }))).rejects.toMatchObject({ reason: 'UNKNOWN_VALUE' });
      await expect(find(anAppointment(), anAppointment())).rejects.toMatchObject({ reason: 'DUPLICATE_ID' });
      await expect(find(anAppointment({ ref: 'c2' }))).rejects.toMatchObject({ reason: 'MALFORMED' });
    });

    it('is cancelled, or not', async () => {
      const cancel = async (ack: Parameters<typeof written>[1]) =>
        (await connect(({ id }) => written(id, ack))).scheduling.cancel(CANCELLATION);
      await expect(cancel({})).resolves.toEqual({ kind: 'cancelled' });
      await expect(cancel({ typeCode: 'AE', code: '1101' })).resolves.toMatchObject({ reason: 'TOO_LATE' });
      await expect(cancel({ typeCode: 'AE', code: '1102' })).resolves.toMatchObject({ reason: 'ALREADY_ARRIVED' });
      await expect(cancel({ typeCode: 'AE', code: '1103' })).resolves.toMatchObject({ reason: 'OTHER' });
      await expect(cancel({ typeCode: 'AE' })).resolves.toEqual({ kind: 'unknown' });
      const text = '请到窗口办理退号';
      await expect(cancel({ typeCode: 'AE', code: '9000', text })).resolves.toMatchObject({ residentMessage: text });
    });
  });

  describe('the bookings of a day', () => {
    const more = (left: string) => `<resultRemainingQuantity value="${left}"/>`;
    const page = (acts: string[], left?: string) =>
      connect(({ id }) => found('PRPA_IN900350UV', id, acts, left === undefined ? '' : more(left)));

    it('come a page at a time', async () => {
      const { scheduling, calls } = await page([anAppointment(), anAppointment({ ref: 'c2' })], '1');
      const first = await scheduling.bookings('2026-11-23', null);
      expect(first).toMatchObject({ items: [{ clientRef: 'c1' }, { clientRef: 'c2' }], nextCursor: '3' });
      await scheduling.bookings('2026-11-23', first.nextCursor);
      expect(calls.map(({ message }) => /startResultNumber value="(\d+)"/.exec(message)?.[1])).toEqual(['1', '3']);
    });

    it.each([undefined, '0'])('end when %s are left', async (left) => {
      const { scheduling } = await page([anAppointment()], left);
      await expect(scheduling.bookings('2026-11-23', null)).resolves.toMatchObject({ nextCursor: null });
    });

    it.each<[string, string[], string | undefined, string]>([
      ['another day', [anAppointment({ start: '202611240800' })], undefined, 'MALFORMED'],
      ['a booking twice', [anAppointment(), anAppointment()], undefined, 'DUPLICATE_ID'],
      ['an endless rest', [], '7', 'MALFORMED'],
      ['a rest that is no number', [anAppointment()], 'viele', 'MALFORMED'],
    ])('are not believed with %s', async (_what, acts, left, reason) => {
      const { scheduling } =
        acts.length > 0
          ? await page(acts, left)
          : await connect(({ id }) => found('PRPA_IN900350UV', id, [], more('7')).replace('"NF"', '"OK"'));
      await expect(scheduling.bookings('2026-11-23', null)).rejects.toMatchObject({ reason });
    });
  });

  describe('documents', () => {
    const query = { patientNo: 'LX0001', from: '2026-01-01', to: '2026-11-22' };
    const platform = (listed: string[], stored: string[]) =>
      connect(({ action, id }) =>
        action === 'DocumentRetrieve'
          ? found('GetDocumentStroedInfoResponse', id, listed)
          : found('RetrieveDocumentSetResponse', id, stored),
      );

    it('are listed as reports by their types, newest first, and others left out', async () => {
      const { reports, calls } = await platform(
        [
          aListedDocument({ id: 'L1', time: '20261101101500' }),
          aListedDocument({ id: 'I1', type: 'C0006', time: '20261102101500' }),
          aListedDocument({ id: 'M1', type: 'C0002' }),
        ],
        [],
      );
      await expect(reports.list(query)).resolves.toMatchObject([
        { id: 'I1', kind: 'imaging' },
        { id: 'L1', kind: 'laboratory', title: '血常规', departmentName: '检验科', flagged: null },
      ]);
      await expect(reports.list({ ...query, kind: 'imaging' })).resolves.toMatchObject([{ id: 'I1' }]);
      expect(calls[0]?.message).toMatch(/code="C0007".*code="C0006".*low value="20260101"/);
    });

    it.each<[string, string[], string]>([
      ['of another patient', [aListedDocument({ patientNo: 'LX0002' })], 'WRONG_PATIENT'],
      ['of a type in no standard', [aListedDocument({ type: 'X9' })], 'UNKNOWN_VALUE'],
      ['that comes twice', [aListedDocument(), aListedDocument()], 'DUPLICATE_ID'],
    ])('are not listed with one %s', async (_which, listed, reason) => {
      const { reports } = await platform(listed, []);
      await expect(reports.list(query)).rejects.toMatchObject({ reason });
    });

    it('are a laboratory report with what the laboratory flagged', async () => {
      const more = '<interpretationCode code="H"/>';
      const specimen = anObservation(
        'DE04.50.134.00',
        '<value>静脉血</value>',
        '<effectiveTime value="20261103083000"/>',
      );
      const cda = aCda(`<entry>${specimen}</entry>${anItem({ more })}${anItem({ code: 'HGB' })}`);
      const { reports } = await platform([], [aStoredDocument(cda)]);
      await expect(reports.laboratory('LX0001', 'L1')).resolves.toMatchObject({
        id: 'L1',
        patientNo: 'LX0001',
        doctorName: '何静',
        flagged: 1,
        specimen: '静脉血',
        collectedAt: new Date('2026-11-03T00:30:00Z'),
        items: [{ flag: 'high' }, { code: 'HGB', flag: null }],
      });
    });

    it('are an imaging report with findings and impression', async () => {
      const findings = anObservation(
        'DE04.50.131.00',
        '<value>双肺纹理清晰</value>',
        '<targetSiteCode displayName="胸部"/>',
      );
      const impression = anObservation('DE04.50.132.00', '<value>未见异常</value>');
      const cda = aCda(`<entry>${findings}</entry><entry>${impression}</entry>`, { id: 'I1', type: 'C0006' });
      const { reports } = await platform([], [aStoredDocument(cda, 'I1')]);
      await expect(reports.imaging('LX0001', 'I1')).resolves.toMatchObject({
        bodyPart: '胸部',
        findings: '双肺纹理清晰',
        impression: '未见异常',
      });
      await expect(reports.laboratory('LX0001', 'I1')).resolves.toBeNull();
    });

    it('are no report when the platform has none, or gives another', async () => {
      await expect((await platform([], [])).reports.laboratory('LX0001', 'L1')).resolves.toBeNull();
      const other = await platform([], [aStoredDocument(aCda(anItem(), { id: 'L2' }), 'L2')]);
      await expect(other.reports.laboratory('LX0001', 'L1')).rejects.toMatchObject({ reason: 'MALFORMED' });
      const foreign = await platform([], [aStoredDocument(aCda(anItem(), { patientNo: 'LX0002' }))]);
      await expect(foreign.reports.laboratory('LX0001', 'L1')).rejects.toMatchObject({ reason: 'WRONG_PATIENT' });
    });

    const visit = (id: string, time: string, visitNo = `V-${id}`, kind = '1') =>
      aStoredDocument(
        aCda(
          `<entry>${anObservation('DE05.01.024.00', '<value code="J40.x00" displayName="支气管炎"/>')}</entry>` +
            `<entry>${anObservation('DE05.01.024.00', '<value>疲劳</value>')}</entry>`,
          {
            id,
            type: 'C0002',
            time,
            head: `<componentOf><encompassingEncounter><id root="2.16.156.10011.2.5.1.9" extension="${visitNo}"/><code code="${kind}"/><effectiveTime><low value="${time.slice(0, 12)}"/></effectiveTime></encompassingEncounter></componentOf>`,
          },
        ),
        id,
      );
    const listedVisit = (id: string) => aListedDocument({ id, type: 'C0002' });

    it('are visits, newest first, each in its newest version', async () => {
      const { records } = await platform(['A', 'B', 'C'].map(listedVisit), [
        visit('A', '20261101090000'),
        visit('B', '20261103090000', 'V-A', '2'),
        visit('C', '20261102090000'),
      ]);
      const encounters = await records.encounters('LX0001');
      expect(encounters.map(({ id, date, kind }) => [id, date, kind])).toEqual([
        ['V-A', '2026-11-03', 'emergency'],
        ['V-C', '2026-11-02', 'outpatient'],
      ]);
      expect(encounters[0]).toMatchObject({ doctorName: '何静', diagnoses: ['支气管炎', '疲劳'] });
    });

    it('are diagnoses, with a code where there is one', async () => {
      const { records } = await platform([listedVisit('A')], [visit('A', '20261101090000')]);
      await expect(records.diagnoses('LX0001')).resolves.toMatchObject([
        { id: 'A/1', code: 'J40.x00', name: '支气管炎', recordedOn: '2026-11-01' },
        { id: 'A/2', code: null, name: '疲劳' },
      ]);
    });

    it('are prescriptions', async () => {
      const drug = (name: string) =>
        `<entry><substanceAdministration><id extension="R1"/><text>口服，每日三次</text><consumable><manufacturedProduct><manufacturedLabeledDrug><name>${name}</name></manufacturedLabeledDrug></manufacturedProduct></consumable></substanceAdministration></entry>`;
      const { records, calls } = await platform(
        [aListedDocument({ id: 'P1', type: 'C0004' })],
        [aStoredDocument(aCda(drug('氨溴索片') + drug('维生素C片'), { id: 'P1', type: 'C0004' }), 'P1')],
      );
      await expect(records.prescriptions('LX0001')).resolves.toMatchObject([
        { id: 'P1/1', medication: '氨溴索片', dosage: '口服，每日三次', status: null },
        { id: 'P1/2', medication: '维生素C片' },
      ]);
      expect(calls[0]?.message).toMatch(/code="C0004".*code="C0005"/);
    });

    it('are listed in all, with a type where it is of the standard', async () => {
      const { records } = await platform([aListedDocument(), aListedDocument({ id: 'X1', type: 'X9' })], []);
      const documents = await records.documents('LX0001');
      expect(documents.map(({ id, type }) => [id, type])).toEqual([
        ['L1', 'C0007'],
        ['X1', null],
      ]);
    });

    it('are fetched twenty at a time, and not at all when there are none', async () => {
      const ids = Array.from({ length: 21 }, (_, index) => `D${index}`);
      const asked = (message: string) => [...message.matchAll(/extension="(D\d+)"/g)].map((match) => match[1] ?? '');
      const { records, calls } = await connect(({ action, id, message }) =>
        action === 'DocumentRetrieve'
          ? found('GetDocumentStoredInfoResponse', id, ids.map(listedVisit))
          : found(
              'RetrieveDocumentSetResponse',
              id,
              asked(message).map((each) => visit(each, '20261101090000')),
            ),
      );
      await expect(records.encounters('LX0001')).resolves.toHaveLength(21);
      expect(calls.map(({ message }) => asked(message).length)).toEqual([0, 20, 1]);
      const nobody = await platform([], []);
      await expect(nobody.records.encounters('LX0001')).resolves.toEqual([]);
      expect(nobody.calls).toHaveLength(1);
    });
  });

  it('refuse what is not on this wire, instead of saying that there is none', async () => {
    const { scheduling, reports, records, calls } = await connect(() => '');
    const query = { patientNo: 'LX0001', kind: 'microbiology', from: '2026-01-01', to: '2026-11-22' } as const;
    await expect(scheduling.stopNotices()).rejects.toBeInstanceOf(HospitalRefused);
    await expect(reports.list(query)).rejects.toBeInstanceOf(HospitalRefused);
    await expect(reports.microbiology()).rejects.toBeInstanceOf(HospitalRefused);
    await expect(records.allergies()).rejects.toBeInstanceOf(HospitalRefused);
    await expect(records.immunizations()).rejects.toBeInstanceOf(HospitalRefused);
    await expect(records.measurements()).rejects.toBeInstanceOf(HospitalRefused);
    expect(calls).toEqual([]);
  });

  describe('the envelope', () => {
    const slots = ({ id }: Call) => found('PRSC_IN100500UV', id, [aSlot()]);
    const ask = (ports: HipHospitalPorts) =>
      ports.scheduling.sessions({ departmentId: '2001', from: '2026-11-23', to: '2026-11-30' });

    it.each([
      ['1.1', 'text/xml; charset=utf-8', '"urn:hl7-org:v3/HIPMessageServer"'],
      ['1.2', 'application/soap+xml; charset=utf-8; action="urn:hl7-org:v3/HIPMessageServer"', undefined],
    ] as const)('is of SOAP %s', async (soapVersion, contentType, soapAction) => {
      const ports = await connect((call) => (response) => void response.end(inSoap(slots(call), soapVersion)), {
        soapVersion,
      });
      await expect(ask(ports)).resolves.toHaveLength(1);
      const { headers, path } = ports.server.requests[0] ?? { headers: {}, path: '' };
      expect(headers).toMatchObject({ 'content-type': contentType, ...(soapAction && { soapaction: soapAction }) });
      expect(path).toBe('/hip/HIPMessageServer');
    });

    it.each(['payload', 'return'])('may hold the answer in %s, escaped', async (element) => {
      const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      const ports = await connect(
        (call) => (response) =>
          void response.end(
            `<S:Envelope xmlns:S="x"><S:Body><n:HIPMessageServerResponse xmlns:n="y"><${element}>${escaped(slots(call))}</${element}></n:HIPMessageServerResponse></S:Body></S:Envelope>`,
          ),
      );
      await expect(ask(ports)).resolves.toHaveLength(1);
    });

    it('with a fault says that the platform is unavailable, whatever its status', async () => {
      const fault =
        '<s:Envelope xmlns:s="x"><s:Body><s:Fault><faultstring>x</faultstring></s:Fault></s:Body></s:Envelope>';
      for (const status of [200, 500]) {
        const ports = await connect(() => (response) => void response.writeHead(status).end(fault));
        await expect(ask(ports)).rejects.toBeInstanceOf(HospitalUnavailable);
      }
    });

    it('asks for the resource type of the site, in the spelling of the site', async () => {
      const ports = await connect(slots, { dialect: { slotType: 'slotTpye' }, tables: { slotType: '9' } });
      await ask(ports);
      expect(ports.calls[0]?.message).toMatch(/<slotTpye><value code="9"/);
      const every = await connect(slots, { tables: { slotType: null } });
      await ask(every);
      expect(every.calls[0]?.message).not.toContain('slotT');
    });

    it('tells an observer of every call, by the name of the operation', async () => {
      const seen: string[] = [];
      const ports = await connect(slots, { onCall: ({ operation, outcome }) => seen.push(`${operation} ${outcome}`) });
      await ask(ports);
      await ports.scheduling.book(BOOKING);
      expect(seen).toEqual(['sessions answered', 'book unknown']);
    });
  });
});
