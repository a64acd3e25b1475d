import type { Approval, ApprovalDecision, ApprovalList, DecideApproval } from '@kangqiao/contracts';
import { isoWithOffset, maskDocumentNumber, maskName, maskPhone } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { decide } from '../../platform/access/decide';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { Clock } from '../../platform/clock';
import { Database } from '../../database/database';
import { PeopleStore } from '../people/people.store';
import { type ApprovalRow, ApprovalsStore } from './approvals.store';
import { ApprovalNotFound } from './family.errors';
import { LinkApproval } from './link-approval';
import { termsOf } from './approval-terms';
import { LinkNoticeSweep } from './link-notice-sweep';
import { LinksStore } from './links.store';
import { ProofsStore } from './proofs.store';
import { SetupApproval } from './setup-approval';

/** What waits for an account's answer, and the answer. */
@Injectable()
export class ApprovalsService {
  constructor(
    private readonly approvals: ApprovalsStore,
    private readonly proofs: ProofsStore,
    private readonly people: PeopleStore,
    private readonly links: LinksStore,
    private readonly linkApproval: LinkApproval,
    private readonly setupApproval: SetupApproval,
    private readonly notices: LinkNoticeSweep,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(resident: SignedInResident): Promise<ApprovalList> {
    const rows = await this.#waiting(resident);
    const shown = await Promise.all(rows.map((row) => this.#toApproval(resident, row)));
    return { items: shown.filter((approval) => approval !== null) };
  }

  async decide(resident: SignedInResident, id: string, request: DecideApproval): Promise<ApprovalDecision> {
    const approval = (await this.#waiting(resident)).find((one) => one.id === id);
    // Who asked must still be somebody: what could not be shown cannot be approved.
    if (!approval || !(await this.links.holder(approval.requesterAccountId))) throw new ApprovalNotFound();
    const decision = await this.#answer(resident, approval, request);
    resident.subject.personId = approval.personId ?? decision.personId ?? undefined;
    void this.notices.run();
    return decision;
  }

  #answer(resident: SignedInResident, approval: ApprovalRow, request: DecideApproval): Promise<ApprovalDecision> {
    if (request.decision === 'refuse') return this.#refuse(approval);
    const allowed: ApprovalRow = { ...approval, ...termsOf(approval, request, this.clock.now()) };
    return approval.kind === 'link'
      ? this.linkApproval.approve(resident, allowed)
      : this.setupApproval.approve(resident, allowed, request);
  }

  async #refuse(approval: ApprovalRow): Promise<ApprovalDecision> {
    await this.database.transaction(async (tx) => {
      if (!(await this.approvals.move(tx, approval, 'waiting', 'refused'))) throw new ApprovalNotFound();
      if (approval.proofId !== null) await this.proofs.move(tx, approval.proofId, 'waiting', 'refused');
    });
    return { outcome: 'refused', personId: null };
  }

  /** Only whom the one access rule lets manage a person answers for them. */
  #waiting({ accountId, links }: SignedInResident): Promise<ApprovalRow[]> {
    const now = this.clock.now();
    const managed = links.filter((link) => decide(link, 'manage', now, link.consents).kind === 'allowed');
    return this.approvals.waitingFor(
      accountId,
      managed.map(({ personId }) => personId),
    );
  }

  async #toApproval({ accountId, links }: SignedInResident, row: ApprovalRow): Promise<Approval | null> {
    const requester = await this.links.holder(row.requesterAccountId);
    const meant = row.details ?? (row.personId === null ? null : await this.people.find(accountId, row.personId));
    if (!requester || !meant) return null;
    return {
      id: row.id,
      kind: row.kind,
      requesterNameMasked: maskName(requester.name),
      requesterPhoneMasked: requester.phone && maskPhone(requester.phone),
      relation: row.relation,
      personNameMasked: maskName(meant.name),
      aboutMe: links.some(({ personId, capacity }) => personId === row.personId && capacity === 'self'),
      documentNumberMasked: row.kind === 'setup' ? maskDocumentNumber(meant.document.number) : null,
      scope: row.scope,
      askedAt: isoWithOffset(row.createdAt),
      expiresAt: isoWithOffset(row.expiresAt),
    };
  }
}
