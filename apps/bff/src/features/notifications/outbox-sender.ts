import { Injectable } from '@nestjs/common';
import { openPerson } from '../../platform/access/active-person';
import { decide } from '../../platform/access/decide';
import { toSnapshot } from '../../platform/access/link-snapshot';
import { Clock } from '../../platform/clock';
import { AppLogger } from '../../platform/logging/logger';
import { PrivateFields } from '../../platform/privacy/private-fields';
import { retryAt } from '../../platform/retry-at';
import { NotificationSettingsStore } from './notification-settings';
import { CONTENT, type NotificationContent } from './notifications';
import { type Addressee, Outbox, type OutboxRow, type Sent } from './outbox.store';
import { quietUntil } from './quiet-hours';
import { type SendOutcome, SubscribeMessages } from './subscribe-messages';

/** When WeChat could not be reached for so long, the centre has to do. */
const GIVE_UP_MS = 24 * 60 * 60 * 1000;

/** Sends one notification to one phone, if it may still be told. */
@Injectable()
export class OutboxSender {
  constructor(
    private readonly outbox: Outbox,
    private readonly settings: NotificationSettingsStore,
    private readonly messages: SubscribeMessages,
    private readonly fields: PrivateFields,
    private readonly clock: Clock,
    private readonly logger: AppLogger,
  ) {}

  /** Leaves the leased row closed, or due again later. */
  async send(row: OutboxRow): Promise<void> {
    const addressee = await this.outbox.addressee(row);
    const now = this.clock.now();
    const refused = this.#refusal(row, addressee, now);
    if (refused || !addressee) return this.outbox.close(row, refused ?? 'not-allowed');
    const { off, quiet } = await this.settings.of(row.accountId);
    if (off.includes(row.kind)) return this.outbox.close(row, 'switched-off');
    const until = row.urgent === 1 ? null : quietUntil(now, quiet);
    if (until) return this.outbox.wait(row, until);
    return this.#settle(row, await this.#send(row, addressee), now);
  }

  #refusal(row: OutboxRow, addressee: Addressee | null, now: Date): Sent | null {
    if (row.readAt) return 'read';
    if (row.expiresAt && now >= row.expiresAt) return 'late';
    if (!addressee) return 'not-allowed';
    const link = toSnapshot(addressee);
    const decision = decide(link, row.purpose, now, link.consents);
    if (decision.kind === 'refused') return 'not-allowed';
    return row.isSensitive === 1 && decision.hidesSensitive ? 'not-allowed' : null;
  }

  #send(row: OutboxRow, addressee: Addressee): Promise<SendOutcome> {
    return this.messages.send({
      id: row.id,
      kind: row.kind,
      openid: this.fields.open('account.openid', addressee.openidSealed),
      personName: openPerson(this.fields, addressee).name,
      content: JSON.parse(this.fields.open(CONTENT, row.contentSealed)) as NotificationContent,
      isSensitive: row.isSensitive === 1,
    });
  }

  async #settle(row: OutboxRow, outcome: SendOutcome, now: Date): Promise<void> {
    switch (outcome.kind) {
      case 'accepted':
        return this.outbox.close(row, 'sent');
      case 'no-template':
        return this.outbox.close(row, 'no-template');
      case 'refused':
        if (outcome.reason === 'not-subscribed') return this.outbox.close(row, 'not-subscribed');
        return this.#fail(row, outcome.detail);
      case 'unfit':
        return this.#fail(row, `nothing to fill ${outcome.field} with`);
      case 'unavailable': {
        if (now.getTime() - row.shownAt.getTime() >= GIVE_UP_MS) return this.#fail(row, outcome.detail);
        this.logger.warn(
          { notification: row.id, kind: row.kind, detail: outcome.detail },
          'a message was not sent yet',
        );
        return this.outbox.again(row, retryAt(row.attempts, now));
      }
    }
  }

  #fail(row: OutboxRow, detail: string): Promise<void> {
    this.logger.error({ notification: row.id, kind: row.kind, detail }, 'a message cannot be sent');
    return this.outbox.close(row, 'failed');
  }
}
