import type { ReleaseEnding } from '@kangqiao/contracts';
import type { RedisCalls } from '../../platform/redis/redis-calls';
import {
  AdmissionStore,
  AdmissionStoreUnavailable,
  type Arrival,
  type DrawnPlace,
  type Joined,
  KEPT_AFTER_MS,
  MEASURED_MS,
  REMEMBERED_REQUESTS,
  type RoomState,
  type RoomView,
  type Ticket,
} from './admission-store';
import { groupOf } from './order';
import { burstOf, LEAST_FACTOR, RECOVERY_MS, SLOWED_ONCE_MS } from './pace';
import * as scripts from './redis-scripts';
import type { ReleaseDay } from './release-day';

type TicketReply = [
  id: string,
  personId: string,
  accountId: string,
  entry: string,
  state: 'waiting' | 'admitted',
  score: string,
  joinedAt: string,
  ahead: number | null,
  passUntil: string,
  seenAt: string,
  toldAt: string,
];
type StateReply = [
  waiting: number,
  admitted: number,
  factor: string,
  ending: ReleaseEnding | null,
  remaining: string | null,
  remainingAt: string | null,
];

type JoinReply =
  | ['joined', view: ViewReply]
  | ['account-full', refused: number]
  | [Exclude<Joined['kind'], 'joined' | 'account-full'>];
type ViewReply = [state: StateReply, tickets: TicketReply[], asked: string[]];

const numberOr = (text: string | null): number | null => (text === null ? null : Number(text));

const toState = ([waiting, admittedLastMinute, factor, ending, remaining, at]: StateReply): RoomState => ({
  waiting,
  admittedLastMinute,
  factor: Number(factor),
  ending,
  remaining: numberOr(remaining),
  remainingAt: numberOr(at),
});

const toTicket = (reply: TicketReply, now: number): Ticket => {
  const [id, personId, accountId, entry, state, score, joinedAt, ahead, until, seenAt, toldAt] = reply;
  const passUntil = Number(until) || null;
  return {
    id,
    personId,
    accountId,
    entry,
    state: state === 'admitted' && (passUntil ?? 0) <= now ? 'missed' : state,
    order: groupOf(Number(score)),
    joinedAt: Number(joinedAt),
    ahead,
    passUntil,
    toldAt: Number(toldAt) || null,
    seenAt: Number(seenAt),
  };
};

const paceOf = ({ releasesAt, room }: ReleaseDay): (string | number)[] => [
  releasesAt.getTime(),
  room.admitPerSecond,
  burstOf(room),
  RECOVERY_MS,
  LEAST_FACTOR,
];

const viewOf = (release: ReleaseDay, accountId: string): (string | number)[] => [
  ...paceOf(release),
  ...[MEASURED_MS, accountId, REMEMBERED_REQUESTS],
];

const toView = ([state, tickets, asked]: ViewReply, now: number): RoomView => ({
  ...toState(state),
  tickets: tickets.map((one) => toTicket(one, now)),
  asked: asked.map(Number),
});

/** Waiting rooms in Redis: the same for all instances, kept until a day after the release. */
export class RedisAdmissionStore extends AdmissionStore {
  override readonly isShared: boolean = true;

  constructor(private readonly redis: RedisCalls) {
    super();
  }

  override seedOf(release: ReleaseDay, offered: string, now: number): Promise<string> {
    return this.#run<string>(scripts.SEED, release, now, [offered]);
  }

  override async join(release: ReleaseDay, arrival: Arrival, now: number): Promise<Joined> {
    const { ticketId, personId, accountId, device, entry, drawn, isDoubted, showing } = arrival;
    const { ticketsPerAccount, ticketsPerDevice } = release.room;
    const reply = await this.#run<JoinReply>(scripts.JOIN, release, now, [
      ...viewOf(release, accountId),
      ...[ticketsPerAccount, ticketsPerDevice, ticketId, personId, device, entry, drawn],
      ...[isDoubted ? 1 : 0, showing ?? ''],
    ]);
    if (reply[0] === 'joined') return { kind: 'joined', view: toView(reply[1], now) };
    return reply[0] === 'account-full' ? { kind: reply[0], refused: reply[1] } : { kind: reply[0] };
  }

  override async look(release: ReleaseDay, accountId: string, now: number): Promise<RoomView> {
    return toView(await this.#run<ViewReply>(scripts.LOOK, release, now, viewOf(release, accountId)), now);
  }

  override async stateOf(release: ReleaseDay, now: number): Promise<RoomState> {
    return toState(await this.#run<StateReply>(scripts.STATE, release, now, [...paceOf(release), MEASURED_MS]));
  }

  override async leave(release: ReleaseDay, accountId: string, ticketId: string, now: number): Promise<void> {
    await this.#run(scripts.LEAVE, release, now, [accountId, ticketId]);
  }

  override async doubt(release: ReleaseDay, accountId: string, now: number): Promise<void> {
    await this.#run(scripts.DOUBT, release, now, [accountId]);
  }

  override async turnBack(release: ReleaseDay, accountId: string, personId: string, now: number): Promise<void> {
    await this.#run(scripts.TURN_BACK, release, now, [accountId, personId]);
  }

  override async isTurnOver(release: ReleaseDay, personId: string, now: number): Promise<boolean> {
    return (await this.#run<number>(scripts.TURN_OVER, release, now, [personId])) === 1;
  }

  override async advance(release: ReleaseDay, now: number): Promise<Ticket[]> {
    const admitted = await this.#run<TicketReply[]>(scripts.ADVANCE, release, now, [
      ...paceOf(release),
      ...[release.endsAt.getTime(), release.room.passMinutes * 60_000],
    ]);
    return admitted.map((one) => toTicket(one, now));
  }

  override async slow(release: ReleaseDay, now: number): Promise<void> {
    await this.#run(scripts.SLOW, release, now, [...paceOf(release), SLOWED_ONCE_MS]);
  }

  override async took(release: ReleaseDay, personId: string, now: number): Promise<void> {
    await this.#run(scripts.TOOK, release, now, [personId]);
  }

  override async tellRemaining(release: ReleaseDay, remaining: number, now: number): Promise<void> {
    await this.#run(scripts.REMAINING, release, now, [remaining]);
  }

  override async end(release: ReleaseDay, ending: ReleaseEnding, now: number): Promise<void> {
    await this.#run(scripts.END, release, now, [ending]);
  }

  override async lease(release: ReleaseDay, work: string, forMs: number, now: number): Promise<boolean> {
    return (await this.#run<number>(scripts.LEASE, release, now, [work, forMs])) === 1;
  }

  override async drawnOrder(release: ReleaseDay, from: number, limit: number): Promise<DrawnPlace[]> {
    const flat = await this.#run<string[]>(scripts.DRAWN, release, release.endsAt.getTime(), [from, limit]);
    return flat.flatMap((entry, at) => (at % 2 === 0 ? { entry, order: groupOf(Number(flat[at + 1])) } : []));
  }

  override close(): void {
    this.redis.close();
  }

  async #run<T>(script: string, release: ReleaseDay, now: number, more: readonly (string | number)[]): Promise<T> {
    const lives = Math.max(release.endsAt.getTime() - now, 0) + KEPT_AFTER_MS;
    try {
      return await this.redis.run<T>(script, [`kangqiao:{${release.id}}`], [now, lives, ...more]);
    } catch (error) {
      throw new AdmissionStoreUnavailable('Redis did not answer', { cause: error });
    }
  }
}
