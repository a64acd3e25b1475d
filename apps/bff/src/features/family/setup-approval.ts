import type { ApprovalDecision, DecideApproval } from '@kangqiao/contracts';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { CONSENT_VERSIONS } from '../../platform/consents/consent-texts';
import { WeChatPort } from '../../platform/wechat/wechat.port';
import { askedConsents } from '../people/asked-consents';
import { PersonDetailsWrong } from '../people/people.errors';
import type { Identity } from '../people/people.policy';
import { type NewLink, PeopleStore } from '../people/people.store';
import { type ApprovalRow, ApprovalsStore } from './approvals.store';
import { ApprovalNotFound } from './family.errors';
import { Grants } from './grants';
import { HeldPhones } from './held-phones';
import { HelperLink } from './helper-link';
import { awaitingSelf } from './links.store';
import { PersonUnverifiable, ProofNeedsHospital } from './proof.errors';
import { vouchedPhone } from './vouched-phone';

/** Saying yes to being set up is saying yes to this. */
const IDENTITY = { purpose: 'identity' as const, version: CONSENT_VERSIONS.identity };

/** An elder agrees to who a helper said they are: proved at once by their phone's own number, or by a code afterwards. */
@Injectable()
export class SetupApproval {
  constructor(
    private readonly approvals: ApprovalsStore,
    private readonly people: PeopleStore,
    private readonly helperLink: HelperLink,
    private readonly grants: Grants,
    private readonly phones: HeldPhones,
    private readonly wechat: WeChatPort,
    private readonly database: Database,
  ) {}

  /**
   * @throws ApprovalNotFound when it was answered meanwhile; PhoneCodeRefused, PhoneUnavailable, and then it still
   *   waits; SelfAlreadyAdded, PersonAlreadyAdded, PeopleLimitReached
   */
  async approve(
    { accountId }: SignedInResident,
    approval: ApprovalRow,
    { phoneCode, consents = [IDENTITY] }: DecideApproval,
  ): Promise<ApprovalDecision> {
    const { details } = approval;
    if (details === null) throw new ApprovalNotFound();
    const asked = askedConsents(consents);
    if (!asked.ok) throw new PersonDetailsWrong([asked.problem]);
    const phone = phoneCode === undefined ? null : await this.#heldPhone(details, phoneCode);
    const self: NewLink = {
      identity: details,
      relation: 'self',
      capacity: 'self',
      scope: 'everything',
      needsSelf: false,
      consents: asked.consents,
    };
    const personId = await this.database.transaction(async (tx) => {
      const state = phone === null ? 'proving' : 'approved';
      if (!(await this.approvals.move(tx, approval, 'waiting', state))) throw new ApprovalNotFound();
      const person = await this.#addSelf(tx, accountId, self);
      await this.approvals.settle(tx, { ...approval, personId: person });
      await this.helperLink.await(tx, approval, person, details);
      if (phone !== null) await this.#giveBoth(tx, accountId, approval, person, phone);
      return person;
    });
    return { outcome: phone === null ? 'needs-proof' : 'approved', personId };
  }

  /** The phone that WeChat vouches for, when a hospital holds it for this person; null when another proof is needed. */
  async #heldPhone(details: Identity, phoneCode: string): Promise<string | null> {
    const vouched = await vouchedPhone(this.wechat, phoneCode);
    try {
      return await this.phones.find(details, (held) => held === vouched);
    } catch (error) {
      if (error instanceof PersonUnverifiable || error instanceof ProofNeedsHospital) return null;
      throw error;
    }
  }

  /** What the elder typed in earlier and never proved gives way to what the helper typed. */
  async #addSelf(tx: Tx, accountId: string, self: NewLink): Promise<string> {
    const earlier = await awaitingSelf(tx, accountId);
    if (earlier !== null) await this.people.removeIn(tx, accountId, earlier);
    return this.people.addIn(tx, accountId, self);
  }

  async #giveBoth(tx: Tx, accountId: string, approval: ApprovalRow, personId: string, phone: string): Promise<void> {
    const evidence = approval.id;
    await this.grants.give(tx, { accountId, personId, method: 'phone-number', phone, evidence });
    await this.grants.give(tx, {
      accountId: approval.requesterAccountId,
      personId,
      method: 'approval',
      phone: null,
      evidence,
      scope: approval.scope,
      sensitiveShown: approval.sensitiveShown,
      until: approval.linkUntil,
    });
  }
}
