import { complaintsAboutFreeNumbers, complaintsAboutLists } from '../../testing/histories/invariants';
import { NUMBERS } from '../../testing/histories/history-seed';
import { HistoryWorld } from '../../testing/histories/history-world';
import { recordedMoves } from '../../testing/histories/recorded-moves';
import type { AppointmentRow } from './appointment-row';

/** Ten timeouts each. */
const ROUNDS = 50;
const KIND = { hold: true, findBooking: true, holdMinutes: null, full: false, waitlist: false };
const EVERY = Array.from({ length: NUMBERS }, (_, index) => index);
const WRITES = ['hold', 'book', 'cancel'] as const;

const HANGING = { hold: 'holding', book: 'confirming', cancel: 'cancelling' };
const SETTLED = { hold: 'held', book: 'booked', cancel: 'cancelled' };

describe(`${ROUNDS * NUMBERS} writes that the hospital does and never answers`, () => {
  let world: HistoryWorld;

  beforeAll(async () => {
    world = await HistoryWorld.open(undefined, NUMBERS);
  }, 120_000);
  afterAll(() => world.close());

  const hang = (write: (typeof WRITES)[number]) => world.hospital.books.next('act-then-hang', write, NUMBERS);
  const each = async (act: (index: number) => Promise<void>) => {
    const before = world.requests.sent.length;
    await Promise.all(EVERY.map(act));
    return world.requests.sent
      .slice(before)
      .map(({ answer }) => ({ ...answer, body: JSON.parse(answer?.text || '{}') }));
  };
  const states = async () =>
    (await world.db.rows<{ state: string }>('SELECT state FROM appointment')).map(({ state }) => state);

  it('end as the hospital has them, and none is ever shown as failed', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const write = WRITES[round % WRITES.length] ?? 'book';
      await world.begin(KIND);
      if (write === 'hold') hang('hold');
      let answers = await each((index) => world.hold(index, index, index));
      const own = (what: 'book' | 'cancel') =>
        each((index) => world.act(what, world.requests.known[index]!, index + 1));
      if (write === 'book') hang('book');
      if (write !== 'hold') answers = await own('book');
      if (write === 'cancel') hang('cancel');
      if (write === 'cancel') answers = await own('cancel');
      expect(answers.filter(({ status = 500 }) => status >= 300)).toEqual([]);
      expect(answers.map(({ body }) => body.state)).toEqual(EVERY.map(() => HANGING[write]));
      await world.sweep();
      expect(await states()).toEqual(EVERY.map(() => SETTLED[write]));
      const moves = await recordedMoves(world.db);
      expect(moves.filter(({ after }) => ['refused', 'released', 'expired'].includes(after))).toEqual([]);
      if (write === 'hold') continue;
      const rows = await world.db.rows<Pick<AppointmentRow, 'id' | 'state' | 'numberId' | 'visitNo'>>(
        'SELECT id, state, number_id AS numberId, visit_no AS visitNo FROM appointment',
      );
      const claims = await world.db.rows<{ appointmentId: string }>(
        'SELECT appointment_id AS appointmentId FROM number_claim',
      );
      expect(complaintsAboutLists(rows, world.hospital.books.bookings())).toEqual([]);
      expect(complaintsAboutFreeNumbers(rows, claims)).toEqual([]);
    }
  }, 300_000);
});
