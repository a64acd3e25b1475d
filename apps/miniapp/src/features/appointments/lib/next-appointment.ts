import type { Appointment, AppointmentState } from '@kangqiao/contracts';

/** States in which a person still has somewhere to go. */
const AHEAD: readonly AppointmentState[] = ['confirming', 'booked', 'arrived'];

/** Whether the visit still lies ahead: there is somewhere to be and something to bring. */
export const isAhead = (state: AppointmentState): boolean => AHEAD.includes(state);

const startOf = (appointment: Appointment) => `${appointment.visitDate}T${appointment.startTime}`;

/** In the order in which the visits will come. */
export const soonestFirst = (items: readonly Appointment[]): Appointment[] =>
  [...items].sort((a, b) => startOf(a).localeCompare(startOf(b)));

/** The person's earliest visit that lies ahead; null when there is none. */
export const nextAppointmentOf = (items: readonly Appointment[], personId: string): Appointment | null =>
  soonestFirst(items).find((item) => item.personId === personId && isAhead(item.state)) ?? null;

/** The person's earliest visit that the hospital stopped or gave to another doctor, and that can be decided on. */
export const changedAppointmentOf = (items: readonly Appointment[], personId: string): Appointment | null =>
  soonestFirst(items).find((item) => item.personId === personId && (item.actions.rebook || item.actions.keep)) ?? null;
