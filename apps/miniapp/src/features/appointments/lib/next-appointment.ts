import type { Appointment, AppointmentState } from '@kangqiao/contracts';

/** States in which a person still has somewhere to go. */
const AHEAD: readonly AppointmentState[] = ['confirming', 'booked', 'arrived'];

const startOf = (appointment: Appointment) => `${appointment.visitDate}T${appointment.startTime}`;

/** The person's earliest visit that lies ahead; null when there is none. */
export const nextAppointmentOf = (items: readonly Appointment[], personId: string): Appointment | null =>
  items
    .filter((item) => item.personId === personId && AHEAD.includes(item.state))
    .sort((a, b) => startOf(a).localeCompare(startOf(b)))[0] ?? null;
