import { localDate } from './local-time';

/** What becomes of an order, in the hospital's own words. */
export const ORDER_STATES = [
  'held',
  'released',
  'expired',
  'booked',
  'arrived',
  'completed',
  'cancelled',
  'missed',
  'stopped',
] as const;
export type OrderState = (typeof ORDER_STATES)[number];

const MOVES: Record<OrderState, readonly OrderState[]> = {
  held: ['released', 'expired', 'booked'],
  released: [],
  expired: [],
  booked: ['arrived', 'cancelled', 'missed', 'stopped'],
  arrived: ['completed'],
  completed: [],
  cancelled: [],
  missed: [],
  stopped: [],
};

export const mayMove = (from: OrderState, to: OrderState): boolean => MOVES[from].includes(to);

/** The states in which a number belongs to somebody. */
const OCCUPYING: ReadonlySet<OrderState> = new Set(['held', 'booked', 'arrived', 'completed', 'missed']);

export const occupiesNumber = (state: OrderState): boolean => OCCUPYING.has(state);

/** The states that count against a person's daily quota. */
const COUNTED: ReadonlySet<OrderState> = new Set(['held', 'booked', 'arrived', 'completed']);

export const countsTowardsQuota = (state: OrderState): boolean => COUNTED.has(state);

/** The move that time alone makes: a lock runs out at its instant, a visit is over when its day is. */
export function dueMove(
  order: { state: OrderState; expiresAt: Date; visitDate: string },
  now: Date,
): OrderState | null {
  if (order.state === 'held') return now >= order.expiresAt ? 'expired' : null;
  const dayIsOver = localDate(now) > order.visitDate;
  if (order.state === 'booked' && dayIsOver) return 'missed';
  if (order.state === 'arrived' && dayIsOver) return 'completed';
  return null;
}

/** How long before a number's start the hospital still takes a cancellation. */
export const CANCEL_BEFORE_MINUTES = 30;

export const mayStillCancel = (startsAt: Date, now: Date): boolean =>
  startsAt.getTime() - now.getTime() >= CANCEL_BEFORE_MINUTES * 60_000;
