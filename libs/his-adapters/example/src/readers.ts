import { type Fields, fields, mapped, text } from '@kangqiao/his-http';
import { type Booking, type Department, type Doctor, HospitalFault, type Session } from '@kangqiao/his-port';

const STATES = { O: 'open', F: 'full', X: 'stopped' } as const;
const PERIODS = { AM: 'morning', PM: 'afternoon' } as const;
const SEXES = { M: 'male', F: 'female' } as const;
const BOOKINGS = { B: 'booked', A: 'arrived', D: 'completed', C: 'cancelled', X: 'stopped' } as const;

export function toProfile(data: unknown) {
  const from = fields(data, 'profile');
  return { name: text(from, 'name'), address: text(from, 'address'), level: null, phone: null, introduction: null };
}
export function toDepartment(from: Fields): Department {
  mapped({ yes: true }, from, 'inUse');
  return { id: text(from, 'id'), parentId: null, name: text(from, 'name'), introduction: null, location: null };
}
export function toDoctor(from: Fields): Doctor {
  mapped({ yes: true }, from, 'inUse');
  const [id, departmentId, name] = [text(from, 'id'), text(from, 'department'), text(from, 'name')];
  return { id, departmentId, name, title: null, speciality: null, biography: null };
}
export function toFile(from: Fields) {
  const sex = mapped(SEXES, from, 'sex');
  return { patientNo: text(from, 'no'), name: text(from, 'name'), sex, birthDate: null, phone: text(from, 'phone') };
}
export function toSession(from: Fields): Session {
  const { total, remaining, feeFen } = from;
  if (![total, remaining, feeFen].every(Number.isInteger)) throw new HospitalFault('MISSING_FIELD', 'a number');
  const [departmentId, departmentName] = [text(from, 'department'), text(from, 'departmentName')];
  const [doctorId, doctorName, doctorTitle] = [text(from, 'doctor'), text(from, 'doctorName'), null];
  const [period, state] = [mapped(PERIODS, from, 'period'), mapped(STATES, from, 'state')];
  const counts = { total: Number(total), remaining: Number(remaining), feeFen: Number(feeFen) };
  const doctor = { doctorId, doctorName, doctorTitle };
  const id = text(from, 'id');
  return { id, departmentId, departmentName, ...doctor, date: text(from, 'date'), period, state, ...counts };
}
export function toNumber(sessionId: string, from: Fields) {
  const available = mapped({ yes: true, no: false }, from, 'free');
  return { id: text(from, 'id'), sessionId, startTime: text(from, 'from'), endTime: text(from, 'to'), available };
}
/** A booking that does not carry what was asked for is somebody else's. */
export function toBooking(from: Fields, asked: { clientRef: string; patientNo?: string }): Booking {
  const [clientRef, patientNo] = [text(from, 'ref'), text(from, 'patient')];
  if (clientRef !== asked.clientRef || (asked.patientNo ?? patientNo) !== patientNo)
    throw new HospitalFault('WRONG_PATIENT', 'booking');
  const [visitNo, sessionId, numberId] = [text(from, 'visit'), text(from, 'session'), text(from, 'number')];
  const state = mapped(BOOKINGS, from, 'state');
  return { clientRef, visitNo, patientNo, sessionId, numberId, state, queueNo: null, place: null, bring: [] };
}
