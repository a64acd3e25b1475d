import type { ClaimHelpCode, HelpClaim, HelpCode, LinkScope } from '@kangqiao/contracts';
import { isoWithOffset, localDateOf } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config';
import { Database } from '../../database/database';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { Clock } from '../../platform/clock';
import { addressKey } from '../../platform/limits/address-key';
import { type Charge, EVERYBODY } from '../../platform/limits/budget';
import { Limits } from '../../platform/limits/limits';
import { identityOf } from '../people/identity.policy';
import { GuardianRequired, PeopleLimitReached, PersonDetailsWrong } from '../people/people.errors';
import { capacityFor, type Identity, mayAdd } from '../people/people.policy';
import { helpStateOf } from './approval-states';
import { type ApprovalRow, ApprovalsStore, type NewApproval } from './approvals.store';
import {
  HELP_CLAIMS_BY_ACCOUNT,
  HELP_CLAIMS_BY_ADDRESS,
  HELP_CLAIMS_BY_EVERYBODY,
  HELP_CODES_BY_ACCOUNT,
} from './family.budgets';
import { ApprovalNotFound, FieldRefused, HelpCodeRefused } from './family.errors';
import { HelpCodesStore, type LiveCode } from './help-codes.store';
import { LinksStore } from './links.store';
import { OwnProofNeeded } from './proof.errors';

/** What a helper may do unless they ask for less or more. */
const SCOPE_UNLESS_TOLD: LinkScope = 'reports';

/** "Help my parent": a code on the elder's phone, the typing on the helper's, one tap on the elder's. */
@Injectable()
export class HelpCodesService {
  constructor(
    private readonly codes: HelpCodesStore,
    private readonly approvals: ApprovalsStore,
    private readonly links: LinksStore,
    private readonly limits: Limits,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async create({ accountId }: SignedInResident): Promise<HelpCode> {
    await this.limits.spend([{ budget: HELP_CODES_BY_ACCOUNT, key: accountId }]);
    const { code, expiresAt } = await this.codes.draw(accountId);
    return { code, expiresAt: isoWithOffset(expiresAt) };
  }

  async claim(resident: SignedInResident, request: ClaimHelpCode, address: string): Promise<HelpClaim> {
    const { accountId } = resident;
    if (request.relation === 'self') throw new FieldRefused('relation', '请选择与对方的关系');
    if (!(await this.links.holder(accountId))) throw new OwnProofNeeded();
    const live = await this.#liveCode(accountId, request.code, address);
    const elder = await this.links.selfOf(live.accountId);
    const details = elder ? null : this.#details(request);
    if (!elder && !details)
      return { id: null, state: 'details-needed', expiresAt: isoWithOffset(live.expiresAt), personId: null };
    const isKnown = elder !== null && resident.links.some(({ personId }) => personId === elder);
    if (!isKnown && mayAdd(resident.links.length, this.config.peopleLimit) === 0) {
      throw new PeopleLimitReached(this.config.peopleLimit);
    }
    resident.subject.personId = elder ?? undefined;
    return this.#ask(live, request, {
      requesterAccountId: accountId,
      deciderAccountId: live.accountId,
      personId: elder,
      proofId: null,
      details,
      relation: request.relation,
      scope: request.scope ?? SCOPE_UNLESS_TOLD,
    });
  }

  async get({ accountId }: SignedInResident, id: string): Promise<HelpClaim> {
    const claim = await this.approvals.claimOf(accountId, id);
    if (!claim) throw new ApprovalNotFound();
    return this.#toClaim(claim);
  }

  /** Every claim costs a guess until it proves right, so guesses made at once share none. */
  async #liveCode(accountId: string, code: string, address: string): Promise<LiveCode> {
    const charges: Charge[] = [
      { budget: HELP_CLAIMS_BY_ACCOUNT, key: accountId },
      { budget: HELP_CLAIMS_BY_ADDRESS, key: addressKey(address) },
      { budget: HELP_CLAIMS_BY_EVERYBODY, key: EVERYBODY },
    ];
    await this.limits.spend(charges);
    const live = await this.codes.find(code);
    if (!live || live.accountId === accountId) throw new HelpCodeRefused();
    await this.limits.giveBack(charges);
    return live;
  }

  #details({ name, document, birthDate, sex }: ClaimHelpCode): Identity | null {
    if (name === undefined || document === undefined) return null;
    const now = this.clock.now();
    const read = identityOf({ name, document, birthDate, sex }, localDateOf(now), null);
    if (!read.ok) throw new PersonDetailsWrong(read.problems);
    if (capacityFor('self', read.identity.birthDate, now).kind !== 'fine') throw new GuardianRequired('under-14');
    return read.identity;
  }

  async #ask(live: LiveCode, { code }: ClaimHelpCode, wish: NewApproval): Promise<HelpClaim> {
    const asked = await this.database.transaction(async (tx) => {
      if (!(await this.codes.use(tx, live, code))) throw new HelpCodeRefused();
      return this.approvals.ask(tx, wish.personId === null ? 'setup' : 'link', wish);
    });
    return { id: asked.id, state: 'waiting', expiresAt: isoWithOffset(asked.expiresAt), personId: null };
  }

  #toClaim(claim: ApprovalRow): HelpClaim {
    const state = helpStateOf(claim, this.clock.now());
    return {
      id: claim.id,
      state,
      expiresAt: isoWithOffset(claim.expiresAt),
      personId: state === 'approved' ? claim.personId : null,
    };
  }
}
