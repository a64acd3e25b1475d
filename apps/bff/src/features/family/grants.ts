import type { LinkScope, ProofMethod } from '@kangqiao/contracts';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database';
import { PersonNotFound } from '../people/people.errors';
import { PeopleStore } from '../people/people.store';
import { ApprovalsStore } from './approvals.store';

import { LinkNotices } from './link-notices';
import { LinksStore } from './links.store';

/** Control over a person that was proved. */
export interface Grant {
  accountId: string;
  personId: string;
  method: ProofMethod;
  /** The phone that a hospital holds, where the proof learned it. */
  phone: string | null;
  /** Id of the proof or the approval. */
  evidence: string;
  /** Less than was asked for. */
  scope?: LinkScope;
  sensitiveShown?: boolean;
  /** The last day of the link, `YYYY-MM-DD`. */
  until?: string | null;
}

/** The one place where a link becomes active: what must happen with it happens in the same transaction. */
@Injectable()
export class Grants {
  constructor(
    private readonly people: PeopleStore,
    private readonly links: LinksStore,
    private readonly approvals: ApprovalsStore,
    private readonly notices: LinkNotices,
  ) {}

  /** @throws PersonNotFound when the link was removed meanwhile; then nothing of the transaction happens */
  async give(tx: Tx, { until, ...grant }: Grant): Promise<void> {
    const link = await this.links.find(tx, grant);
    if (!link) throw new PersonNotFound();
    if (link.state === 'active') return;
    await this.people.activate(tx, { ...grant, until });
    if (link.capacity === 'self') await this.#finishSetups(tx, grant);
    else await this.notices.queue(tx, { ...link, ...grant, scope: grant.scope ?? link.scope });
  }

  /** The elder has proved who they are: whoever helped them gets what the elder agreed to. */
  async #finishSetups(tx: Tx, { accountId, personId }: Grant): Promise<void> {
    for (const setup of await this.approvals.proving(tx, accountId, personId)) {
      if (!(await this.approvals.move(tx, setup, 'proving', 'approved'))) continue;
      const helper = { accountId: setup.requesterAccountId, personId };
      if (!(await this.links.find(tx, helper))) continue;
      await this.give(tx, {
        ...helper,
        method: 'approval',
        phone: null,
        evidence: setup.id,
        scope: setup.scope,
        sensitiveShown: setup.sensitiveShown,
        until: setup.linkUntil,
      });
    }
  }
}
