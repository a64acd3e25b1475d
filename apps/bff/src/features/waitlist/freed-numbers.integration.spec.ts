import { Database } from '../../database/database';
import { idOf } from '../../testing/booking-desk';
import { TestApp } from '../../testing/test-app';
import { type Rival, WaitlistDesk } from '../../testing/waitlist-desk';
import { FreedNumberSweep } from './waitlist-sweeps';

const MINUTE = 60_000;

describe('a freed number', () => {
  let desk: WaitlistDesk;
  let first: Rival;
  let second: Rival;
  let third: Rival;
  const open = async (...given: Parameters<typeof WaitlistDesk.open>) => {
    desk = await WaitlistDesk.open(...given);
    [first, second, third] = desk.rivals as [Rival, Rival, Rival];
  };
  const db = () => desk.desk.app.nest.get(Database);
  const kept = async () =>
    (await db().row<{ returnsAt: Date | null }>('SELECT returns_at AS returnsAt FROM freed_number')) ?? null;
  const shown = async (session: 'S1' | 'S2' = 'S2') => {
    const { body } = await desk.desk.get(`/hospitals/kq-first/sessions/${idOf(session)}/numbers`);
    const { session: one, items } = body as unknown as {
      session: { state: string; remaining: number };
      items: { available: boolean }[];
    };
    return [one.state, one.remaining, items.filter(({ available }) => available).length];
  };

  afterEach(() => desk.close());

  describe('of a full session where nobody waits', () => {
    beforeEach(() => open());

    it('returns at a moment within the span that nobody is told', async () => {
      const { id } = await desk.full();
      await desk.desk.cancel(id);
      expect(await desk.passerBy(first)).toBe('NUMBER_TAKEN');
      await desk.settle();
      const returnsAt = (await kept())?.returnsAt?.getTime() ?? 0;
      const now = desk.clock.now().getTime();
      expect(returnsAt).toBeGreaterThanOrEqual(now + 5 * MINUTE);
      expect(returnsAt).toBeLessThanOrEqual(now + 20 * MINUTE);
      expect(await shown()).toEqual(['full', 0, 0]);
      desk.clock.set(new Date(returnsAt - 1).toISOString());
      await desk.settle();
      expect(await desk.passerBy(first)).toBe('NUMBER_TAKEN');
      desk.clock.set(new Date(returnsAt).toISOString());
      await desk.settle();
      expect(await shown()).toEqual(['open', 1, 1]);
      expect(await desk.passerBy(first)).toBe('held');
    });

    it('is given back to the hospital only then', async () => {
      const { id } = await desk.desk.held('S2-1', 'S2');
      await desk.desk.release(id);
      await desk.settle();
      const states = () => desk.desk.hospital.bookings().map(({ state }) => state);
      expect(states()).toEqual(['held']);
      expect(await shown()).toEqual(['full', 0, 0]);
      await desk.pass(21);
      expect(states()).toEqual(['cancelled']);
      expect(await desk.passerBy(first)).toBe('held');
    });

    it('goes to who gets in line before', async () => {
      const { id } = await desk.desk.held('S2-1', 'S2');
      await desk.desk.release(id);
      await desk.settle();
      expect(await kept()).not.toBeNull();
      const joined = await desk.joined(first);
      await desk.settle();
      expect((await desk.entry(first, joined.id)).state).toBe('offered');
      expect(desk.desk.hospital.bookings()).toMatchObject([{ state: 'cancelled' }, { state: 'held' }]);
    });

    it('does not keep the same resident from another number that the hospital would refuse besides it', async () => {
      const held = await desk.desk.held('S2-1', 'S2');
      await desk.desk.release(held.id);
      await desk.settle();
      const released: string[] = [];
      const { scheduling } = desk.desk.hospital;
      const release = scheduling.release.bind(scheduling);
      scheduling.release = (command) => (released.push(command.clientRef), release(command));
      await desk.desk.held('S1-1');
      expect(released).toEqual([held.id]);
      expect(await desk.passerBy(first)).toBe('NUMBER_TAKEN');
    });

    it('is free at once where it is about to begin', async () => {
      const { id } = await desk.desk.held('S2-1', 'S2');
      desk.clock.set('2026-11-23T09:00:00+08:00');
      await desk.desk.release(id);
      await desk.settle();
      expect(await kept()).toBeNull();
    });
  });

  it('of a session with numbers left is free as soon as it is looked at', async () => {
    await open();
    const { id } = await desk.desk.held('S1-1');
    await desk.desk.release(id);
    await desk.settle();
    expect(await kept()).toBeNull();
    expect(await shown('S1')).toEqual(['open', 2, 2]);
  });

  it('is kept while the hospital cannot be asked, and never lost', async () => {
    await open();
    const { id } = await desk.full();
    const joined = await desk.joined(first);
    await desk.desk.cancel(id);
    desk.desk.hospital.next('unavailable', 'sessions', 1);
    await desk.settle();
    expect((await desk.entry(first, joined.id)).state).toBe('waiting');
    await desk.pass(1);
    expect((await desk.entry(first, joined.id)).state).toBe('offered');
  });

  it.each(['hang', 'act-then-hang', 'unavailable', 'refused'] as const)(
    'is offered in the end when the hospital does this while it is to hold it: %s',
    async (fault) => {
      await open();
      const { id } = await desk.full();
      const one = await desk.joined(first);
      const two = await desk.joined(second);
      await desk.desk.cancel(id);
      desk.desk.hospital.next(fault, 'hold', 1);
      await desk.settle();
      await desk.pass(6);
      expect((await desk.entry(first, one.id)).state).toBe('offered');
      expect((await desk.entry(second, two.id)).state).toBe('waiting');
    },
  );

  describe('that is offered for longer than the hospital holds it', () => {
    it('is held again under a new reference, and can be booked to the end', async () => {
      await open(1, { holdMinutes: 5 });
      const { id } = await desk.full();
      const joined = await desk.joined(first);
      await desk.desk.cancel(id);
      await desk.settle();
      const before = (await desk.entry(first, joined.id)).offer;
      await desk.pass(29);
      const { offer, state } = await desk.entry(first, joined.id);
      expect(state).toBe('offered');
      expect(offer?.endsAt).toBe(before?.endsAt);
      expect(offer?.holdId).not.toBe(before?.holdId);
      expect((await desk.desk.book(offer?.holdId ?? '', first.token)).body.state).toBe('booked');
      expect((await desk.entry(first, joined.id)).state).toBe('taken');
    });

    it('waits on in the same place when the hospital gives it to somebody else', async () => {
      await open(2, { holdMinutes: 5 });
      const { id } = await desk.full();
      const one = await desk.joined(first);
      await desk.joined(second);
      await desk.desk.cancel(id);
      await desk.settle();
      desk.desk.hospital.next('refused', 'hold', 1);
      desk.clock.pass({ minutes: 4, seconds: 30 });
      await desk.settle();
      expect(await desk.entry(first, one.id)).toMatchObject({ state: 'waiting', position: 1, offer: null });
      const { body } = await desk.desk.get('/notifications', first.token);
      expect((body.items as { title: string }[])[0]?.title).toBe('为您保留的号没有了');
      await desk.pass(2);
      expect((await desk.entry(first, one.id)).state).toBe('offered');
    });
  });

  it('is offered to each in order, to nobody twice, by two instances at once', async () => {
    await open(3);
    const booked = await desk.desk.booked('S1-1');
    const rest = await desk.desk.hold('S1-2', { by: third.token, personId: third.personId });
    const one = await desk.joined(first, 'S1');
    const two = await desk.joined(second, 'S1');
    const other = await TestApp.start({ hospitals: [desk.desk.hospital], beside: desk.desk.app });
    await desk.desk.cancel(booked.id);
    await desk.desk.release(String(rest.body.id), third.token);
    const sweeps = [desk.desk.app, other].map((app) => app.nest.get(FreedNumberSweep));
    await Promise.all(sweeps.map((sweep) => sweep.run()));
    expect((await desk.entry(first, one.id)).state).toBe('offered');
    expect((await desk.entry(second, two.id)).state).toBe('offered');
    const held = desk.desk.hospital.bookings().filter(({ state }) => state === 'held');
    expect(new Set(held.map(({ numberId }) => numberId)).size).toBe(2);
    await other.stop();
  });
});
