import { InMemoryHospital, type InMemorySeed } from '@kangqiao/his-adapter-in-memory';
import {
  type BookCommand,
  type Hospital,
  type HoldCommand,
  SchedulingPort,
  type SessionQuery,
  type SessionRef,
} from '@kangqiao/his-port';
import type { CrashPoints } from './crash-points';

export type LateWrite = 'hold' | 'release' | 'book' | 'cancel';

/** One hospital for all histories: each begins with fresh books, and what it sent may arrive late. */
export class HistoryHospital implements Hospital {
  readonly id = 'kq-first';
  readonly name = '康桥市第一人民医院';
  readonly scheduling: HistoryScheduling;
  #books: InMemoryHospital;

  constructor(seed: InMemorySeed, points: CrashPoints) {
    this.#books = new InMemoryHospital(seed);
    this.scheduling = new HistoryScheduling(() => this.#books, points);
  }

  /** The hospital's own books. */
  get books(): InMemoryHospital {
    return this.#books;
  }

  begin(seed: InMemorySeed): void {
    this.#books = new InMemoryHospital(seed);
    this.scheduling.forget();
  }

  get rules() {
    return this.#books.rules;
  }
  get checkIn() {
    return this.#books.checkIn;
  }
  get capabilities() {
    return this.#books.capabilities;
  }
  get directory() {
    return this.#books.directory;
  }
  get patients() {
    return this.#books.patients;
  }
  get reports() {
    return this.#books.reports;
  }
  get records() {
    return this.#books.records;
  }
  get queue() {
    return this.#books.queue;
  }
  get push() {
    return this.#books.push;
  }
}

type CancelCommand = Parameters<SchedulingPort['cancel']>[0];

/** Adds to the fake hospital that a write may time out here and yet arrive there later, and that the caller may die. */
class HistoryScheduling extends SchedulingPort {
  readonly #onTheirWay: (() => Promise<unknown>)[] = [];
  readonly #delays: LateWrite[] = [];

  constructor(
    private readonly books: () => InMemoryHospital,
    private readonly points: CrashPoints,
  ) {
    super();
  }

  /** The next write of this kind times out, and the hospital receives it only with `arrive`. */
  delay(write: LateWrite): void {
    this.#delays.push(write);
  }

  /** All that is on its way arrives. */
  async arrive(): Promise<void> {
    for (const act of this.#onTheirWay.splice(0)) await act();
  }

  forget(): void {
    this.#onTheirWay.length = 0;
    this.#delays.length = 0;
  }

  sessions(query: SessionQuery) {
    return this.points.step(() => this.books().scheduling.sessions(query));
  }
  numbers(session: SessionRef) {
    return this.points.step(() => this.books().scheduling.numbers(session));
  }
  hold(command: HoldCommand) {
    return this.#write('hold', () => this.books().scheduling.hold(command));
  }
  release(command: HoldCommand) {
    return this.#write('release', () => this.books().scheduling.release(command));
  }
  book(command: BookCommand) {
    return this.#write('book', () => this.books().scheduling.book(command));
  }
  cancel(command: CancelCommand) {
    return this.#write('cancel', () => this.books().scheduling.cancel(command));
  }
  findBooking(clientRef: string) {
    return this.points.step(() => this.books().scheduling.findBooking(clientRef));
  }
  bookings(day: string, cursor: string | null) {
    return this.points.step(() => this.books().scheduling.bookings(day, cursor));
  }
  stopNotices(since: Date) {
    return this.points.step(() => this.books().scheduling.stopNotices(since));
  }

  #write<T>(write: LateWrite, act: () => Promise<T>): Promise<T | { kind: 'unknown' }> {
    return this.points.step(async () => {
      const delayed = this.#delays.indexOf(write);
      if (delayed < 0) return act();
      this.#delays.splice(delayed, 1);
      this.#onTheirWay.push(act);
      return { kind: 'unknown' } as const;
    });
  }
}
