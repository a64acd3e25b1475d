import { maskName } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import type { ActivePerson } from '../../platform/access/active-person';
import { AuditLog } from '../../platform/audit/audit-event';
import { MessagePort } from '../../platform/messages/message.port';
import { HeldPhones } from './held-phones';
import { type LinkNotice, LinkNotices } from './link-notices';
import { LinksStore } from './links.store';
import { MessageUnavailable, PersonUnverifiable } from './proof.errors';

/** Tells a linked person of one new link: in their access log, and by a message to the phone that a hospital holds. */
@Injectable()
export class LinkNoticeSender {
  constructor(
    private readonly notices: LinkNotices,
    private readonly links: LinksStore,
    private readonly phones: HeldPhones,
    private readonly messages: MessagePort,
    private readonly audit: AuditLog,
  ) {}

  /** Resolves once the person has been told as far as they can be. Telling twice does no harm. */
  async tell(notice: LinkNotice): Promise<void> {
    const person = await this.notices.person(notice);
    if (!person) return;
    if (notice.recorded === 0) {
      await this.#record(notice);
      await this.notices.markRecorded(notice);
    }
    const phone = await this.#phoneOf(person);
    if (phone === null) return;
    const holder = await this.links.holder(notice.accountId);
    const outcome = await this.messages.sendLinkAdded({
      phone,
      holderNameMasked: holder && maskName(holder.name),
      scope: notice.scope,
    });
    if (outcome.kind === 'unavailable') throw new MessageUnavailable(outcome.detail);
  }

  #record({ accountId, personId, relation, capacity, traceId }: LinkNotice): Promise<void> {
    return this.audit.record({
      actor: { kind: 'account', accountId, relation, capacity },
      personId,
      action: 'link.add',
      hospitalId: null,
      subject: null,
      outcome: 'done',
      code: null,
      traceId,
    });
  }

  /** Null when no hospital holds one. */
  async #phoneOf(person: ActivePerson): Promise<string | null> {
    if (person.phone !== null) return person.phone;
    try {
      return await this.phones.find(person, () => true);
    } catch (error) {
      if (error instanceof PersonUnverifiable) return null;
      throw error;
    }
  }
}
