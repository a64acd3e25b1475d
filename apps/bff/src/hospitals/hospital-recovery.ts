import { Injectable } from '@nestjs/common';
import { AppLogger } from '../platform/logging/logger';

type Listener = (hospitalId: string) => Promise<void>;

/** Tells whoever waits for a hospital that it answers again. */
@Injectable()
export class HospitalRecovery {
  readonly #listeners: Listener[] = [];

  constructor(private readonly logger: AppLogger) {}

  listen(listener: Listener): void {
    this.#listeners.push(listener);
  }

  /** Resolves when everybody has done what they waited to do; never rejects. */
  async tell(hospitalId: string): Promise<void> {
    for (const listener of this.#listeners) {
      await listener(hospitalId).catch((error: unknown) => {
        this.logger.error({ error, hospital: hospitalId }, 'the recovery of a hospital could not be used');
      });
    }
  }
}
