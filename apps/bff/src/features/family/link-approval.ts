import type { ApprovalDecision } from '@kangqiao/contracts';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { PeopleStore } from '../people/people.store';
import { type ApprovalRow, ApprovalsStore } from './approvals.store';
import { ApprovalNotFound } from './family.errors';
import { Grants } from './grants';
import { HelperLink } from './helper-link';
import { LinksStore } from './links.store';
import { ProofsStore } from './proofs.store';

/** Somebody who manages a person lets another account act for them. */
@Injectable()
export class LinkApproval {
  constructor(
    private readonly approvals: ApprovalsStore,
    private readonly proofs: ProofsStore,
    private readonly people: PeopleStore,
    private readonly links: LinksStore,
    private readonly helperLink: HelperLink,
    private readonly grants: Grants,
    private readonly database: Database,
  ) {}

  /** @throws ApprovalNotFound when it was answered meanwhile, or whoever answers may no longer */
  async approve({ accountId }: SignedInResident, approval: ApprovalRow): Promise<ApprovalDecision> {
    const { personId, proofId, requesterAccountId } = approval;
    const person = personId === null ? null : await this.people.find(accountId, personId);
    if (!person) throw new ApprovalNotFound();
    await this.database.transaction(async (tx) => {
      const own = await this.links.find(tx, { accountId, personId: person.id });
      if (own?.state !== 'active' || own.capacity === 'family') throw new ApprovalNotFound();
      if (!(await this.approvals.move(tx, approval, 'waiting', 'approved'))) throw new ApprovalNotFound();
      await this.approvals.settle(tx, approval);
      if (proofId === null) await this.helperLink.await(tx, approval, person.id, person);
      else if (!(await this.#confirms(tx, proofId, requesterAccountId, person.id))) throw new ApprovalNotFound();
      await this.grants.give(tx, {
        accountId: requesterAccountId,
        personId: person.id,
        method: 'approval',
        phone: null,
        evidence: proofId ?? approval.id,
        scope: approval.scope,
        sensitiveShown: approval.sensitiveShown,
        until: approval.linkUntil,
      });
    });
    return { outcome: 'approved', personId: null };
  }

  /** Whoever asked and then removed the person no longer asks. */
  async #confirms(tx: Tx, proofId: string, accountId: string, personId: string): Promise<boolean> {
    const link = await this.links.find(tx, { accountId, personId });
    return link !== null && (await this.proofs.move(tx, proofId, 'waiting', 'confirmed'));
  }
}
