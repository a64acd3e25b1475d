import type { WaitingRoomRule } from '@kangqiao/his-port';
import {
  type AdmissionStore,
  type Arrival,
  type Joined,
  KEPT_AFTER_MS,
  type Ticket,
} from '../features/admission/admission-store';
import { LEAST_FACTOR, RECOVERY_MS } from '../features/admission/pace';
import type { ReleaseDay } from '../features/admission/release-day';

const RELEASES_AT = Date.parse('2026-11-22T07:30:00+08:00');
const MINUTE = 60_000;
export const EARLY = RELEASES_AT - 10 * MINUTE;

let releases = 0;

/** A release of its own, ten minutes ahead at `EARLY`. */
export const aRelease = (room: Partial<WaitingRoomRule> = {}): ReleaseDay => ({
  id: `kq-first~${(releases += 1)}`,
  hospitalId: 'kq-first',
  visitDate: '2026-11-28',
  opensAt: new Date(RELEASES_AT - 30 * MINUTE),
  releasesAt: new Date(RELEASES_AT),
  endsAt: new Date(RELEASES_AT + 30 * MINUTE),
  room: {
    opensBeforeMinutes: 30,
    lastsMinutes: 30,
    admitPerSecond: 2,
    passMinutes: 5,
    ticketsPerAccount: 3,
    ticketsPerDevice: 4,
    ...room,
  },
});

export const anArrival = (name: string, given: Partial<Arrival> = {}): Arrival => ({
  ticketId: `ticket-${name}`,
  personId: `person-${name}`,
  accountId: `account-${name}`,
  device: `device-${name}`,
  entry: `entry-${name}`,
  drawn: 1,
  showing: `showing${name}`,
  isDoubted: false,
  ...given,
});

/** The only ticket of the account that joined. */
const ticketOf = (joined: Joined): Ticket => {
  if (joined.kind !== 'joined') throw new Error(joined.kind);
  const [ticket, ...others] = joined.view.tickets;
  if (!ticket || others.length > 0) throw new Error(`${others.length + 1} tickets`);
  return ticket;
};
const people = (tickets: readonly Ticket[]): string[] => tickets.map(({ personId }) => personId.replace('person-', ''));

