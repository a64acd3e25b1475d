import type { VisitNumber } from '@kangqiao/his-port';
import { keepsNumber } from '../../features/appointments/appointment-states';
import { mayMove } from '../../features/waitlist/waitlist-states';
import type { Complaints } from './invariants';
import type { RecordedMove, RecordedPlace } from './recorded-moves';

/** Every move in line is one of the table, one version at a time. */
export function complaintsAboutPlaces(places: readonly RecordedPlace[]): Complaints {
  const versions = new Map<string, number>();
  return places.flatMap(({ id, version, before, after }) => {
    const expected = (versions.get(id) ?? 0) + 1;
    versions.set(id, version);
    if (version !== expected) return [`the place ${id} jumped to version ${version}`];
    if (before === null) return after === 'waiting' ? [] : [`the place ${id} was made as ${after}`];
    return before === after || mayMove(before, after) ? [] : [`the place ${id} moved from ${before} to ${after}`];
  });
}

interface Waiting extends RecordedPlace {
  /** Since which move they have waited with nothing being held for them. */
  since: number;
}

/** Follows who waits while the moves go by. */
class Line {
  readonly #places = new Map<string, Waiting>();

  follow(move: RecordedPlace): void {
    const before = this.#places.get(move.id);
    const waited = before?.after === 'waiting' && before.holdId === null;
    this.#places.set(move.id, { ...move, since: waited ? before.since : move.seq });
  }

  before(id: string): Waiting | undefined {
    return this.#places.get(id);
  }

  /** Who has waited for that session since before `mark`. */
  waiting(sessionId: string, mark: number): Waiting[] {
    return [...this.#places.values()].filter(
      (one) => one.sessionId === sessionId && one.after === 'waiting' && one.holdId === null && one.since <= mark,
    );
  }
}

const isPlace = (move: RecordedMove | RecordedPlace): move is RecordedPlace => 'place' in move;

/**
 * Nothing is taken by a passer-by, and nothing is held for somebody further behind, while others wait for that session.
 * @param marks the last move of each step: what happens within one step happens at the same moment
 */
export function complaintsAboutOrder(
  moves: readonly RecordedMove[],
  places: readonly RecordedPlace[],
  marks: readonly number[],
): Complaints {
  const line = new Line();
  const all = [...moves, ...places].sort((a, b) => a.seq - b.seq);
  return all.flatMap((move) => {
    const mark = marks.findLast((seq) => seq < move.seq) ?? 0;
    const waiting = line.waiting(move.sessionId, mark);
    if (!isPlace(move)) {
      const isPasserBy = move.before === null && move.waitlistId === null;
      return isPasserBy ? waiting.map(({ id }) => `${move.numberId} was taken by a passer-by while ${id} waited`) : [];
    }
    const known = line.before(move.id);
    line.follow(move);
    const isNewlyHeld = known?.after === 'waiting' && known.holdId === null && move.holdId !== null;
    if (!isNewlyHeld) return [];
    return waiting.filter(({ place }) => place < move.place).map(({ id }) => `${move.id} was preferred to ${id}`);
  });
}

/** One place in line is offered one number at a time. */
export function complaintsAboutOffers(moves: readonly RecordedMove[]): Complaints {
  const held = new Map<string, Set<string>>();
  return moves.flatMap(({ id, after, waitlistId }) => {
    if (waitlistId === null) return [];
    const holds = held.get(waitlistId) ?? new Set<string>();
    held.set(waitlistId, holds);
    if (!keepsNumber(after)) holds.delete(id);
    else holds.add(id);
    return holds.size > 1 ? [`${waitlistId} was offered ${holds.size} numbers at once`] : [];
  });
}

/** At the end nobody is left with an offer that is over, or waits for a number that is there. */
export function complaintsAboutWaiting(
  places: readonly RecordedPlace[],
  freeNumbers: readonly Pick<VisitNumber, 'id' | 'sessionId'>[],
): Complaints {
  const last = new Map(places.map((place) => [place.id, place]));
  return [...last.values()].flatMap(({ id, after, holdId, sessionId }) => {
    if (after === 'offered' || (after === 'waiting' && holdId !== null)) return [`${id} is still being offered`];
    const free = freeNumbers.find((number) => number.sessionId === sessionId);
    return after === 'waiting' && free ? [`${id} waits for ${free.id}, which is free`] : [];
  });
}
