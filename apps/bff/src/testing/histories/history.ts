import * as fc from 'fast-check';
import type { AppointmentRow } from '../../features/appointments/appointment-row';
import {
  complaintsAboutClaims,
  complaintsAboutFreeNumbers,
  complaintsAboutLists,
  complaintsAboutMoves,
} from './invariants';
import { aStep, type Step, take } from './history-steps';
import type { HospitalKind } from './history-seed';
import type { HistoryWorld } from './history-world';
import {
  complaintsAboutOffers,
  complaintsAboutOrder,
  complaintsAboutPlaces,
  complaintsAboutWaiting,
} from './line-invariants';
import { recordedMoves, recordedPlaces } from './recorded-moves';

/** A hospital and what happens there one after the other. */
export interface History {
  kind: HospitalKind;
  steps: Step[];
}

export const aHistory: fc.Arbitrary<History> = fc.record({
  kind: fc.record({
    hold: fc.boolean(),
    findBooking: fc.boolean(),
    holdMinutes: fc.constantFrom(null, null, 5),
    full: fc.constantFrom(true, true, false),
    waitlist: fc.constantFrom(true, true, false),
  }),
  steps: fc.array(aStep, { minLength: 3, maxLength: 14 }),
});

const MOST_ROUNDS = 60;

/** The hospital is well again and all news is told; then everything must come to an end by itself. */
async function settle(world: HistoryWorld): Promise<void> {
  world.hospital.books.heal();
  await world.hospital.scheduling.arrive();
  for (const [index, news] of world.news.entries()) if (!news.told) await world.tell(news, index);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    await world.pass(300);
    await world.sweep();
    if ((await world.open()) === 0) break;
  }
  await world.reconcile();
  await world.sweep();
}

/** Runs a history and answers what is wrong at its end, or was in between. */
export async function live(world: HistoryWorld, { kind, steps }: History): Promise<string[]> {
  await world.begin(kind);
  if (kind.full) await world.sellOut();
  for (const step of steps) {
    await take(world, step);
    await world.mark();
  }
  await settle(world);
  const moves = await recordedMoves(world.db);
  const places = await recordedPlaces(world.db);
  const rows = await world.db.rows<Pick<AppointmentRow, 'id' | 'state' | 'numberId' | 'visitNo'>>(
    'SELECT id, state, number_id AS numberId, visit_no AS visitNo FROM appointment',
  );
  const claims = await world.db.rows<{ appointmentId: string }>(
    'SELECT appointment_id AS appointmentId FROM number_claim',
  );
  return [
    ...world.requests.faults,
    ...complaintsAboutMoves(moves),
    ...complaintsAboutClaims(moves, world.hospital.rules.perPersonDay),
    ...complaintsAboutLists(rows, world.hospital.books.bookings()),
    ...complaintsAboutFreeNumbers(rows, claims),
    ...complaintsAboutPlaces(places),
    ...complaintsAboutOrder(moves, places, world.marks),
    ...complaintsAboutOffers(moves),
    ...complaintsAboutWaiting(places, world.freeNumbers()),
  ];
}
