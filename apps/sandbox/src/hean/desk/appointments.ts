import type { Appointment, CodeableConcept, Identifier, Slot } from '@medplum/fhirtypes';
import type { OrderState } from '../../hospital/order-states';
import { CLIENT_REF_SYSTEM, coded, idIn, QUEUE_SYSTEM, VISIT_SYSTEM } from '../resources/codes';

export const HOLD_EXPIRES = 'urn:kangqiao:hold-expires';
/** In a Schedule: who sees patients instead. */
export const SUBSTITUTE = 'urn:kangqiao:substitute';
export const BOOKED_AT = 'urn:kangqiao:kq-hean:booked-at';

/** Why an Appointment was cancelled: by the patient, by the hospital, or by time. */
export type Canceller = 'pat' | 'prov' | 'oth';

export const cancelationReason = (by: Canceller, text: string): CodeableConcept =>
  coded('appointment-cancellation-reason', by, text);

const identifierIn = (appointment: Pick<Appointment | Slot, 'identifier'>, system: string): string | null =>
  appointment.identifier?.find((identifier) => identifier.system === system)?.value ?? null;

export const clientRefOf = (resource: Pick<Appointment | Slot, 'identifier'>): string | null =>
  identifierIn(resource, CLIENT_REF_SYSTEM);
export const visitNoOf = (appointment: Appointment): string | null => identifierIn(appointment, VISIT_SYSTEM);
export const queueNoOf = (appointment: Appointment): string => identifierIn(appointment, QUEUE_SYSTEM) ?? '';

export const slotIdOf = (appointment: Appointment): string => idIn(appointment.slot?.[0], 'Slot') ?? '';
export const scheduleIdOf = (slot: Slot): string => idIn(slot.schedule, 'Schedule') ?? '';

export const patientIdIn = (appointment: Appointment): string | undefined =>
  appointment.participant.map(({ actor }) => idIn(actor, 'Patient')).find((id) => id !== undefined);

/** Our reference as it stands in a Slot that is taken. */
export const refIdentifier = (clientRef: string | null): Identifier[] | undefined =>
  clientRef === null ? undefined : [{ system: CLIENT_REF_SYSTEM, value: clientRef }];

/** Whether the Slot is taken for this Appointment and no other. */
export const carries = (slot: Slot, appointment: Appointment): boolean =>
  slotIdOf(appointment) === slot.id &&
  clientRefOf(slot) === clientRefOf(appointment) &&
  (slot.status === 'busy-tentative' || slot.status === 'busy');

/** When a hold runs out by itself; null for what is not held. */
export const expiryOf = (appointment: Appointment): Date | null => {
  const instant = appointment.extension?.find(({ url }) => url === HOLD_EXPIRES)?.valueInstant;
  return appointment.status === 'pending' && instant ? new Date(instant) : null;
};

function cancelledAs(appointment: Appointment): OrderState {
  const by = appointment.cancelationReason?.coding?.[0]?.code;
  if (by === 'prov') return 'stopped';
  if (visitNoOf(appointment) !== null) return 'cancelled';
  return by === 'oth' ? 'expired' : 'released';
}

const STATES: Partial<Record<Appointment['status'], OrderState>> = {
  pending: 'held',
  booked: 'booked',
  arrived: 'arrived',
  'checked-in': 'arrived',
  fulfilled: 'completed',
  noshow: 'missed',
};

/** The desk's own word for what has become of an Appointment. */
export const stateOf = (appointment: Appointment): OrderState => STATES[appointment.status] ?? cancelledAs(appointment);