/** What every store of waiting rooms must do. */
export const describeAdmissionStore = (title: string, open: () => AdmissionStore): void => {
  describe(title, () => {
    let store: AdmissionStore;
    let release: ReleaseDay;
    beforeEach(() => {
      store = open();
      release = aRelease();
    });
    const join = (name: string, given: Partial<Arrival> = {}, now = EARLY) =>
      store.join(release, anArrival(name, given), now);
    const only = async (name: string, now = EARLY) => {
      const { tickets } = await store.look(release, `account-${name}`, now);
      const [ticket] = tickets;
      if (!ticket || tickets.length > 1) throw new Error(`${name} has ${tickets.length} tickets`);
      return ticket;
    };
    /** Everybody, in the order in which they are let in. */
    const inOrder = async (): Promise<string[]> => {
      const admitted: string[] = [];
      for (let at = RELEASES_AT; at < RELEASES_AT + MINUTE; at += 1000)
        admitted.push(...people(await store.advance(release, at)));
      return admitted;
    };

    it('keeps the first seed that anybody offered', async () => {
      expect(await store.seedOf(release, 'one', EARLY)).toBe('one');
      expect(await store.seedOf(release, 'two', EARLY)).toBe('one');
    });

    it('orders by draw who came before the release, by arrival who came later', async () => {
      await join('c', { drawn: 30 });
      await join('a', { drawn: 10 });
      await join('b', { drawn: 2 ** 48 - 1 }, RELEASES_AT - 1);
      await join('y', { drawn: 5 }, RELEASES_AT);
      await join('z', { drawn: 1 }, RELEASES_AT + 1);
      expect([(await only('a')).order, (await only('y')).order]).toEqual(['draw', 'arrival']);
      expect([(await only('a')).ahead, (await only('c')).ahead, (await only('y')).ahead]).toEqual([0, 1, 3]);
      expect(await inOrder()).toEqual(['a', 'c', 'b', 'y', 'z']);
    });

    it('lets everybody’s first person come before anybody’s second', async () => {
      await join('mother', { drawn: 900 });
      await join('child', { drawn: 1, accountId: 'account-mother' });
      await join('other', { drawn: 999 });
      expect(await inOrder()).toEqual(['mother', 'other', 'child']);
    });

    it('gives one person one ticket, however often they come', async () => {
      const first = ticketOf(await join('a', { drawn: 7 }));
      const again = ticketOf(await join('a', { drawn: 7, ticketId: 'another' }, EARLY + 1000));
      expect(again).toEqual({ ...first, seenAt: EARLY + 1000 });
      expect(await store.stateOf(release, EARLY)).toMatchObject({ waiting: 1 });
    });

    it('does not let two accounts wait for one person', async () => {
      await join('a');
      expect(await join('a', { accountId: 'account-b', ticketId: 'other' })).toEqual({ kind: 'person-taken' });
      await store.leave(release, 'account-a', 'ticket-a', EARLY);
      expect(ticketOf(await join('a', { accountId: 'account-b', ticketId: 'other' })).id).toBe('other');
      expect((await store.look(release, 'account-a', EARLY)).tickets).toEqual([]);
    });

    it('lets an account wait for so many people, and one more when it gives one up', async () => {
      const as = (name: string) => join(name, { accountId: 'account-one' });
      for (const name of ['a', 'b', 'c']) expect((await as(name)).kind).toBe('joined');
      expect(await as('d')).toEqual({ kind: 'account-full', refused: 1 });
      expect(await as('d')).toEqual({ kind: 'account-full', refused: 1 });
      expect(await as('e')).toEqual({ kind: 'account-full', refused: 2 });
      await store.leave(release, 'account-one', 'ticket-a', EARLY);
      expect((await as('d')).kind).toBe('joined');
    });

    it('lets so many people be waited for on one phone, whoever is signed in', async () => {
      for (const name of ['a', 'b', 'c', 'd']) expect((await join(name, { device: 'phone' })).kind).toBe('joined');
      expect(await join('e', { device: 'phone' })).toEqual({ kind: 'device-full' });
      expect((await join('a', { device: 'phone' })).kind).toBe('joined');
    });

    it('lets nobody in before the release, nor from its end on', async () => {
      await join('a');
      expect(await store.advance(release, RELEASES_AT - 1)).toEqual([]);
      expect(await store.advance(release, RELEASES_AT + 30 * MINUTE)).toEqual([]);
      expect(people(await store.advance(release, RELEASES_AT))).toEqual(['a']);
    });

    it('lets in at its rate: two seconds’ worth at once, then as many as time makes', async () => {
      for (let i = 0; i < 20; i += 1) await join(`p${i}`, { drawn: i });
      const admitted = async (at: number) => (await store.advance(release, at)).length;
      expect(await admitted(RELEASES_AT)).toBe(4);
      expect(await admitted(RELEASES_AT)).toBe(0);
      expect(await admitted(RELEASES_AT + 499)).toBe(0);
      expect(await admitted(RELEASES_AT + 500)).toBe(1);
      expect(await admitted(RELEASES_AT + 400)).toBe(0);
      expect(await admitted(RELEASES_AT + 1500)).toBe(2);
      expect(await admitted(RELEASES_AT + 60_000)).toBe(4);
      expect(await store.stateOf(release, RELEASES_AT + 60_000)).toMatchObject({ waiting: 9, admittedLastMinute: 7 });
    });

    it('lets in at half the rate once the hospital refuses, never less than a tenth, and grows back', async () => {
      await store.slow(release, RELEASES_AT);
      const factor = async (at: number) => (await store.stateOf(release, at)).factor;
      expect(await factor(RELEASES_AT)).toBe(0.5);
      await store.slow(release, RELEASES_AT + 999);
      expect(await factor(RELEASES_AT)).toBe(0.5);
      await store.slow(release, RELEASES_AT + 1000);
      expect(await factor(RELEASES_AT + 1000)).toBeCloseTo((0.5 + 1000 / RECOVERY_MS) / 2, 9);
      for (let i = 2; i < 12; i += 1) await store.slow(release, RELEASES_AT + i * 1000);
      expect(await factor(RELEASES_AT + 11_000)).toBe(LEAST_FACTOR);
      expect(await factor(RELEASES_AT + 11_000 + 0.9 * RECOVERY_MS)).toBeCloseTo(1, 9);
    });

    it('lets no more choose at one time than there are numbers', async () => {
      const fast = aRelease({ admitPerSecond: 100, passMinutes: 1 });
      for (let i = 0; i < 30; i += 1) await store.join(fast, anArrival(`p${i}`, { drawn: i }), EARLY);
      const admitted = async (seconds: number) =>
        people(await store.advance(fast, RELEASES_AT + seconds * 1000)).length;
      await store.tellRemaining(fast, 4, RELEASES_AT);
      expect([await admitted(0), await admitted(1)]).toEqual([4, 0]);
      await store.took(fast, 'person-p0', RELEASES_AT + 2000);
      await store.took(fast, 'person-p0', RELEASES_AT + 2000);
      await store.took(fast, 'person-p20', RELEASES_AT + 2000);
      expect((await store.stateOf(fast, RELEASES_AT + 2000)).remaining).toBe(3);
      expect([await admitted(2), await admitted(59)]).toEqual([0, 0]);
      await store.leave(fast, 'account-p1', 'ticket-p1', RELEASES_AT + 59_000);
      expect([await admitted(59), await admitted(60)]).toEqual([1, 2]);
      await store.tellRemaining(fast, 0, RELEASES_AT);
      expect(await admitted(240)).toBe(0);
    });

    it('gives who was let in their time, and the end of the order afterwards', async () => {
      await join('a', { drawn: 1 });
      await join('b', { drawn: 2 }, RELEASES_AT + 1000);
      const [admitted] = await store.advance(release, RELEASES_AT + 2000);
      const until = RELEASES_AT + 2000 + 5 * MINUTE;
      expect(admitted).toMatchObject({ personId: 'person-a', state: 'admitted', ahead: null, passUntil: until });
      expect(await only('a', until - 1)).toMatchObject({ state: 'admitted' });
      expect(ticketOf(await join('a', {}, until - 1)).state).toBe('admitted');
      expect(await only('a', until)).toMatchObject({ state: 'missed' });
      const again = ticketOf(await join('a', { ticketId: 'other' }, until));
      expect(again).toMatchObject({ id: 'ticket-a', state: 'waiting', order: 'arrival', joinedAt: EARLY });
    });

    it('orders after everybody else what was doubted, then and later', async () => {
      await join('bot', { drawn: 1 });
      await join('bot2', { drawn: 2, accountId: 'account-bot' });
      await join('a', { drawn: 3 });
      await store.doubt(release, 'account-bot', EARLY);
      await store.doubt(release, 'account-bot', EARLY);
      await join('bot3', { drawn: 0, accountId: 'account-bot' });
      await join('quick', { drawn: 0, isDoubted: true });
      await join('late', {}, RELEASES_AT + 1);
      expect(await only('quick')).toMatchObject({ order: 'last' });
      expect(await inOrder()).toEqual(['a', 'late', 'bot', 'bot2', 'bot3', 'quick']);
    });

    it('orders last who brings the page that another account was shown', async () => {
      const as = (name: string, showing: string | null) => join(name, { showing, drawn: name.charCodeAt(0) });
      await as('b', 'one');
      await as('a', 'one');
      await as('c', null);
      await as('d', null);
      await join('b2', { showing: 'one', accountId: 'account-b' });
      expect(await inOrder()).toEqual(['b', 'c', 'd', 'b2', 'a']);
    });

    it('tells who joins what they see, and remembers that they asked', async () => {
      await join('a', { drawn: 1 });
      const joined = await join('b', { drawn: 2 }, EARLY + 1000);
      expect(joined).toMatchObject({
        kind: 'joined',
        view: { waiting: 2, asked: [EARLY + 1000], tickets: [{ personId: 'person-b', ahead: 1 }] },
      });
    });

    it('notes when an account was first told that it may choose, not when it asks again', async () => {
      await join('a');
      await store.advance(release, RELEASES_AT);
      expect(await only('a', RELEASES_AT + 700)).toMatchObject({ state: 'admitted', toldAt: RELEASES_AT + 700 });
      expect(await only('a', RELEASES_AT + 9000)).toMatchObject({ toldAt: RELEASES_AT + 700 });
      const until = RELEASES_AT + 5 * MINUTE;
      expect(ticketOf(await join('a', {}, until))).toMatchObject({ state: 'waiting', toldAt: null });
    });

    it('gives a turn to the next and its person the very end, with all that the account waits for', async () => {
      await join('bot', { drawn: 1 });
      await join('bot2', { drawn: 2, accountId: 'account-bot' });
      for (const [drawn, name] of ['a', 'b', 'c'].entries()) await join(name, { drawn: 3 + drawn });
      await store.tellRemaining(release, 1, RELEASES_AT);
      expect(people(await store.advance(release, RELEASES_AT))).toEqual(['bot']);
      await store.look(release, 'account-bot', RELEASES_AT);
      await store.turnBack(release, 'account-other', 'person-bot', RELEASES_AT);
      expect(await store.isTurnOver(release, 'person-bot', RELEASES_AT)).toBe(false);
      await store.turnBack(release, 'account-bot', 'person-bot', RELEASES_AT);
      await store.turnBack(release, 'account-bot', 'person-bot', RELEASES_AT);
      expect(await store.isTurnOver(release, 'person-bot', RELEASES_AT)).toBe(true);
      const { tickets } = await store.look(release, 'account-bot', RELEASES_AT);
      expect(tickets).toMatchObject([
        { personId: 'person-bot', state: 'waiting', order: 'last', passUntil: null, toldAt: null },
        { personId: 'person-bot2', state: 'waiting', order: 'last' },
      ]);
      expect(people(await store.advance(release, RELEASES_AT + 1000))).toEqual(['a']);
      await store.tellRemaining(release, 10, RELEASES_AT + 1000);
      expect(await inOrder()).toEqual(['b', 'c', 'bot2', 'bot']);
    });

    it('says of a turn whether it is over, and nothing of whom it does not know', async () => {
      await join('a');
      const over = (at: number) => store.isTurnOver(release, 'person-a', at);
      expect([await over(EARLY), await store.isTurnOver(release, 'person-stranger', EARLY)]).toEqual([true, false]);
      await store.advance(release, RELEASES_AT);
      const until = RELEASES_AT + 5 * MINUTE;
      expect([await over(until - 1), await over(until)]).toEqual([false, true]);
      await store.leave(release, 'account-a', 'ticket-a', RELEASES_AT + 1);
      expect(await over(RELEASES_AT + 2)).toBe(true);
    });

    it('publishes the order of the draw, a part at a time, the late ones not among it', async () => {
      await join('b', { drawn: 20 });
      await join('a', { drawn: 10 });
      await join('a2', { drawn: 1, accountId: 'account-a' });
      await join('bot', { drawn: 0, isDoubted: true });
      await join('late', {}, RELEASES_AT);
      expect(await store.drawnOrder(release, 0, 3)).toEqual([
        { entry: 'entry-a', order: 'draw' },
        { entry: 'entry-b', order: 'draw' },
        { entry: 'entry-a2', order: 'draw-further' },
      ]);
      expect(await store.drawnOrder(release, 3, 3)).toEqual([{ entry: 'entry-bot', order: 'last' }]);
    });

    it('draws nothing anew for who goes and comes back before the release', async () => {
      await join('a', { drawn: 1 });
      await join('b', { drawn: 2 });
      await store.leave(release, 'account-a', 'ticket-a', EARLY);
      expect(await only('b')).toMatchObject({ ahead: 0 });
      await join('a', { drawn: 1, ticketId: 'other' });
      expect(await only('a')).toMatchObject({ id: 'ticket-a', ahead: 0 });
    });

    it('lets nobody give up what is another’s', async () => {
      await join('a');
      await store.leave(release, 'account-b', 'ticket-a', EARLY);
      expect(await only('a')).toMatchObject({ state: 'waiting' });
    });

    it('remembers when an account asked last, the newest first', async () => {
      await join('a');
      for (let i = 1; i <= 40; i += 1) await store.look(release, 'account-a', EARLY + i);
      const { asked, tickets } = await store.look(release, 'account-a', EARLY + 41);
      expect([asked.length, asked[0], asked[31]]).toEqual([32, EARLY + 41, EARLY + 10]);
      expect(tickets[0]?.seenAt).toBe(EARLY + 41);
    });

    it('tells what is left and lets nobody in once it ended, for the reason that was given first', async () => {
      await join('a');
      await store.tellRemaining(release, 12, RELEASES_AT);
      await store.end(release, 'numbers-gone', RELEASES_AT);
      await store.end(release, 'time', RELEASES_AT);
      expect(await store.stateOf(release, RELEASES_AT)).toMatchObject({
        ending: 'numbers-gone',
        remaining: 12,
        remainingAt: RELEASES_AT,
      });
      expect(await store.advance(release, RELEASES_AT)).toEqual([]);
    });

    it('gives work to one at a time', async () => {
      const lease = (at: number) => store.lease(release, 'look', 1000, at);
      expect([await lease(EARLY), await lease(EARLY + 999), await lease(EARLY + 1000)]).toEqual([true, false, true]);
      expect(await store.lease(release, 'other', 1000, EARLY)).toBe(true);
    });

    it('keeps rooms apart', async () => {
      await join('a');
      const other = aRelease();
      expect(await store.stateOf(other, EARLY)).toMatchObject({ waiting: 0, ending: null, remaining: null });
      expect((await store.look(other, 'account-a', EARLY + KEPT_AFTER_MS)).tickets).toEqual([]);
    });
  });
};
