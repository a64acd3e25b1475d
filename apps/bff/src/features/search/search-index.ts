import type { SearchSource } from '@kangqiao/contracts';
import { isoWithOffset } from '@kangqiao/domain';
import { HospitalError, type Hospital } from '@kangqiao/his-port';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Hospitals } from '../../hospitals/hospitals';
import { Clock } from '../../platform/clock';
import { AppLogger } from '../../platform/logging/logger';
import { type HospitalPart, partOf } from './hospital-part';

/** How old a hospital's part may be before it is asked again, behind the back of whoever searches. */
export const FRESH_MS = 5 * 60_000;
/** How long a hospital that could not answer is left alone. */
export const LEFT_ALONE_MS = 15_000;
/** How long a search waits for a hospital that has never told yet. */
const FIRST_WAIT_MS = 2_000;

interface Told {
  part: HospitalPart;
  asOf: Date;
}

interface Held {
  told: Told | null;
  /** When it last could not answer; null since it did. */
  failedAt: Date | null;
  loading: Promise<void> | null;
}

/** What can be searched now, and who contributed. */
export interface Searchable {
  parts: HospitalPart[];
  sources: SearchSource[];
}

/**
 * What every hospital says about itself, ready to be searched, in the memory of each instance: nothing in it is ours, and
 * it is rebuilt from the hospitals' shared reads. A hospital that is down stays as it was last known, and is named.
 */
@Injectable()
export class SearchIndex implements OnApplicationBootstrap {
  readonly #held = new Map<string, Held>();

  constructor(
    private readonly hospitals: Hospitals,
    private readonly clock: Clock,
    private readonly logger: AppLogger,
  ) {}

  /** Hospitals are asked at the start, so that the first to search need not wait; the start does not wait for them. */
  onApplicationBootstrap(): void {
    for (const hospital of this.hospitals.all()) void this.#load(hospital);
  }

  async searchable(): Promise<Searchable> {
    const all = this.hospitals.all();
    const first = all.filter((hospital) => this.#isDue(hospital)).map((hospital) => this.#firstOf(hospital));
    await Promise.all(first);
    return {
      parts: all.flatMap(({ id }) => this.#of(id).told?.part ?? []),
      sources: all.map((hospital) => this.#sourceOf(hospital)),
    };
  }

  /** Asks again; waits only where there is nothing yet, and never longer than a person would. */
  async #firstOf(hospital: Hospital): Promise<void> {
    const loading = this.#load(hospital);
    if (this.#of(hospital.id).told) return;
    let timer: NodeJS.Timeout | undefined;
    const enough = new Promise<void>((resolve) => (timer = setTimeout(resolve, FIRST_WAIT_MS)));
    await Promise.race([loading, enough]);
    clearTimeout(timer);
  }

  #isDue({ id }: Hospital): boolean {
    const { told, failedAt } = this.#of(id);
    const now = this.clock.now().getTime();
    if (failedAt) return now - failedAt.getTime() >= LEFT_ALONE_MS;
    return told === null || now - told.asOf.getTime() >= FRESH_MS;
  }

  #load(hospital: Hospital): Promise<void> {
    const held = this.#of(hospital.id);
    return (held.loading ??= this.#ask(hospital, held).finally(() => (held.loading = null)));
  }

  async #ask(hospital: Hospital, held: Held): Promise<void> {
    try {
      const { directory } = hospital;
      const [profile, departments, doctors] = await Promise.all([
        directory.profile(),
        directory.departments(),
        directory.doctors(),
      ]);
      held.told = { part: partOf(hospital, { profile, departments, doctors }), asOf: this.clock.now() };
      held.failedAt = null;
    } catch (error) {
      held.failedAt = this.clock.now();
      const isOutage = error instanceof HospitalError;
      this.logger[isOutage ? 'warn' : 'error']({ hospital: hospital.id, error }, 'a hospital is searched as it was');
    }
  }

  #of(id: string): Held {
    const known = this.#held.get(id);
    if (known) return known;
    const fresh: Held = { told: null, failedAt: null, loading: null };
    this.#held.set(id, fresh);
    return fresh;
  }

  #sourceOf({ id, name }: Hospital): SearchSource {
    const { told, failedAt } = this.#of(id);
    const state = told === null ? 'unavailable' : failedAt ? 'kept' : 'answered';
    return { hospitalId: id, hospitalName: name, state, asOf: told ? isoWithOffset(told.asOf) : null };
  }
}
