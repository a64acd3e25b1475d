import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { AppLogger } from '../../platform/logging/logger';
import { retryAt } from '../../platform/retry-at';
import { Sweep } from '../../platform/sweeps/sweep';
import { Outbox, type OutboxRow } from './outbox.store';
import { OutboxSender } from './outbox-sender';

/** Sends what is due; a message whose sender died under way is sent again when its lease ends. */
@Injectable()
export class NotificationSweep extends Sweep<OutboxRow> {
  constructor(
    private readonly outbox: Outbox,
    private readonly sender: OutboxSender,
    private readonly clock: Clock,
    logger: AppLogger,
  ) {
    super('notifications', logger);
  }

  protected override due(limit: number): Promise<OutboxRow[]> {
    return this.outbox.due(limit);
  }

  protected override async lookAt(row: OutboxRow): Promise<void> {
    if (!(await this.outbox.lease(row))) return;
    try {
      await this.sender.send(row);
    } catch (error) {
      this.logger.error({ notification: row.id, error }, 'a notification could not be looked at');
      await this.outbox.again(row, retryAt(row.attempts, this.clock.now()));
    }
  }
}
