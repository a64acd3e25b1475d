import type { ReleaseTicket } from '@kangqiao/contracts';
import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { FileKeyProvider } from '@kangqiao/national-crypto';
import { Hospitals } from '../../hospitals/hospitals';
import { PatientAccess } from '../../platform/access/patient-access';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { RandomIds } from '../../platform/ids';
import { createLogger } from '../../platform/logging/logger';
import { PrivateFields } from '../../platform/privacy/private-fields';
import { aResidentWith } from '../../testing/resident-links';
import { TestClock } from '../../testing/test-clock';
import { writeKeyFile } from '../../testing/test-config';
import { aRelease } from '../../testing/admission-store-conformance';
import { MemoryAdmissionStore } from './memory-admission-store';
import { Passes } from './passes';
import type { RiskCheck } from './risk-check';
import { WaitingRooms } from './waiting-rooms';

const NUMBERS = 100;
const RESIDENTS = 1000;
const BOTS = 50;
const PEOPLE_A_BOT = 10;
const RELEASE = 'kq-first~2026-11-22';
const GATHERS_AT = Date.parse('2026-11-22T09:55:00+08:00');
const RELEASES_AT = Date.parse('2026-11-22T10:00:00+08:00');
const ENDS_AT = RELEASES_AT + 30 * 60_000;
const TICK_MS = 500;
const TICKETS_AN_ACCOUNT = 4;
/** For as many releases as anybody asks for. */
const LIMIT_MS = 300_000;

/** Repeats itself for the same seed. */
const chanceOf = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

interface Habits {
  /** When somebody comes, and how long they look before they tap, in milliseconds. */
  comesAt: number;
  looksFor: number;
  /** Until the next question, in milliseconds; null = when the server said. */
  asksEvery: number | null;
  /** From being let in to a number in hand. */
  choosesFor: number;
}

interface Visitor extends Habits {
  resident: SignedInResident;
  isBot: boolean;
  /** Whose names are put in at once. */
  people: string[];
  shown: string;
  at: number;
  choosing: Map<string, { ready: number; pass: string }>;
}

/** How the bots behave. */
type Bots =
  | 'a hundred requests a second each'
  | 'a hundred a second together, like a clockwork'
  | 'as people do, but for all ten of their people'
  | 'as people do, but choosing at once'
  | 'as people do in everything';

const botHabits = (bots: Bots, chance: () => number): Habits => {
  const even = { choosesFor: 100 };
  const patient = { looksFor: 2_000, asksEvery: null, comesAt: GATHERS_AT + chance() * 60_000 };
  switch (bots) {
    case 'a hundred requests a second each':
      return { ...even, looksFor: 10, asksEvery: 10, comesAt: RELEASES_AT - 5_000 };
    case 'a hundred a second together, like a clockwork':
      return { ...even, looksFor: 500, asksEvery: 500, comesAt: RELEASES_AT - 60_000 };
    case 'as people do, but choosing at once':
      return { ...patient, choosesFor: 100 };
    case 'as people do, but for all ten of their people':
    case 'as people do in everything':
      return { ...patient, choosesFor: 5_000 };
  }
};

const humanHabits = (chance: () => number): Habits => ({
  // Four of five come before the release, most of them in its last minutes.
  comesAt: chance() < 0.8 ? RELEASES_AT - chance() ** 2 * 290_000 - 1_000 : RELEASES_AT + chance() * 60_000,
  looksFor: 800 + chance() * 20_000,
  asksEvery: null,
  choosesFor: 5_000 + chance() * 60_000,
});

/** Of their ten they put in as many as they dare. */
const peopleOf = (bots: Bots): number =>
  bots === 'as people do in everything' || bots === 'as people do, but choosing at once'
    ? TICKETS_AN_ACCOUNT
    : PEOPLE_A_BOT;

