import type { Hospital } from './hospital';
import { instantOf } from './local-time';
import type { Order } from './order-book';

const MINUTES_PER_PATIENT = 10;

/** Where an arrived patient stands in front of the consulting room. */
export interface QueuePlace {
  /** The patient's own number, as called. */
  queueNo: string;
  /** The number being seen now; null before the first. */
  calling: string | null;
  /** How many are before the patient; 0 = next. */
  ahead: number;
  waitMinutes: number;
}

/**
 * The doctor calls numbers at their times. Those who came without us are always there; ours count once they have arrived.
 * Null = not in a queue: not arrived, or seen already.
 */
export function queuePlace(hospital: Hospital, order: Order): QueuePlace | null {
  if (order.state !== 'arrived') return null;
  const numbers = hospital.session(order.session.id)?.numbers ?? [];
  const arrived = new Set(
    hospital.orders
      .list()
      .filter(({ session, state }) => session.id === order.session.id && state === 'arrived')
      .map(({ number }) => number.id),
  );
  const own = numbers.findIndex(({ id }) => id === order.number.id);
  const present = numbers
    .map(({ id, startTime, takenElsewhere }, place) => ({ id, place, startTime, takenElsewhere }))
    .filter(({ id, takenElsewhere }) => takenElsewhere || arrived.has(id));
  const isCalled = ({ startTime }: { startTime: string }) => instantOf(order.session.date, startTime) <= hospital.now();
  const called = present.filter((one) => isCalled(one) && one.place !== own).at(-1);
  const ahead = present.filter((one) => one.place < own && !isCalled(one)).length;
  return {
    queueNo: order.queueNo,
    calling: called ? String(called.place + 1) : null,
    ahead,
    waitMinutes: ahead * MINUTES_PER_PATIENT,
  };
}
