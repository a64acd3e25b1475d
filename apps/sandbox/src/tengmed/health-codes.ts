import { randomBytes } from 'node:crypto';
import type { HospitalClock } from '../hospital/clock';
import { PlatformProblem } from './problems';

const LIFE_MS = 30 * 60_000;
const OLDER_LIFE_MS = 5 * 60_000;

interface HealthCode {
  code: string;
  healthCardId: string;
  until: number;
}

/** Codes by which the plugin hands over a card: thirty minutes, once, the newest two; the older five minutes more. */
export class HealthCodes {
  #codes: HealthCode[] = [];

  constructor(private readonly clock: HospitalClock) {}

  issue(healthCardId: string): string {
    const now = this.clock.now().getTime();
    const code = randomBytes(16).toString('hex').toUpperCase();
    const [newest] = this.#codes.filter((known) => known.healthCardId === healthCardId).slice(-1);
    const others = this.#codes.filter((known) => known.healthCardId !== healthCardId);
    const older = newest ? [{ ...newest, until: Math.min(newest.until, now + OLDER_LIFE_MS) }] : [];
    this.#codes = [...others, ...older, { code, healthCardId, until: now + LIFE_MS }];
    return code;
  }

  /** The id of the card, once. */
  use(code: string): string {
    const found = this.#codes.find((known) => known.code === code && this.clock.now().getTime() < known.until);
    if (!found) throw new PlatformProblem('healthCodeRefused', 'healthCode 无效');
    this.#codes = this.#codes.filter((known) => known !== found);
    return found.healthCardId;
  }

  reset(): void {
    this.#codes = [];
  }
}
