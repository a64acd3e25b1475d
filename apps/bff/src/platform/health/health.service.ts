import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { Hospitals } from '../../hospitals/hospitals';
import { Clock } from '../clock';
import { AppLogger } from '../logging/logger';
import { PrivateFields } from '../privacy/private-fields';

export type PartState = 'ok' | 'failed';
/** `unknown` until it was asked for the first time. */
export type HospitalState = 'answering' | 'silent' | 'unknown';

export interface Readiness {
  status: 'ready' | 'degraded' | 'not-ready';
  database: PartState;
  keys: PartState;
  /** By hospital id, as of the last check. */
  hospitals: Record<string, HospitalState>;
}

const ASK_AGAIN_MS = 30_000;

@Injectable()
export class HealthService {
  readonly #hospitals = new Map<string, HospitalState>();
  #askedAt = 0;

  constructor(
    private readonly database: Database,
    private readonly fields: PrivateFields,
    private readonly hospitals: Hospitals,
    private readonly clock: Clock,
    private readonly logger: AppLogger,
  ) {}

  async readiness(): Promise<Readiness> {
    this.#askHospitals();
    const [database, keys] = await Promise.all([
      this.#check('database', () => this.database.row('SELECT 1')),
      this.#check('keys', async () => this.fields.open('health.probe', this.fields.seal('health.probe', 'ok'))),
    ]);
    const hospitals = Object.fromEntries(
      this.hospitals.all().map(({ id }) => [id, this.#hospitals.get(id) ?? 'unknown'] as const),
    );
    return { status: this.#status([database, keys], Object.values(hospitals)), database, keys, hospitals };
  }

  #status(parts: PartState[], hospitals: HospitalState[]): Readiness['status'] {
    if (parts.includes('failed')) return 'not-ready';
    return hospitals.includes('silent') ? 'degraded' : 'ready';
  }

  async #check(part: string, work: () => Promise<unknown>): Promise<PartState> {
    try {
      await work();
      return 'ok';
    } catch (error) {
      this.logger.error({ error, part }, 'not ready');
      return 'failed';
    }
  }

  /** In the background and not at every probe: whether we are ready must not hang on somebody else's answer. */
  #askHospitals(): void {
    const now = this.clock.now().getTime();
    if (now - this.#askedAt < ASK_AGAIN_MS) return;
    this.#askedAt = now;
    for (const { id, directory } of this.hospitals.all()) {
      directory.profile().then(
        () => this.#hospitals.set(id, 'answering'),
        () => this.#hospitals.set(id, 'silent'),
      );
    }
  }
}
