import type { ReleaseEnding, TicketOrder, TicketState } from '@kangqiao/contracts';
import type { ReleaseDay } from './release-day';

/** Somebody who comes to wait. */
export interface Arrival {
  /** Of a new ticket; whoever has one keeps it. */
  ticketId: string;
  personId: string;
  accountId: string;
  /** What the phone calls itself; not proof of anything. */
  device: string;
  /** What stands for the person in the draw, and what was drawn for it. */
  entry: string;
  drawn: number;
  /** The page that this account was shown; what two accounts bring was copied. Null for none of ours. */
  showing: string | null;
  /** It did not look like a person's doing. */
  isDoubted: boolean;
}

/** One person's place. Times in milliseconds. */
export interface Ticket {
  id: string;
  personId: string;
  accountId: string;
  entry: string;
  state: TicketState;
  order: TicketOrder;
  joinedAt: number;
  /** 0 = next; null unless waiting. */
  ahead: number | null;
  passUntil: number | null;
  /** When the account was first told that it may choose; null = not yet. */
  toldAt: number | null;
  /** When the account last asked. */
  seenAt: number;
}

export type Joined =
  | { kind: 'joined'; view: RoomView }
  /** Another account waits for this person, or was just let in. */
  | { kind: 'person-taken' }
  /** @param refused people whom the account may not wait for besides, this one included */
  | { kind: 'account-full'; refused: number }
  | { kind: 'device-full' };

/** What a room says of itself. Times in milliseconds. */
export interface RoomState {
  waiting: number;
  admittedLastMinute: number;
  /** Share of the usual rate. */
  factor: number;
  ending: ReleaseEnding | null;
  remaining: number | null;
  remainingAt: number | null;
}

/** What an account sees of a room. */
export interface RoomView extends RoomState {
  /** Its own tickets that were not given back. */
  tickets: Ticket[];
  /** When it asked lately, the newest first; milliseconds. */
  asked: number[];
}

export interface DrawnPlace {
  entry: string;
  order: TicketOrder;
}

/** Requests of an account that are remembered. */
export const REMEMBERED_REQUESTS = 32;
/** What is kept of a release after it ended, so that the draw can be checked. */
export const KEPT_AFTER_MS = 24 * 3_600_000;
export const MEASURED_MS = 60_000;

/** The store does not answer: nothing is known, nothing was changed for sure. */
export class AdmissionStoreUnavailable extends Error {}

/**
 * The waiting rooms of releases: who waits, in which order, how fast they are let in. Every operation is one step that
 * no other can come between. `now` comes from the caller; instances' clocks may differ a little.
 */
export abstract class AdmissionStore {
  /** Whether instances agree on one order at this moment. */
  abstract readonly isShared: boolean;

  /** The seed of a room's draw: the first that anybody offered. */
  abstract seedOf(release: ReleaseDay, offered: string, now: number): Promise<string>;

  /**
   * Waits for a person, or finds their place. Who comes before the release gets what was drawn, an account's first
   * person before its others; who comes later, or comes back after a missed turn, is last to arrive. Answers what the
   * account then sees, as `look` does.
   */
  abstract join(release: ReleaseDay, arrival: Arrival, now: number): Promise<Joined>;

  /** What the account sees; notes that it asked. */
  abstract look(release: ReleaseDay, accountId: string, now: number): Promise<RoomView>;

  abstract stateOf(release: ReleaseDay, now: number): Promise<RoomState>;

  /** Gives the place up. Who comes back before the draw has what was drawn; who comes later is last. */
  abstract leave(release: ReleaseDay, accountId: string, ticketId: string, now: number): Promise<void>;

  /** All that this account waits for comes after everybody else, now and later. */
  abstract doubt(release: ReleaseDay, accountId: string, now: number): Promise<void>;

  /** Doubts the account, and takes its turn from this person, who goes on waiting at the very end. */
  abstract turnBack(release: ReleaseDay, accountId: string, personId: string, now: number): Promise<void>;

  /** Whether a turn was taken or given back although its pass still lasts; of whom nothing is known it was not. */
  abstract isTurnOver(release: ReleaseDay, personId: string, now: number): Promise<boolean>;

  /**
   * Lets in who may be let in by now, and answers who that is. Nobody before the release or after its end, and no more
   * at one time than there are numbers to choose from, as far as that is known.
   */
  abstract advance(release: ReleaseDay, now: number): Promise<Ticket[]>;

  /** The hospital refuses what is sent: half the rate, which then grows back. */
  abstract slow(release: ReleaseDay, now: number): Promise<void>;

  /** This person took a number: they choose no more, and one number less is left. */
  abstract took(release: ReleaseDay, personId: string, now: number): Promise<void>;

  /** How many numbers the hospital has left. */
  abstract tellRemaining(release: ReleaseDay, remaining: number, now: number): Promise<void>;

  abstract end(release: ReleaseDay, ending: ReleaseEnding, now: number): Promise<void>;

  /** True for one caller in that time, over all instances. */
  abstract lease(release: ReleaseDay, work: string, forMs: number, now: number): Promise<boolean>;

  /** The order as it was drawn, `limit` places from place `from` on. */
  abstract drawnOrder(release: ReleaseDay, from: number, limit: number): Promise<DrawnPlace[]>;

  /** Ends its connections. */
  close(): void {}
}
