import type { LoggerService } from '@nestjs/common';
import type { AppLogger } from './logger';

/** Lets the framework speak through our log; its start-up chatter is left out. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: AppLogger) {}

  log(): void {
    // What the framework mounts is in the OpenAPI document.
  }

  warn(message: unknown): void {
    this.logger.warn({}, String(message));
  }

  error(message: unknown): void {
    this.logger.error(message instanceof Error ? { error: message } : {}, String(message));
  }
}
