import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import type { AppLogger } from '../logging/logger';

const EVERY_MS = 5_000;
/** Looked at side by side; more wait for the next turn of the loop. */
const BATCH = 8;

/** Looks at whatever is due, every few seconds, on every instance: who looks at a row claims it before. */
export abstract class Sweep<Row> implements OnApplicationBootstrap, OnApplicationShutdown {
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | null = null;
  #ended = false;

  /** @param title for the log, such as `applications for cards` */
  protected constructor(
    private readonly title: string,
    protected readonly logger: AppLogger,
  ) {}

  protected abstract due(limit: number): Promise<Row[]>;

  /** Must leave the row no longer due, whether it succeeds or not, and must not throw for what is expected. */
  protected abstract lookAt(row: Row): Promise<void>;

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => void this.run(), EVERY_MS);
    this.#timer.unref();
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
        const rows = await this.due(BATCH);
        await Promise.all(rows.map((row) => this.lookAt(row)));
        full = rows.length === BATCH;
      }
    } catch (error) {
      this.logger.error({ error, sweep: this.title }, 'a sweep failed');
    }
  }
}
