import * as fc from 'fast-check';
import { AppointmentStore } from '../../features/appointments/appointments.store';
import { FollowUp } from '../../features/appointments/follow-up';
import type { LateWrite } from './history-hospital';
import { NUMBERS, RESIDENTS } from './history-seed';
import { type HistoryWorld, INSTANCES } from './history-world';

type Own = 'book' | 'cancel' | 'release' | 'look';

/** What one resident does; `which` counts round the holds there are. */
type Act = { kind: 'hold'; resident: number; number: number } | { kind: Own | 'again'; which: number };

interface Doing {
  act: Act;
  instance: number;
  /** At which of its steps the instance dies; null = it lives. */
  diesAt: number | null;
}

type Trouble = 'hang' | 'act-then-hang' | 'unavailable' | 'malformed' | 'refused';
type Call = LateWrite | 'findBooking' | 'numbers';

export type Step =
  | { kind: 'together'; doings: Doing[] }
  | { kind: 'pass'; seconds: number }
  | { kind: 'sweep'; diesAt: number | null }
  | { kind: 'trouble'; trouble: Trouble; call: Call; times: number }
  | { kind: 'late'; write: LateWrite }
  | { kind: 'stop'; session: 'S1' | 'S2'; from: string }
  | { kind: 'hospital-cancels'; which: number }
  | { kind: 'news'; which: number; instances: number[] };

const instance = fc.nat(INSTANCES - 1);
const which = fc.nat(1000);
const write = fc.constantFrom<LateWrite>('hold', 'release', 'book', 'cancel');
const diesAt = fc.option(fc.integer({ min: 0, max: 40 }), { freq: 5, nil: null });

const act = fc.oneof(
  {
    weight: 5,
    // Few residents and numbers meet often; the others are strangers who come once.
    arbitrary: fc.record({
      kind: fc.constant('hold' as const),
      resident: fc.oneof(fc.nat(4), fc.nat(RESIDENTS - 1)),
      number: fc.oneof(fc.nat(2), fc.nat(NUMBERS - 1)),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom<Own | 'again'>('book', 'book', 'book', 'cancel', 'cancel', 'release', 'look', 'again'),
      which,
    }),
  },
);

const doing = fc.record<Doing>({ act, instance, diesAt });

/** Anything that may happen next. */
export const aStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('together' as const),
      doings: fc.array(doing, { minLength: 1, maxLength: 5 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('pass' as const), seconds: fc.constantFrom(1, 10, 60, 150, 400, 700) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('sweep' as const), diesAt }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('trouble' as const),
      trouble: fc.constantFrom<Trouble>(
        'hang',
        'act-then-hang',
        'act-then-hang',
        'unavailable',
        'malformed',
        'refused',
      ),
      call: fc.oneof(write, fc.constantFrom<Call>('findBooking', 'numbers')),
      times: fc.integer({ min: 1, max: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('late' as const), write }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('stop' as const),
      session: fc.constantFrom<'S1' | 'S2'>('S1', 'S2'),
      from: fc.constantFrom('09:00', '09:20', '10:00'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('hospital-cancels' as const), which }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('news' as const),
      which,
      instances: fc.array(instance, { minLength: 1, maxLength: 3 }),
    }),
  },
);

const pick = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];

async function doOne(world: HistoryWorld, { act: todo, instance: where, diesAt: dies }: Doing): Promise<void> {
  const perform = async (): Promise<void> => {
    if (todo.kind === 'hold') return world.hold(todo.resident, todo.number, where);
    if (todo.kind === 'again') {
      const sent = pick(world.sent, todo.which);
      return sent && world.again(sent, where);
    }
    const known = pick(world.known, todo.which);
    return known && world.act(todo.kind, known, where);
  };
  await (dies === null ? perform() : world.points.during(dies, perform));
}

/** One turn of an instance that dies in the middle of it. */
async function dyingSweep(world: HistoryWorld, dies: number): Promise<void> {
  const { nest } = world.app(0);
  const rows = await nest.get(AppointmentStore).due(world.clock.now(), 8);
  await world.points.during(dies, () => Promise.all(rows.map((row) => nest.get(FollowUp).lookAt(row))));
}

function hospitalCancels(world: HistoryWorld, index: number): void {
  const { books } = world.hospital;
  const booking = pick(
    books.bookings().filter(({ state }) => state === 'booked'),
    index,
  );
  if (!booking) return;
  books.move(booking.clientRef, 'cancelled');
  world.news.push({ notice: { clientRef: booking.clientRef }, told: false });
}

/** Lets a step happen. */
export async function take(world: HistoryWorld, step: Step): Promise<void> {
  switch (step.kind) {
    case 'together':
      await Promise.all(step.doings.map((one) => doOne(world, one)));
      return;
    case 'pass':
      return world.pass(step.seconds);
    case 'sweep':
      return step.diesAt === null ? world.sweep() : dyingSweep(world, step.diesAt);
    case 'trouble':
      return world.hospital.books.next(step.trouble, step.call, step.times);
    case 'late':
      return world.hospital.scheduling.delay(step.write);
    case 'stop': {
      const notice = world.hospital.books.stopSession(step.session, { from: step.from, to: null });
      world.news.push({ notice, told: false });
      return;
    }
    case 'hospital-cancels':
      return hospitalCancels(world, step.which);
    case 'news': {
      const news = pick(world.news, step.which);
      if (news) await Promise.all(step.instances.map((where) => world.tell(news, where)));
    }
  }
}
