import type { Appointment, Patient, Schedule, Slot } from '@medplum/fhirtypes';
import { localDate, localDateTime } from '../../hospital/local-time';
import type { BookingView, SessionView } from '../../hospitals/sandbox-hospital';
import { departments } from '../world/departments';
import { doctors } from '../world/doctors';
import {
  BOOKED_AT,
  clientRefOf,
  expiryOf,
  patientIdIn,
  queueNoOf,
  scheduleIdOf,
  slotIdOf,
  stateOf,
  visitNoOf,
} from './appointments';
import { roleIdOf } from './find-numbers';
import type { Store } from '../engine/store';
import { PATIENT_SYSTEM } from '../resources/codes';

const local = (instant: string | undefined): string => (instant === undefined ? '' : localDateTime(new Date(instant)));
const dayOf = (instant: string | undefined): string => local(instant).slice(0, 10);
const clockOf = (instant: string | undefined): string => local(instant).slice(11, 16);

export const patientNoOf = (patient: Patient | undefined): string =>
  patient?.identifier?.find(({ system }) => system === PATIENT_SYSTEM)?.value ?? '';

const doctorOf = (schedule: Schedule | undefined) => doctors.find(({ id }) => schedule && id === roleIdOf(schedule));

const namesOf = (schedule: Schedule | undefined) => {
  const doctor = doctorOf(schedule);
  return {
    departmentName: departments.find(({ id }) => id === doctor?.departmentId)?.name ?? '',
    doctorName: doctor?.name ?? '',
  };
};

/** One booking as the counter shows it. */
export async function toBookingView(appointment: Appointment, store: Store): Promise<BookingView> {
  const slot = await store.find<Slot>('Slot', slotIdOf(appointment));
  const schedule = slot && (await store.find<Schedule>('Schedule', scheduleIdOf(slot)));
  const patient = await store.find<Patient>('Patient', patientIdIn(appointment) ?? '');
  const expiry = expiryOf(appointment);
  const bookedAt = appointment.extension?.find(({ url }) => url === BOOKED_AT)?.valueInstant;
  return {
    clientRef: clientRefOf(appointment) ?? '',
    visitNo: visitNoOf(appointment),
    sessionId: schedule?.id ?? '',
    numberId: slot?.id ?? '',
    patientNo: patientNoOf(patient),
    state: stateOf(appointment),
    patientName: patient?.name?.[0]?.text ?? '',
    ...namesOf(schedule),
    date: dayOf(appointment.start),
    startTime: clockOf(appointment.start),
    endTime: clockOf(appointment.end),
    place: appointment.participant.find(({ actor }) => actor?.reference?.startsWith('Location/'))?.actor?.display ?? '',
    queueNo: queueNoOf(appointment),
    feeFen: doctorOf(schedule)?.feeFen ?? 0,
    lockedAt: local(appointment.created),
    expiresAt: expiry && localDateTime(expiry),
    bookedAt: bookedAt === undefined ? null : local(bookedAt),
    cancelReason: appointment.cancelationReason?.text ?? null,
  };
}

/** The sessions of one day as the counter lists them. */
export async function toSessionViews(date: string, store: Store): Promise<SessionView[]> {
  const schedules = (await store.all<Schedule>('Schedule')).filter(
    ({ planningHorizon }) => localDate(new Date(planningHorizon?.start ?? '')) === date,
  );
  const ids = new Set(schedules.map(({ id }) => id));
  const slots = (await store.all<Slot>('Slot')).filter((slot) => ids.has(scheduleIdOf(slot)));
  return schedules.map((schedule) => {
    const own = slots.filter((slot) => scheduleIdOf(slot) === schedule.id);
    return {
      id: schedule.id,
      date,
      period: clockOf(schedule.planningHorizon?.start) < '12:00' ? 'morning' : 'afternoon',
      state: schedule.active !== true ? 'stopped' : own.length === 0 ? 'not-released' : 'open',
      ...namesOf(schedule),
      total: own.length,
      remaining: own.filter(({ status }) => status === 'free').length,
    };
  });
}
