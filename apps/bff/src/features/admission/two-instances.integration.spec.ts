import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { addActive, aFileOf } from '../../testing/residents';
import { aDepartment, aSeededSession, RIVALS } from '../../testing/booking-desk';
import {
  GATHERING,
  RELEASE_ROOM,
  RELEASE_RULES,
  ReleaseDesk,
  RELEASES_AT,
  type Visitor,
} from '../../testing/release-desk';
import { TestApp } from '../../testing/test-app';
import { TestClock } from '../../testing/test-clock';
import { startTestRedis, type TestRedis } from '../../testing/test-redis';
import { ALONE_SHARE } from './resilient-admission-store';

/** A number for each who wants one: nobody is kept waiting for want of numbers. */
const TIMES = ['09:00', '09:10', '09:20', '09:30', '09:40', '09:50'];
const SECONDS = 20;
/** Phones ask again after so many seconds. */
const STEP = 2.5;

describe('two instances that share a Redis', () => {
  const clock = new TestClock();
  let redis: TestRedis;
  let one: ReleaseDesk;
  let other: ReleaseDesk;
  let visitors: Visitor[];

  beforeEach(async () => {
    clock.set('2026-11-22T09:30:00+08:00');
    redis = await startTestRedis();
    const hospital = new InMemoryHospital({
      id: 'kq-first',
      rules: { ...RELEASE_RULES, waitingRoom: { ...RELEASE_ROOM, admitPerSecond: 0.2 } },
      departments: [aDepartment('D1')],
      sessions: [aSeededSession('S1', 'D1', TIMES)],
      patients: RIVALS.map((rival, index) => aFileOf(rival, `P00001${index}`)),
      clock: () => clock.now(),
    });
    const first = await TestApp.start({ hospitals: [hospital], clock, env: { REDIS_URL: redis.url } });
    one = new ReleaseDesk(first);
    other = new ReleaseDesk(await TestApp.start({ hospitals: [hospital], beside: first }));
    visitors = [];
    for (const rival of RIVALS) {
      const token = await first.signIn(rival.name);
      visitors.push({ token, personId: await addActive(first, token, rival) });
    }
  });
  afterEach(async () => {
    await redis.stop();
    await other.app.stop();
    await one.app.stop();
  });

  /** Each comes at another instance than the one before. */
  const deskOf = (index: number): ReleaseDesk => (index % 2 === 0 ? one : other);
  const everybodyJoins = async () => {
    for (const [index, visitor] of visitors.entries()) await deskOf(index).joined(visitor);
  };

  it('know one order, whichever of them is asked, and one draw', async () => {
    clock.set(GATHERING);
    await everybodyJoins();
    const [visitor] = visitors as [Visitor];
    expect((await one.shown(visitor)).draw).toEqual((await other.shown(visitor)).draw);
    clock.set(RELEASES_AT);
    const at = async (desk: ReleaseDesk) => {
      const places = [];
      for (const each of visitors) places.push((await desk.ticket(each)).position);
      return places;
    };
    const places = await at(one);
    expect(await at(other)).toEqual(places);
    expect([...places].sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('let in at one rate together, in that order, and each believes the other’s passes', async () => {
    clock.set(GATHERING);
    await everybodyJoins();
    clock.set(RELEASES_AT);
    const order = new Map<string, number | null>();
    for (const each of visitors) order.set(each.personId, (await one.ticket(each)).position);
    const admitted: string[] = [];
    for (let second = 0; second <= SECONDS; second += STEP) {
      await Promise.all([one.pump(), other.pump(), one.pump(), other.pump()]);
      for (const [index, each] of visitors.entries()) {
        const { state } = await deskOf(index + second / STEP).ticket(each);
        if (state === 'admitted' && !admitted.includes(each.personId)) admitted.push(each.personId);
      }
      clock.pass({ seconds: STEP });
    }
    // One at once, and one more every five seconds.
    expect(admitted.map((personId) => order.get(personId))).toEqual([1, 2, 3, 4, 5]);
  });

  it('say plainly that they let in on their own while Redis is away, more slowly, and go on', async () => {
    clock.set(GATHERING);
    await everybodyJoins();
    clock.set(RELEASES_AT);
    const [admitted, waiting] = visitors as [Visitor, Visitor];
    await redis.stop();
    expect(await one.shown(waiting)).toMatchObject({ degraded: true, draw: null });
    expect(await other.shown(waiting)).toMatchObject({ degraded: true });
    expect((await one.mine(waiting)).items).toEqual([]);
    for (const each of [waiting, admitted]) await one.joined(each);
    await one.pump();
    const ticket = await one.ticket(waiting);
    expect(ticket).toMatchObject({ state: 'admitted', order: 'arrival' });
    expect((await one.ticket(admitted)).estimateSeconds).toBe(1 / (0.2 * ALONE_SHARE));
    // What one instance gave out counts at the other, without any store.
    const answer = await other.app.call('POST', '/api/v1/holds', {
      token: waiting.token,
      headers: { 'idempotency-key': 'a-key-of-this-test' },
      body: {
        personId: waiting.personId,
        hospitalId: 'kq-first',
        sessionId: 'made-up',
        numberId: '1',
        pass: ticket.pass?.text,
      },
    });
    expect(answer.body.code).not.toBe('RELEASE_PASS_REQUIRED');
    expect(one.app.log.join()).toContain('lets in on its own');
  });
});
