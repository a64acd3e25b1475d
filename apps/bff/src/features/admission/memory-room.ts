import type { ReleaseEnding } from '@kangqiao/contracts';
import type { ReleaseDay } from './release-day';
import { KEPT_AFTER_MS } from './admission-store';
import { firstPace, type Pace } from './pace';

/** One person's place, and where it stands. Times in milliseconds. */
export interface Place {
  id: string;
  personId: string;
  accountId: string;
  entry: string;
  state: 'waiting' | 'admitted' | 'left';
  drawn: number;
  score: number;
  joinedAt: number;
  passUntil: number | null;
  toldAt: number | null;
}

export interface Room {
  seed: string | null;
  pace: Pace;
  arrivals: number;
  ending: ReleaseEnding | null;
  remaining: { count: number; at: number } | null;
  byPerson: Map<string, Place>;
  byAccount: Map<string, Place[]>;
  /** Those who wait, in order. */
  waiting: Place[];
  /** Of those who were let in, the last minute's and older ones. */
  admittedAt: number[];
  /** Who may choose at this moment, or might until lately. */
  choosing: Set<Place>;
  devices: Map<string, Set<string>>;
  /** Accounts, by the page that they were shown. */
  showings: Map<string, string>;
  doubted: Set<string>;
  /** People whom an account was refused, by account. */
  refused: Map<string, Set<string>>;
  asked: Map<string, number[]>;
  drawn: Map<string, number>;
  leases: Map<string, number>;
  keepUntil: number;
}

const before = (a: Place, b: Place): number => a.score - b.score || (a.id < b.id ? -1 : 1);

/** Where a place belongs among those who wait. */
export const indexFor = (waiting: readonly Place[], place: Place): number => {
  let low = 0;
  let high = waiting.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = waiting[middle];
    if (at && before(at, place) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
};

export const emptyRoom = ({ room, releasesAt, endsAt }: ReleaseDay): Room => ({
  seed: null,
  pace: firstPace(room, releasesAt.getTime()),
  arrivals: 0,
  ending: null,
  remaining: null,
  byPerson: new Map(),
  byAccount: new Map(),
  waiting: [],
  admittedAt: [],
  choosing: new Set(),
  devices: new Map(),
  showings: new Map(),
  doubted: new Set(),
  refused: new Map(),
  asked: new Map(),
  drawn: new Map(),
  leases: new Map(),
  keepUntil: endsAt.getTime() + KEPT_AFTER_MS,
});
