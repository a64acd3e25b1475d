import { Injectable } from '@nestjs/common';
import { ApprovalsStore } from './approvals.store';
import { OwnProofNeeded } from './proof.errors';
import { type Attempt, type Begun, ProofBeginner } from './proof-method';
import { APPROVAL_LIFE_MS } from './proof.policy';

/**
 * Asks on the phones of whoever manages the person. Whether there is such a phone is not looked up here, so that
 * neither the answer nor its time can tell.
 */
@Injectable()
export class ApprovalProof extends ProofBeginner {
  constructor(private readonly approvals: ApprovalsStore) {
    super();
  }

  override async begin({ proofId, resident, person, startedAt }: Attempt): Promise<Begun> {
    if (!person.hasSelf) throw new OwnProofNeeded();
    return {
      kind: 'waiting',
      waiting: { expiresAt: new Date(startedAt.getTime() + APPROVAL_LIFE_MS) },
      within: async (tx) => {
        await this.approvals.ask(tx, 'link', {
          requesterAccountId: resident.accountId,
          deciderAccountId: null,
          personId: person.id,
          proofId,
          details: null,
          relation: person.relation,
          scope: person.scope,
        });
      },
    };
  }
}
