import { Injectable } from '@nestjs/common';
import { AppLogger } from '../../platform/logging/logger';
import { Sweep } from '../../platform/sweeps/sweep';
import { type LinkNotice, LinkNotices } from './link-notices';
import { LinkNoticeSender } from './link-notice.sender';

/** Tells people of new links, at once and every few seconds. */
@Injectable()
export class LinkNoticeSweep extends Sweep<LinkNotice> {
  constructor(
    private readonly notices: LinkNotices,
    private readonly sender: LinkNoticeSender,
    logger: AppLogger,
  ) {
    super('notices of new links', logger);
  }

  protected override due(limit: number): Promise<LinkNotice[]> {
    return this.notices.due(limit);
  }

  /** A failure leaves the notice due again later, never lost. */
  protected override async lookAt(notice: LinkNotice): Promise<void> {
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
