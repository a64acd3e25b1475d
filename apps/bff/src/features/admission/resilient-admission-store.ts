import type { ReleaseEnding } from '@kangqiao/contracts';
import type { AppLogger } from '../../platform/logging/logger';
import {
  AdmissionStore,
  AdmissionStoreUnavailable,
  type Arrival,
  type DrawnPlace,
  type Joined,
  type RoomState,
  type RoomView,
  type Ticket,
} from './admission-store';
import { MemoryAdmissionStore } from './memory-admission-store';
import type { ReleaseDay } from './release-day';

/** While the shared store is away nobody knows how many instances there are: each lets in a quarter of the rate. */
export const ALONE_SHARE = 0.25;
const TRIED_AGAIN_MS = 2_000;

const alone = (release: ReleaseDay): ReleaseDay => ({
  ...release,
  room: { ...release.room, admitPerSecond: release.room.admitPerSecond * ALONE_SHARE },
});

/**
 * The shared waiting rooms; while they do not answer, rooms of this instance's own, let in slowly and by arrival as far
 * as it knows. What the shared ones hold counts again as soon as they answer; passes count all the time.
 */
export class ResilientAdmissionStore extends AdmissionStore {
  #own = new MemoryAdmissionStore();
  #awayUntil = 0;
  #isAway = false;

  /** @param monotonic milliseconds of a clock that nobody sets */
  constructor(
    private readonly shared: AdmissionStore,
    private readonly logger: AppLogger,
    private readonly monotonic: () => number = () => performance.now(),
  ) {
    super();
  }

  override get isShared(): boolean {
    return !this.#isAway;
  }

  override seedOf(release: ReleaseDay, offered: string, now: number): Promise<string> {
    return this.#ask(release, (store, of) => store.seedOf(of, offered, now));
  }

  override join(release: ReleaseDay, arrival: Arrival, now: number): Promise<Joined> {
    return this.#ask(release, (store, of) => store.join(of, arrival, now));
  }

  override look(release: ReleaseDay, accountId: string, now: number): Promise<RoomView> {
    return this.#withShare(this.#ask(release, (store, of) => store.look(of, accountId, now)));
  }

  override stateOf(release: ReleaseDay, now: number): Promise<RoomState> {
    return this.#withShare(this.#ask(release, (store, of) => store.stateOf(of, now)));
  }

  override leave(release: ReleaseDay, accountId: string, ticketId: string, now: number): Promise<void> {
    return this.#ask(release, (store, of) => store.leave(of, accountId, ticketId, now));
  }

  override doubt(release: ReleaseDay, accountId: string, now: number): Promise<void> {
    return this.#ask(release, (store, of) => store.doubt(of, accountId, now));
  }

  override turnBack(release: ReleaseDay, accountId: string, personId: string, now: number): Promise<void> {
    return this.#ask(release, (store, of) => store.turnBack(of, accountId, personId, now));
  }

  override isTurnOver(release: ReleaseDay, personId: string, now: number): Promise<boolean> {
    return this.#ask(release, (store, of) => store.isTurnOver(of, personId, now));
  }

  override advance(release: ReleaseDay, now: number): Promise<Ticket[]> {
    return this.#ask(release, (store, of) => store.advance(of, now));
  }

  override slow(release: ReleaseDay, now: number): Promise<void> {
    return this.#ask(release, (store, of) => store.slow(of, now));
  }

  override took(release: ReleaseDay, personId: string, now: number): Promise<void> {
    return this.#ask(release, (store, of) => store.took(of, personId, now));
  }

  override tellRemaining(release: ReleaseDay, remaining: number, now: number): Promise<void> {
    return this.#ask(release, (store, of) => store.tellRemaining(of, remaining, now));
  }

  override end(release: ReleaseDay, ending: ReleaseEnding, now: number): Promise<void> {
    return this.#ask(release, (store, of) => store.end(of, ending, now));
  }

  override lease(release: ReleaseDay, work: string, forMs: number, now: number): Promise<boolean> {
    return this.#ask(release, (store, of) => store.lease(of, work, forMs, now));
  }

  override drawnOrder(release: ReleaseDay, from: number, limit: number): Promise<DrawnPlace[]> {
    return this.#ask(release, (store, of) => store.drawnOrder(of, from, limit));
  }

  override close(): void {
    this.shared.close();
  }

  /** Its rate is a share of the usual one. */
  async #withShare<T extends RoomState>(asked: Promise<T>): Promise<T> {
    const state = await asked;
    return this.isShared ? state : { ...state, factor: state.factor * ALONE_SHARE };
  }

  async #ask<T>(release: ReleaseDay, work: (store: AdmissionStore, release: ReleaseDay) => Promise<T>): Promise<T> {
    if (this.monotonic() < this.#awayUntil) return work(this.#own, alone(release));
    // While one asks whether it is back, the others do not wait for the answer.
    if (this.#isAway) this.#awayUntil = this.monotonic() + TRIED_AGAIN_MS;
    try {
      const answer = await work(this.shared, release);
      this.#back();
      return answer;
    } catch (error) {
      if (!(error instanceof AdmissionStoreUnavailable)) throw error;
      this.#away();
      return work(this.#own, alone(release));
    }
  }

  #away(): void {
    this.#awayUntil = this.monotonic() + TRIED_AGAIN_MS;
    if (this.#isAway) return;
    this.#isAway = true;
    this.logger.error({}, 'the shared waiting rooms do not answer: this instance lets in on its own, slowly');
  }

  #back(): void {
    if (!this.#isAway) return;
    this.#isAway = false;
    this.#awayUntil = 0;
    this.#own = new MemoryAdmissionStore();
    this.logger.info({}, 'the shared waiting rooms answer again');
  }
}
