import { Clock } from '../platform/clock';

/** A clock that stands still until it is moved. */
export class TestClock extends Clock {
  #now = new Date('2026-11-22T01:30:00.000Z');

  override now(): Date {
    return new Date(this.#now);
  }

  /** Moves it to an instant, ISO 8601 with offset. */
  set(instant: string): void {
    this.#now = new Date(instant);
  }

  /** Moves it on. */
  pass({ seconds = 0, minutes = 0, hours = 0, days = 0 }): void {
    const ms = (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
    this.#now = new Date(this.#now.getTime() + ms);
  }
}
