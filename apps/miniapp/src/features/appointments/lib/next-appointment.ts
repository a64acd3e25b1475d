import type { Appointment, AppointmentState } from '@kangqiao/contracts';

/** States in which a person still has somewhere to go. */
const AHEAD: readonly AppointmentState[] = ['confirming', 'booked', 'arrived'];

/** Whether the visit still lies ahead: there is somewhere to be and something to bring. */
export const isAhead = (state: AppointmentState): boolean => AHEAD.includes(state);

const startOf = (appointment: Appointment) => `${appointment.visitDate}T${appointment.startTime}`;

/** The person's earliest visit that lies ahead; null when there is none. */
export const nextAppointmentOf = (items: readonly Appointment[], personId: string): Appointment | null =>
  items
    .filter((item) => item.personId === personId && isAhead(item.state))
    .sort((a, b) => startOf(a).localeCompare(startOf(b)))[0] ?? null;
