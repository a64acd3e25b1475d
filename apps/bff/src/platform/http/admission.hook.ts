import type { FastifyInstance } from 'fastify';
import { AppError } from '../errors/app-error';
import type { RouteTraits } from './route-config';

/** Far more than a well instance ever works on: a second's worth, and everybody whom slow hospitals keep waiting. */
export const MOST_REQUESTS = 512;
/**
 * Of those, how many may be by people who come to wait or ask how far they are. Each is short and bound to our own
 * processors: more of them at one time would only make each of them late, and keep out those whose turn it is.
 */
export const MOST_YIELDING = 128;
const SOONEST_SECONDS = 2;
const LATEST_SECONDS = 45;
/** Those who are turned away come again at about this rate: what is left over beside the others' work. */
const COME_AGAIN_A_SECOND = 300;

/**
 * When somebody who is turned away may come again, in seconds. The more are turned away, the further they spread: all
 * at once after two seconds they would only be turned away once more.
 * @param turnedAway within the last second
 * @param chance 0 ≤ chance < 1
 */
export const comeAgainSeconds = (turnedAway: number, chance: number): number => {
  const spread = (turnedAway * SOONEST_SECONDS) / COME_AGAIN_A_SECOND;
  return Math.min(LATEST_SECONDS, SOONEST_SECONDS + Math.floor(spread * chance));
};

/** How many were turned away within the second before. */
class TurnedAway {
  #second = 0;
  #now = 0;
  #before = 0;

  add(): number {
    const second = Math.floor(performance.now() / 1000);
    if (second !== this.#second) {
      this.#before = second === this.#second + 1 ? this.#now : 0;
      this.#second = second;
      this.#now = 0;
    }
    this.#now += 1;
    return Math.max(this.#before, this.#now);
  }
}

/** Places that are taken while a request is under way. */
class Places {
  #taken = 0;

  constructor(private readonly most: number) {}

  get areFull(): boolean {
    return this.#taken >= this.most;
  }

  /** @returns how to leave it, once */
  take(): () => void {
    this.#taken += 1;
    let isTaken = true;
    return () => {
      if (isTaken) this.#taken -= 1;
      isTaken = false;
    };
  }
}

/**
 * Turns away at once, before anything is looked up, what comes while too much is under way: whoever waits longest is
 * not answered any sooner for another one who waits. Routes on the reserved share, and those that are answered from memory,
 * are neither counted nor turned away; those that yield are turned away sooner than the others.
 */
export const admitRequests = (server: FastifyInstance, most = MOST_REQUESTS, mostYielding = MOST_YIELDING): void => {
  const all = new Places(most);
  const yielding = new Places(mostYielding);
  const turnedAway = new TurnedAway();
  server.addHook('onRequest', async (request, reply) => {
    const { reserved, fromMemory, yields, policy } = (request.routeOptions.config ?? {}) as RouteTraits;
    if (reserved || fromMemory || !policy) return;
    const needed = yields ? [all, yielding] : [all];
    if (needed.some(({ areFull }) => areFull)) {
      const retryAfterSeconds = comeAgainSeconds(turnedAway.add(), Math.random());
      throw new AppError('SERVICE_BUSY', { retryAfterSeconds });
    }
    const leaves = needed.map((places) => places.take());
    const leave = (): void => {
      for (const one of leaves) one();
    };
    // A caller who hangs up closes the answer without finishing it.
    reply.raw.once('finish', leave).once('close', leave);
  });
};
