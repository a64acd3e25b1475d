import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { AppLogger } from '../../platform/logging/logger';
import { type LinkNotice, LinkNotices } from './link-notices';
import { LinkNoticeSender } from './link-notice.sender';

const EVERY_MS = 5_000;
/** Told side by side; more wait for the next turn of the loop. */
const BATCH = 8;

/** Tells people of new links, at once and every few seconds, on every instance: each notice is claimed first. */
@Injectable()
export class LinkNoticeSweep implements OnApplicationBootstrap, OnApplicationShutdown {
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | null = null;
  #ended = false;

  constructor(
    private readonly notices: LinkNotices,
    private readonly sender: LinkNoticeSender,
    private readonly logger: AppLogger,
  ) {}

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => void this.run(), EVERY_MS);
    this.#timer.unref();
  }

  /** Lets what is under way finish, so that no notice has to wait for its lease to end. */
  async onApplicationShutdown(): Promise<void> {
    this.#ended = true;
    clearInterval(this.#timer);
    await this.#running;
  }

  /** Tells all that is due now; a second call joins the one under way. */
  run(): Promise<void> {
    this.#running ??= this.#sweep().finally(() => (this.#running = null));
    return this.#running;
  }

  async #sweep(): Promise<void> {
    try {
      for (let full = true; full && !this.#ended;) {
        const due = await this.notices.due(BATCH);
        await Promise.all(due.map((notice) => this.#tell(notice)));
        full = due.length === BATCH;
      }
    } catch (error) {
      this.logger.error({ error }, 'new links could not be told of');
    }
  }

  /** A failure leaves the notice due again later, never lost. */
  async #tell(notice: LinkNotice): Promise<void> {
    if (!(await this.notices.lease(notice))) return;
    try {
      await this.sender.tell(notice);
      await this.notices.done(notice);
    } catch (error) {
      this.logger.warn({ notice: notice.id, attempts: notice.attempts + 1, error }, 'a new link was not told of yet');
      await this.notices.again(notice);
    }
  }
}
