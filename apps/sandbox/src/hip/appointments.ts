import type { BookingDesk, CancelOutcome, LockOutcome, OrderOutcome } from '../hospital/booking-desk';
import type { Hospital } from '../hospital/hospital';
import type { Order } from '../hospital/order-book';
import { fenOf } from '../selfservice/amounts';
import type { Session } from '../world/model';
import { APPOINTMENT_STATUS, OID, PERIODS } from './codes';
import { extensionOf, id, textOf, timeOf } from './forms';
import { done, found, notDone, tellResident, type Reply } from './reply';
import type { HipRequest } from './request';
import { instant } from './schedules';
import { el, type XmlElement, type XmlNode } from './xml';

const LARGEST_PAGE = 20;
const BRING = ['请带身份证或电子健康卡', '请提前 20 分钟到一楼大厅取号'];

const NOT_UNDERSTOOD = notDone('0003', '预约信息不完整');

const REFUSALS: Record<Exclude<(LockOutcome | OrderOutcome)['kind'], 'locked' | 'booked'>, Reply> = {
  taken: notDone('1001', '号源已被占用'),
  full: notDone('1002', '号源已满'),
  stopped: notDone('1003', '该班次已停诊'),
  quota: notDone('1004', '已达到预约次数上限'),
  'no-session': notDone('1005', '排班或时段不存在'),
  'no-patient': notDone('1006', '未找到患者档案'),
  'patient-refused': notDone('1006', '姓名与档案不符'),
  'id-used': notDone('1007', '预约标识已存在'),
  'no-lock': notDone('1007', '预约标识已存在'),
  expired: notDone('1007', '预约标识已存在'),
  'not-released': tellResident('该班次还没有放号，请留意医院放号时间'),
  'fee-changed': tellResident('挂号费有变动，请重新选择'),
};

const statusOf = (appointment: XmlNode): string | null =>
  appointment.at('reusableDevice', 'assignedDevice', 'code').attribute('code');

const patientNoOf = (appointment: XmlNode): string | null =>
  extensionOf(appointment.at('subject', 'patient').all('id'), OID.patient);

const periodOf = (code: string | null): Session['period'] | null =>
  (['morning', 'afternoon'] as const).find((period) => PERIODS[period].code === code) ?? null;

/** S0053 */
export function addAppointment(request: HipRequest, hospital: Hospital, desk: BookingDesk): Reply {
  const appointment = request.subject.at('encounterAppointment');
  const patient = appointment.at('subject', 'patient');
  const intent = appointment.at('arrivedBy', 'transportationIntent');
  const [low, high] = (['low', 'high'] as const).map((end) =>
    timeOf(appointment.at('effectiveTime', end).attribute('value')),
  );
  const given = {
    id: extensionOf(appointment.all('id'), OID.appointment),
    sessionId: extensionOf(intent.all('id'), OID.schedule),
    departmentId: extensionOf(appointment.at('location', 'serviceDeliveryLocation').all('id'), OID.department),
    patientNo: patientNoOf(appointment),
    name: textOf(patient.at('patientPerson', 'name')),
    period: periodOf(intent.at('code').attribute('code')),
    feeFen: fenOf(textOf(appointment.at('registrationFee')) ?? ''),
  };
  const isNew = statusOf(appointment) === APPOINTMENT_STATUS.booked.code;
  const { id: own, sessionId, departmentId, patientNo, name, period, feeFen } = given;
  if (!isNew || !own || !sessionId || !departmentId || !patientNo || !name || !period || feeFen === null) {
    return NOT_UNDERSTOOD;
  }
  if (!low || !high || low.date !== high.date) return NOT_UNDERSTOOD;
  const doctorId = extensionOf(appointment.at('performer', 'assignedPerson').all('id'), OID.staff);
  const outcome = desk.bookAtOnce({
    id: own,
    sessionId,
    departmentId,
    doctorId: doctorId ?? hospital.session(sessionId)?.doctorId ?? '',
    date: low.date,
    period,
    startTime: low.time,
    endTime: high.time,
    numberId: low.time.replace(':', ''),
    patientNo,
    name,
    phone: textOf(patient.at('telecom'))?.replace(/^tel:/, '') ?? null,
    feeFen,
  });
  return outcome.kind === 'booked' || outcome.kind === 'locked' ? done() : REFUSALS[outcome.kind];
}

