import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { HospitalRecovery } from '../../hospitals/hospital-recovery';
import { Clock } from '../../platform/clock';
import { AppLogger } from '../../platform/logging/logger';
import { AppointmentStore } from './appointments.store';
import { FollowUp } from './follow-up';

const EVERY_MS = 5_000;
/** Looked at side by side; more wait for the next turn of the loop. */
const BATCH = 8;

/** Brings on whatever is due, every few seconds, on every instance: each row is claimed before it is looked at. */
@Injectable()
export class AppointmentSweep implements OnApplicationBootstrap, OnApplicationShutdown {
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | null = null;
  #ended = false;

  constructor(
    private readonly store: AppointmentStore,
    private readonly followUp: FollowUp,
    private readonly recovery: HospitalRecovery,
    private readonly clock: Clock,
    private readonly logger: AppLogger,
  ) {}

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => void this.run(), EVERY_MS);
    this.#timer.unref();
    this.recovery.listen((hospitalId) => this.recovered(hospitalId));
  }

  /** A hospital answers again: what only it knows is asked at once. */
  async recovered(hospitalId: string): Promise<void> {
    await this.store.hurry(hospitalId, this.clock.now());
    await this.run();
  }

  /** Lets what is under way finish, so that no row has to wait for its lease to end. */
  async onApplicationShutdown(): Promise<void> {
    this.#ended = true;
    clearInterval(this.#timer);
    await this.#running;
  }

  /** Looks at all that is due now; a second call joins the one under way. */
  run(): Promise<void> {
    this.#running ??= this.#sweep().finally(() => (this.#running = null));
    return this.#running;
  }

  async #sweep(): Promise<void> {
    try {
      for (let full = true; full && !this.#ended;) {
        const rows = await this.store.due(this.clock.now(), BATCH);
        await Promise.all(rows.map((row) => this.followUp.lookAt(row)));
        full = rows.length === BATCH;
      }
    } catch (error) {
      this.logger.error({ error }, 'appointments could not be swept');
    }
  }
}
