import * as fc from 'fast-check';
import { AppointmentStore } from '../../features/appointments/appointments.store';
import { FollowUp } from '../../features/appointments/follow-up';
import { FreedNumbers } from '../../features/waitlist/freed-numbers';
import { LineWatch } from '../../features/waitlist/line-watch';
import { Offers } from '../../features/waitlist/offers';
import { PassingOn } from '../../features/waitlist/passing-on';
import { WaitlistStore } from '../../features/waitlist/waitlist.store';
import type { LateWrite } from './history-hospital';
import { NUMBERS, RESIDENTS } from './history-seed';
import { type HistoryWorld, INSTANCES } from './history-world';

type Own = 'book' | 'cancel' | 'release' | 'look';

/** What one resident does; `which` counts round the holds there are. */
type Act =
  | { kind: 'hold'; resident: number; number: number }
  | { kind: 'join'; resident: number; session: 'S1' | 'S2' }
  | { kind: Own | 'again'; which: number }
  /** `which` counts round the places in line there are. */
  | { kind: 'take' | 'leave'; which: number };

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
  /** A number that was sold over another way is free again. */
  | { kind: 'hospital-frees'; which: number }
  /** People get in line, a number is freed, it is passed on, and then everybody wants it at once. */
  | {
      kind: 'line';
      session: 'S1' | 'S2';
      joiners: number[];
      freed: 'cancel' | 'release' | 'hospital';
      which: number;
      diesAt: number | null;
      then: Doing[];
    }
  | { kind: 'news'; which: number; instances: number[] };

const instance = fc.nat(INSTANCES - 1);
const which = fc.nat(1000);
const write = fc.constantFrom<LateWrite>('hold', 'release', 'book', 'cancel');
const diesAt = fc.oneof(
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 40 }) },
);

const act = fc.oneof(
  {
    weight: 5,
    // Few residents and numbers meet often; the others are strangers who come once.
    arbitrary: fc.record({
      kind: fc.constant('hold' as const),
      resident: fc.oneof(fc.nat(4), fc.nat(RESIDENTS - 1)),
      number: fc.oneof(fc.nat(2), fc.constant(6), fc.nat(NUMBERS - 1)),
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

const session = fc.constantFrom<'S1' | 'S2'>('S1', 'S2', 'S2');

const lineAct = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('join' as const),
      resident: fc.oneof(fc.nat(8), fc.nat(RESIDENTS - 1)),
      session,
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('take', 'take', 'leave'), which }) },
);

const crowd: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('take', 'take', 'leave'), which }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('hold' as const), resident: fc.nat(8), number: fc.constantFrom(0, 1, 6) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom<Own>('release', 'cancel'), which }) },
);

const doing = fc.record<Doing>({
  act: fc.oneof({ weight: 3, arbitrary: act }, { weight: 2, arbitrary: lineAct }),
  instance,
  diesAt,
});

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
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('line' as const),
      session,
      joiners: fc.array(fc.nat(8), { minLength: 1, maxLength: 4 }),
      freed: fc.constantFrom('cancel', 'cancel', 'release', 'hospital'),
      which,
      diesAt,
      then: fc.array(fc.record<Doing>({ act: crowd, instance, diesAt }), { minLength: 1, maxLength: 4 }),
    }),
  },
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
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('hospital-frees' as const), which }) },
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
    if (todo.kind === 'join') return world.join(todo.resident, todo.session, where);
    if (todo.kind === 'take') return world.take(todo.which, where);
    if (todo.kind === 'leave') {
      const place = pick(world.requests.places, todo.which);
      return place && world.leave(place, where);
    }
    if (todo.kind === 'again') {
      const sent = pick(world.requests.sent, todo.which);
      return sent && world.requests.again(sent, where);
    }
    const known = pick(world.requests.known, todo.which);
    return known && world.act(todo.kind, known, where);
  };
  await (dies === null ? perform() : world.points.during(dies, perform));
}

async function inLine(world: HistoryWorld, step: Extract<Step, { kind: 'line' }>): Promise<void> {
  await Promise.all(step.joiners.map((resident, index) => world.join(resident, step.session, index)));
  if (step.freed === 'hospital') world.hospitalFrees(step.which);
  else {
    const known = pick(world.requests.known, step.which);
    if (known) await world.act(step.freed, known, step.which);
  }
  await world.mark();
  // By then the hospital has been asked.
  await world.pass(10);
  await (step.diesAt === null ? world.sweep() : dyingSweep(world, step.diesAt));
  await world.mark();
  await Promise.all(step.then.map((one) => doOne(world, one)));
}

/** One turn of an instance that dies in the middle of it. */
async function dyingSweep(world: HistoryWorld, dies: number): Promise<void> {
  const { nest } = world.app(0);
  const rows = await nest.get(AppointmentStore).due(world.clock.now(), 8);
  const now = world.clock.now();
  const freed = await nest.get(FreedNumbers).due(now, 8);
  const lines = await nest.get(WaitlistStore).dueLines(now, 8);
  const offers = await nest.get(WaitlistStore).due(now, 8);
  await world.points.during(dies, () =>
    Promise.all([
      ...rows.map((row) => nest.get(FollowUp).lookAt(row)),
      ...lines.map((line) => nest.get(LineWatch).lookAt(line)),
      ...freed.map((number) => nest.get(PassingOn).lookAt(number)),
      ...offers.map((offer) => nest.get(Offers).renew(offer)),
    ]),
  );
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
    case 'line':
      return inLine(world, step);
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
    case 'hospital-frees':
      return world.hospitalFrees(step.which);
    case 'news': {
      const news = pick(world.news, step.which);
      if (news) await Promise.all(step.instances.map((where) => world.tell(news, where)));
    }
  }
}