const CANCEL_REFUSALS: Record<Exclude<CancelOutcome, 'cancelled'>, Reply> = {
  'too-late': notDone('1101', '已超过可取消时间'),
  'already-arrived': notDone('1102', '患者已报到，请到窗口办理'),
  'no-order': notDone('1103', '预约不存在或与患者不符'),
  stopped: tellResident('该班次已停诊，无需取消'),
};

/** S0054 */
export function updateAppointment(request: HipRequest, _hospital: Hospital, desk: BookingDesk): Reply {
  const appointment = request.subject.at('encounterAppointment');
  const own = extensionOf(appointment.all('id'), OID.appointment);
  const patientNo = patientNoOf(appointment);
  if (!own || !patientNo || statusOf(appointment) !== APPOINTMENT_STATUS.cancelled.code) return NOT_UNDERSTOOD;
  const reasonCode = appointment.at('reasonCode');
  const reason = reasonCode.attribute('displayName') ?? textOf(reasonCode.at('displayName'));
  const outcome = desk.cancel({ id: own, visitNo: null, patientNo, reason });
  return outcome === 'cancelled' ? done() : CANCEL_REFUSALS[outcome];
}

const toAppointment = (order: Order): XmlElement => {
  const { session, number, visitNo } = order;
  return el(
    'subject',
    { typeCode: 'SUBJ' },
    el(
      'encounterAppointment',
      { classCode: 'ENC', moodCode: 'APT' },
      id(OID.appointment, order.id),
      visitNo === null ? null : id(OID.visit, visitNo),
      el(
        'effectiveTime',
        {},
        el('low', { value: instant(session.date, number.startTime) }),
        el('high', { value: instant(session.date, number.endTime) }),
      ),
      el(
        'subject',
        { typeCode: 'SBJ' },
        el(
          'patient',
          { classCode: 'PAT' },
          id(OID.patient, order.patientNo),
          el(
            'patientPerson',
            { classCode: 'PSN', determinerCode: 'INSTANCE' },
            el('name', { value: order.patientName }),
          ),
        ),
      ),
      el(
        'reusableDevice',
        { typeCode: 'RDV' },
        el(
          'assignedDevice',
          { classCode: 'ASSIGNED' },
          el('code', { ...APPOINTMENT_STATUS[order.state], codeSystem: OID.appointmentStatus }),
        ),
      ),
      el(
        'performer',
        { typeCode: 'PRF' },
        el('assignedPerson', { classCode: 'ASSIGNED' }, id(OID.staff, session.doctorId)),
      ),
      el(
        'location',
        { typeCode: 'LOC' },
        el(
          'serviceDeliveryLocation',
          { classCode: 'SDLOC' },
          id(OID.department, session.departmentId),
          el('location', {}, el('name', { value: session.place })),
        ),
      ),
      el(
        'arrivedBy',
        { typeCode: 'ARR' },
        el(
          'transportationIntent',
          { classCode: 'TRNS', moodCode: 'INT' },
          id(OID.schedule, session.id),
          el('code', PERIODS[session.period]),
        ),
      ),
      el('queueNumber', { value: order.queueNo }),
      BRING.map((text) => el('annotation', { value: text })),
    ),
  );
};

/** Whether one appointment is asked for by our id. */
export const asksForOne = (request: HipRequest): boolean => request.has('appointmentId');

/** S0055 */
export function queryAppointments(request: HipRequest, hospital: Hospital): Reply {
  if (asksForOne(request)) {
    const order = hospital.orders.find(request.requiredId('appointmentId', OID.appointment));
    return found(order ? [toAppointment(order)] : []);
  }
  const { from, to } = request.days();
  const size = Math.min(request.count('initialQuantity', LARGEST_PAGE), LARGEST_PAGE);
  const start = request.count('startResultNumber', 1) - 1;
  const orders = hospital.orders
    .list()
    .filter(({ session }) => session.date >= from && session.date <= to)
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  const page = orders.slice(start, start + size);
  return {
    kind: 'found',
    subjects: page.map(toAppointment),
    remaining: Math.max(0, orders.length - start - page.length),
  };
}
