import { type Booking, type BookingState, HospitalFault } from '@kangqiao/his-port';
import type { Appointment, AppointmentParticipant } from 'fhir/r4';
import type { FhirClient } from './client';
import { CANCELLATION_REASON, CLIENT_REF, HOLD_EXPIRES, QUEUE_NO } from './systems';
import { carries, codeIn, extension, instant, mapped, required, text } from './values';

/** `proposed` and `waitlist` are no bookings: where one is expected, they are unknown. */
const STATES: Record<string, BookingState> = {
  pending: 'held',
  booked: 'booked',
  arrived: 'arrived',
  'checked-in': 'arrived',
  fulfilled: 'completed',
  noshow: 'missed',
  cancelled: 'cancelled',
  'entered-in-error': 'cancelled',
};
const SENTENCE_ENDS = /[；;\r\n]+/;

/** @throws HospitalFault on a status that no booking has */
export function stateOf({ status, cancelationReason }: Appointment): BookingState {
  const state = mapped(status, STATES, 'Appointment.status');
  return status === 'cancelled' && codeIn(cancelationReason, CANCELLATION_REASON) === 'prov' ? 'stopped' : state;
}

/** Our reference; null = it did not come through us. */
export function clientRefOf({ identifier }: Appointment): string | null {
  return text(identifier?.find(({ system }) => system === CLIENT_REF)?.value);
}

/** The id of the one Slot. @throws HospitalFault */
export function slotIdOf(client: FhirClient, { slot }: Appointment): string {
  const [only, ...others] = slot ?? [];
  if (others.length > 0) throw new HospitalFault('MALFORMED', 'Appointment.slot: several');
  return client.idOf(only, 'Slot', 'Appointment.slot');
}

/** The id of the one Patient. @throws HospitalFault */
export function patientIdOf(client: FhirClient, { participant }: Appointment): string {
  const actors = required<AppointmentParticipant[]>(participant, 'Appointment.participant').map(({ actor }) => actor);
  const [patient, ...others] = actors.filter((actor) => actor?.reference?.includes('Patient/'));
  if (others.length > 0) throw new HospitalFault('MALFORMED', 'Appointment.participant: several patients');
  return client.idOf(patient, 'Patient', 'Appointment.participant');
}

/** Whether it has our reference and is for this patient. @throws HospitalFault when it does not, or is not */
export function requireOurs(
  client: FhirClient,
  appointment: Appointment,
  ours: { clientRef: string; patientId: string; slotId?: string },
): void {
  if (!carries(appointment.identifier, { system: CLIENT_REF, value: ours.clientRef })) {
    throw new HospitalFault('MALFORMED', 'Appointment.identifier');
  }
  if (patientIdOf(client, appointment) !== ours.patientId) {
    throw new HospitalFault('WRONG_PATIENT', 'Appointment.participant');
  }
  if (ours.slotId !== undefined && slotIdOf(client, appointment) !== ours.slotId) {
    throw new HospitalFault('MALFORMED', 'Appointment.slot');
  }
}

/**
 * How long the hospital keeps a hold that it has just made, in milliseconds: by its own clock alone, which may be wrong.
 * Null = it does not say. @throws HospitalFault
 */
export function lifeOf({ extension: extensions, meta }: Appointment): number | null {
  const expires = extension(extensions, HOLD_EXPIRES)?.valueInstant;
  if (expires === undefined || meta?.lastUpdated === undefined) return null;
  const life = instant(expires, 'Appointment.extension').getTime() - instant(meta.lastUpdated, 'meta').getTime();
  if (life <= 0) throw new HospitalFault('MALFORMED', 'Appointment.extension: expired before it was held');
  return life;
}

/** A booking from its Appointment. @throws HospitalFault */
export function toBooking(
  appointment: Appointment,
  of: { patientNo: string; sessionId: string; numberId: string; state?: BookingState },
): Booking {
  const { state = stateOf(appointment), ...rest } = of;
  return {
    clientRef: required(clientRefOf(appointment), 'Appointment.identifier'),
    visitNo: state === 'held' ? '' : visitNoOf(appointment),
    ...rest,
    state,
    queueNo: text(appointment.identifier?.find(({ system }) => system === QUEUE_NO)?.value),
    place: placeOf(appointment.participant),
    bring: (appointment.patientInstruction ?? '').split(SENTENCE_ENDS).flatMap((sentence) => text(sentence) ?? []),
  };
}

/** The hospital's own number of the visit. @throws HospitalFault */
export function visitNoOf({ identifier, id }: Appointment): string {
  const visit = identifier?.find(({ type }) => type?.coding?.some(({ code }) => code === 'VN'));
  return required(text(visit?.value) ?? id, 'Appointment.id');
}

function placeOf(participants: AppointmentParticipant[]): string | null {
  return text(participants.find(({ actor }) => actor?.reference?.includes('Location/'))?.actor?.display);
}
