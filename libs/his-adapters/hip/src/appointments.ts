import { type BookCommand, type Booking, type BookingState, HospitalFault } from '@kangqiao/his-port';
import { ROOTS, SYSTEMS } from './codes';
import type { HipDialect } from './dialect';
import { idTag, nameTag, tag, telephoneTag, valueTag } from './markup';
import { writeMoney } from './money';
import { assertDistinct, type Hl7Node } from './node';
import { numberIdOf } from './sessions';
import { type HipTables, wireValue } from './tables';
import { compactTime } from './times';

/** States in which the hospital has given the visit its own number. */
const WITH_VISIT_NUMBER = new Set<BookingState>(['booked', 'arrived', 'completed', 'missed']);

/** The appointment that books a number under our id. */
export function writeBooking(command: BookCommand, dialect: HipDialect, tables: HipTables): string {
  const { session, number } = command;
  const period = wireValue(tables.periods, session.period);
  const at = (time: string) => ({ value: compactTime(session.date, time) });
  const person = tag(
    'patientPerson',
    { classCode: 'PSN', determinerCode: 'INSTANCE' },
    nameTag(dialect, 'name', command.patient.name),
  );
  const doctor = (id: string) =>
    tag('assignedPerson', { classCode: 'ASSIGNED' }, idTag(dialect, 'id', ROOTS.staff, id));
  const place = idTag(dialect, 'id', ROOTS.department, session.departmentId);
  return appointment(
    idTag(dialect, 'id', ROOTS.appointment, command.clientRef),
    tag('effectiveTime', {}, tag('low', at(number.startTime)), tag('high', at(number.endTime))),
    patientOf(dialect, command.patientNo, telephoneTag(dialect, command.patient.phone), person),
    stateTag('booked', tables),
    session.doctorId === null ? '' : tag('performer', { typeCode: 'PRF' }, doctor(session.doctorId)),
    tag('location', { typeCode: 'LOC' }, tag('serviceDeliveryLocation', { classCode: 'SDLOC' }, place)),
    tag(
      'arrivedBy',
      { typeCode: 'ARR' },
      tag(
        'transportationIntent',
        { classCode: 'TRNS', moodCode: 'INT' },
        idTag(dialect, 'id', ROOTS.schedule, session.id),
        period === null ? '' : tag('code', { code: period }),
      ),
    ),
    valueTag('registrationFee', writeMoney(command.feeFen, tables.moneyUnit)),
  );
}

/** The appointment that calls ours off. */
export function writeCancellation(
  { clientRef, patientNo, reason }: { clientRef: string; patientNo: string; reason: string | null },
  dialect: HipDialect,
  tables: HipTables,
): string {
  return appointment(
    idTag(dialect, 'id', ROOTS.appointment, clientRef),
    patientOf(dialect, patientNo),
    stateTag('cancelled', tables),
    reason === null ? '' : tag('reasonCode', { displayName: reason }),
  );
}

/** An appointment with the day of its visit. */
export interface DatedBooking {
  booking: Booking;
  /** `YYYY-MM-DD`. */
  date: string;
}

/** The appointments of an answer. */
export function readBookings(subjects: Hl7Node[], tables: HipTables): DatedBooking[] {
  const bookings = subjects.map((subject) => readBooking(subject.at('encounterAppointment'), tables));
  assertDistinct(
    bookings.map(({ booking }) => booking.clientRef),
    'appointments.id',
  );
  return bookings;
}

/** The appointment of an answer by our id; null = the hospital knows of none. */
export function readOwnBooking(subjects: Hl7Node[], clientRef: string, tables: HipTables): DatedBooking | null {
  const [found] = readBookings(subjects, tables);
  if (!found) return null;
  if (subjects.length > 1 || found.booking.clientRef !== clientRef) {
    throw new HospitalFault('MALFORMED', 'appointments: another appointment');
  }
  return found;
}

/**
 * The booking that an answer confirms after it was taken.
 * @throws HospitalFault when it is not there, or is another one's
 */
export function readConfirmed(subjects: Hl7Node[], command: BookCommand, tables: HipTables): Booking {
  const found = readOwnBooking(subjects, command.clientRef, tables);
  if (!found) throw new HospitalFault('MISSING_FIELD', 'appointments: taken, and not there');
  const { booking, date } = found;
  if (booking.patientNo !== command.patientNo) throw new HospitalFault('WRONG_PATIENT', 'appointments.patient');
  const same =
    booking.sessionId === command.session.id &&
    booking.numberId === command.number.id &&
    date === command.session.date &&
    booking.state === 'booked';
  if (!same) throw new HospitalFault('MALFORMED', 'appointments: not what was booked');
  return booking;
}

function readBooking(appointment: Hl7Node, tables: HipTables): DatedBooking {
  const state = appointment.at('reusableDevice', 'assignedDevice', 'code').mapped(tables.appointmentStates);
  const start = appointment.at('effectiveTime', 'low').localTime();
  const location = appointment.at('location', 'serviceDeliveryLocation', 'location');
  const booking: Booking = {
    clientRef: appointment.requiredId('id', ROOTS.appointment),
    visitNo: WITH_VISIT_NUMBER.has(state)
      ? appointment.requiredId('id', ROOTS.visit)
      : (appointment.id('id', ROOTS.visit) ?? ''),
    patientNo: appointment.at('subject', 'patient').requiredId('id', ROOTS.patient),
    sessionId: appointment.at('arrivedBy', 'transportationIntent').requiredId('id', ROOTS.schedule),
    numberId: numberIdOf(start.time),
    state,
    queueNo: appointment.at('queueNumber').optional(),
    place: location.at('name').label(),
    bring: appointment
      .all('annotation')
      .map((annotation) => annotation.optional() ?? annotation.at('text').optional())
      .filter((sentence) => sentence !== null),
  };
  return { booking, date: start.date };
}

function appointment(...children: string[]): string {
  return tag('encounterAppointment', { classCode: 'ENC', moodCode: 'APT' }, ...children);
}

function patientOf(dialect: HipDialect, patientNo: string, ...more: string[]): string {
  const patient = tag('patient', { classCode: 'PAT' }, idTag(dialect, 'id', ROOTS.patient, patientNo), ...more);
  return tag('subject', { typeCode: 'SBJ' }, patient);
}

function stateTag(state: BookingState, { appointmentStates }: HipTables): string {
  const code = wireValue(appointmentStates, state);
  return tag(
    'reusableDevice',
    { typeCode: 'RDV' },
    tag('assignedDevice', { classCode: 'ASSIGNED' }, tag('code', { code, codeSystem: SYSTEMS.appointmentState })),
  );
}
