import type { AppointmentState } from '@kangqiao/contracts';

/**
 * Every move an appointment may make. `confirming → held` is a booking that surely never reached the hospital;
 * `cancelling → booked` is a cancellation the hospital refused or never received.
 */
const MOVES: Record<AppointmentState, readonly AppointmentState[]> = {
  holding: ['held', 'released', 'expired'],
  held: ['confirming', 'released', 'expired'],
  confirming: ['booked', 'refused', 'held'],
  booked: ['cancelling', 'cancelled', 'stopped', 'arrived', 'completed', 'missed'],
  cancelling: ['cancelled', 'booked', 'stopped', 'arrived', 'completed', 'missed'],
  arrived: ['completed', 'stopped', 'missed'],
  missed: ['arrived', 'completed'],
  released: [],
  expired: [],
  refused: [],
  cancelled: [],
  stopped: ['rebooked'],
  rebooked: [],
  completed: [],
};

export const mayMove = (from: AppointmentState, to: AppointmentState): boolean => MOVES[from].includes(to);

/** In these states the number is this person's and nobody else's. */
export const CLAIMING_STATES: readonly AppointmentState[] = [
  'holding',
  'held',
  'confirming',
  'booked',
  'cancelling',
  'arrived',
  'completed',
  'missed',
];

/** A move into another state than these frees the number. */
export const keepsNumber = (state: AppointmentState): boolean => CLAIMING_STATES.includes(state);

/** The hospital was asked for something and has not answered: only it can say what became of it. */
export const UNKNOWN_STATES: readonly AppointmentState[] = ['holding', 'confirming', 'cancelling'];

/** States before the resident asked to book; a hold, not yet an appointment. */
export const HOLD_ONLY_STATES: readonly AppointmentState[] = ['holding', 'held', 'released', 'expired'];

/** What a resident still has before them, as long as the day has not passed. */
export const UPCOMING_STATES: readonly AppointmentState[] = [
  'confirming',
  'booked',
  'cancelling',
  'arrived',
  'stopped',
];

/** What a hospital's stop notice ends; who has arrived is the hospital's to look after. */
export const STOPPABLE_STATES: readonly AppointmentState[] = ['booked', 'cancelling'];
