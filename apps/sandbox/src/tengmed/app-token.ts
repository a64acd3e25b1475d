import { randomBytes } from 'node:crypto';
import type { HospitalClock } from '../hospital/clock';

export const TOKEN_SECONDS = 7200;

/** The one app token that is good: a new one kills the old. */
export class AppToken {
  #token: { value: string; until: number } | null = null;
  #issued = 0;

  constructor(private readonly clock: HospitalClock) {}

  /** How many were given since the start. */
  get issued(): number {
    return this.#issued;
  }

  issue(): string {
    this.#issued += 1;
    const value = randomBytes(24).toString('hex').toUpperCase();
    this.#token = { value, until: this.clock.now().getTime() + TOKEN_SECONDS * 1000 };
    return value;
  }

  accepts(given: unknown): boolean {
    return this.#token !== null && given === this.#token.value && this.clock.now().getTime() < this.#token.until;
  }

  kill(): void {
    this.#token = null;
  }

  reset(): void {
    this.kill();
    this.#issued = 0;
  }
}
