import type { Hospital } from '../hospital/hospital';
import { ageOn, localDateTime } from '../hospital/local-time';
import type { Order } from '../hospital/order-book';
import type { Resident, Session } from '../world/model';

/** A demo resident, with what the page shows of them. */
export const toResident = (resident: Resident, today: string) => ({
  signInCode: resident.signInCode,
  name: resident.name,
  document: resident.document,
  phone: resident.phone,
  note: resident.note,
  sex: resident.sex,
  birthDate: resident.birthDate,
  age: ageOn(resident.birthDate, today),
  patientNos: resident.patientNos,
});

/** The hospital's own truth about one order. */
export const toBooking = (order: Order, hospital: Hospital) => ({
  clientRef: order.id,
  visitNo: order.visitNo,
  sessionId: order.session.id,
  numberId: order.number.id,
  patientNo: order.patientNo,
  state: order.state,
  patientName: order.patientName,
  departmentName: hospital.department(order.session.departmentId)?.name ?? order.session.departmentId,
  doctorName: hospital.doctor(order.session.doctorId)?.name ?? order.session.doctorId,
  date: order.session.date,
  startTime: order.number.startTime,
  endTime: order.number.endTime,
  place: order.session.place,
  queueNo: order.queueNo,
  feeFen: order.session.registrationFeeFen + order.session.treatmentFeeFen,
  lockedAt: localDateTime(order.lockedAt),
  expiresAt: localDateTime(order.expiresAt),
  bookedAt: order.bookedAt && localDateTime(order.bookedAt),
  cancelReason: order.cancelReason,
});

/** A session as the desk lists it. */
export const toSession = (session: Session, hospital: Hospital) => ({
  id: session.id,
  date: session.date,
  period: session.period,
  state: hospital.stateOf(session),
  departmentName: hospital.department(session.departmentId)?.name ?? session.departmentId,
  doctorName: hospital.doctor(session.doctorId)?.name ?? session.doctorId,
  total: session.numbers.length,
  remaining: hospital.remaining(session),
});