/** One release from its waiting room to the last number. @returns how many numbers bots and people got */
async function play(bots: Bots, seed: number) {
  const chance = chanceOf(seed);
  const clock = new TestClock();
  const fields = new PrivateFields(new FileKeyProvider(writeKeyFile()));
  const { room } = aRelease();
  const waitingRoom = {
    ...room,
    opensBeforeMinutes: 20,
    admitPerSecond: 5,
    ticketsPerAccount: TICKETS_AN_ACCOUNT,
    ticketsPerDevice: 6,
  };
  const hospital = new InMemoryHospital({
    id: 'kq-first',
    rules: { bookingDays: 2, releaseTime: '10:00', waitingRoom },
  });
  const hospitals = new Hospitals([{ hospital, terminals: null, close: async () => {} }]);
  const store = new MemoryAdmissionStore();
  const risk = { consider: () => undefined } as unknown as RiskCheck;
  const access = new PatientAccess(fields, clock);
  const logger = createLogger('silent');
  const rooms = new WaitingRooms(hospitals, store, access, new Passes(fields), risk, clock, new RandomIds(), logger);
  const set = (at: number) => clock.set(new Date(at).toISOString());

  const visitors = Array.from({ length: RESIDENTS + BOTS }, (_, index): Visitor => {
    const isBot = index >= RESIDENTS;
    const habits = isBot ? botHabits(bots, chance) : humanHabits(chance);
    const people = Array.from({ length: isBot ? peopleOf(bots) : 1 }, (_one, at) => `person-${index}-${at}`);
    const resident = () => aResidentWith(fields, `account-${index}`, people);
    return { ...habits, resident: resident(), isBot, people, shown: '', at: habits.comesAt, choosing: new Map() };
  });
  set(GATHERS_AT);
  const release = rooms.named(RELEASE);
  await store.seedOf(release, seed.toString(16).padStart(64, '0'), GATHERS_AT);
  const taken = { bots: 0, people: 0 };
  let left = NUMBERS;

  const noteTurns = (visitor: Visitor, items: readonly ReleaseTicket[]) => {
    for (const { personId, pass } of items)
      if (pass && !visitor.choosing.has(personId))
        visitor.choosing.set(personId, { ready: clock.now().getTime() + visitor.choosesFor, pass: pass.text });
  };
  const ask = async (visitor: Visitor) => {
    set(visitor.at);
    const { resident } = visitor;
    if (visitor.shown === '') {
      visitor.shown = (await rooms.one(RELEASE)).entry;
      visitor.at += visitor.looksFor;
      return;
    }
    const joining = visitor.people.splice(0);
    for (const personId of joining)
      await rooms
        .join(resident, RELEASE, { personId, entry: visitor.shown, device: `device-of-${resident.accountId}` }, '')
        .catch(() => undefined);
    const answer = await rooms.mine(resident, RELEASE).catch(() => null);
    if (answer) noteTurns(visitor, answer.items);
    // Who is turned away goes on twice a second: it is turned away all the same.
    const pause = answer === null ? Math.max(TICK_MS, visitor.asksEvery ?? 3_000) : visitor.asksEvery;
    visitor.at += pause ?? (answer?.release.askAgainSeconds ?? 3) * 1000;
  };

  for (let now = GATHERS_AT; now < ENDS_AT && left > 0; now += TICK_MS) {
    set(now);
    if (now >= RELEASES_AT) await store.advance(release, now);
    if (now >= RELEASES_AT && now % 10_000 === 0) await store.tellRemaining(release, left, now);
    for (const visitor of visitors) {
      while (visitor.at <= now) await ask(visitor);
      for (const [personId, { ready, pass }] of visitor.choosing) {
        if (ready > now || left === 0) continue;
        visitor.choosing.set(personId, { ready: Number.POSITIVE_INFINITY, pass });
        set(ready);
        const turn = { personId, visitDate: release.visitDate, pass };
        const isTaken = await rooms.requireTurn(visitor.resident, hospital, turn).then(
          () => true,
          () => false,
        );
        if (!isTaken) continue;
        left -= 1;
        taken[visitor.isBot ? 'bots' : 'people'] += 1;
        await store.took(release, personId, ready);
      }
    }
  }
  return taken;
}

describe('fifty bots with ten people each, against a thousand residents, for a hundred numbers', () => {
  /** `BOT_SEEDS` plays more of them. */
  const SEEDS = Array.from({ length: Number(process.env.BOT_SEEDS ?? 3) }, (_, i) => i + 1);
  const sharesOf = async (bots: Bots, seeds = SEEDS) => {
    const shares = [];
    for (const seed of seeds) {
      const taken = await play(bots, seed);
      expect(taken.bots + taken.people).toBe(NUMBERS);
      shares.push(taken.bots);
    }
    return shares;
  };

  it.each([
    'a hundred requests a second each',
    'a hundred a second together, like a clockwork',
    'as people do, but for all ten of their people',
    'as people do, but choosing at once',
  ] as const)(
    'get at most a tenth in every release when they ask %s',
    async (bots) => {
      for (const share of await sharesOf(bots)) expect(share).toBeLessThanOrEqual(NUMBERS / 10);
    },
    LIMIT_MS,
  );

  it(
    'get what is the share of as many people when nothing at all tells them from people',
    async () => {
      const shares = await sharesOf('as people do in everything');
      const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
      expect(mean).toBeLessThanOrEqual(NUMBERS / 10);
    },
    LIMIT_MS,
  );
});
