import { countyHospital } from '../src/county/county-hospital';
import { type HipReply, ask, inQuery, OIDS } from './hip-client';
import { startTinySandbox, tinyMunicipal, type RunningSandbox } from './start';
import { buildTinyWorld, LI } from './tiny-world';

/** A county hospital with the tiny world; numbers are named by their time, as its wire wants it. */
const tinyCounty = countyHospital(() => (options) => {
  const world = buildTinyWorld(options);
  return {
    ...world,
    hospital: { ...world.hospital, id: 'kq-county', name: '临溪县人民医院', level: '二级甲等' },
    sessions: world.sessions.map((session) => ({
      ...session,
      numbers: session.numbers.map((number) => ({ ...number, id: number.startTime.replace(':', '') })),
    })),
  };
});

export const startTinyCounty = (): Promise<RunningSandbox> =>
  startTinySandbox('http://127.0.0.1:9', [tinyMunicipal, tinyCounty]);

interface AppointmentFields {
  sessionId: string;
  departmentId: string;
  doctorId: string | null;
  low: string;
  high: string;
  period: string;
  patientNo: string;
  name: string;
  fee: string;
  status: string;
}

/** An appointment of the tiny world. */
export const appointment = (id: string, changes: Partial<AppointmentFields> = {}): string => {
  const given: AppointmentFields = {
    sessionId: 'S1',
    departmentId: '201',
    doctorId: 'D1',
    low: '202611230800',
    high: '202611230810',
    period: '1',
    patientNo: LI.patientNo,
    name: LI.name,
    fee: '35.00',
    status: '1',
    ...changes,
  };
  const doctor =
    given.doctorId === null
      ? ''
      : `<performer><assignedPerson><id root="${OIDS.staff}" extension="${given.doctorId}"/></assignedPerson></performer>`;
  return (
    `<subject><encounterAppointment><id root="${OIDS.appointment}" extension="${id}"/>` +
    `<effectiveTime><low value="${given.low}"/><high value="${given.high}"/></effectiveTime>` +
    `<subject><patient><id root="${OIDS.patient}" extension="${given.patientNo}"/><telecom value="tel:13800000001"/>` +
    `<patientPerson><name value="${given.name}"/></patientPerson></patient></subject>` +
    `<reusableDevice><assignedDevice><code code="${given.status}"/></assignedDevice></reusableDevice>${doctor}` +
    `<location><serviceDeliveryLocation><id root="${OIDS.department}" extension="${given.departmentId}"/></serviceDeliveryLocation></location>` +
    `<arrivedBy><transportationIntent><id root="${OIDS.schedule}" extension="${given.sessionId}"/><code code="${given.period}"/></transportationIntent></arrivedBy>` +
    `<registrationFee value="${given.fee}"/></encounterAppointment></subject>`
  );
};

export const add = (url: string, id: string, changes?: Partial<AppointmentFields>): Promise<HipReply> =>
  ask(url, 'OutPatientAppointStatusInfoAdd', appointment(id, changes));

export const cancel = (url: string, id: string, patientNo = LI.patientNo): Promise<HipReply> =>
  ask(
    url,
    'OutPatientAppointStatusInfoUpdate',
    `<subject><encounterAppointment><id><item root="${OIDS.appointment}" extension="${id}"/></id><subject><patient><id><item root="${OIDS.patient}" extension="${patientNo}"/></id></patient></subject>` +
      `<reusableDevice><assignedDevice><code code="4"/></assignedDevice></reusableDevice><reasonCode displayName="有事"/></encounterAppointment></subject>`,
  );

export const find = (url: string, id: string): Promise<HipReply> =>
  ask(
    url,
    'OutPatientAppointStatusInfoQuery',
    inQuery(`<appointmentId><value root="${OIDS.appointment}" extension="${id}"/></appointmentId>`),
  );
