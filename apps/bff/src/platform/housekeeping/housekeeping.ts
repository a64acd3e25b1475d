import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { AppLogger } from '../logging/logger';

const EVERY_MS = 60 * 60 * 1000;

export interface Chore {
  /** For the log, such as `expired sign-ins`. */
  title: string;
  run(): Promise<void>;
}

/** Removes what has expired, once an hour on every instance; each chore must bear being run twice at once. */
@Injectable()
export class Housekeeping implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #chores: Chore[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly logger: AppLogger) {}

  add(chore: Chore): void {
    this.#chores.push(chore);
  }

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => void this.runAll(), EVERY_MS);
    this.#timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.#timer);
  }

  /** A chore that fails is logged and does not keep the others from running. */
  async runAll(): Promise<void> {
    for (const { title, run } of this.#chores) {
      try {
        await run();
      } catch (error) {
        this.logger.error({ error, chore: title }, 'a chore failed');
      }
    }
  }
}
