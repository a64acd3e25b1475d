import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { HospitalsModule } from '../../hospitals/hospitals.module';
import { Housekeeping } from '../../platform/housekeeping/housekeeping';
import { MessagesModule } from '../../platform/messages/messages.module';
import { PeopleModule } from '../people/people.module';
import { ApprovalEntity } from './approval.entity';
import { ApprovalProof } from './approval.proof';
import { ApprovalsController } from './approvals.controller';
import { ApprovalsService } from './approvals.service';
import { ApprovalsStore } from './approvals.store';
import { FaceProof } from './face.proof';
import { Grants } from './grants';
import { GuardianProof } from './guardian.proof';
import { HeldPhones } from './held-phones';
import { HelpCodeEntity } from './help-code.entity';
import { HelpCodesController } from './help-codes.controller';
import { HelpCodesService } from './help-codes.service';
import { HelpCodesStore } from './help-codes.store';
import { HelperLink } from './helper-link';
import { LinkApproval } from './link-approval';
import { LinkNoticeEntity } from './link-notice.entity';
import { LinkNoticeSender } from './link-notice.sender';
import { LinkNotices } from './link-notices';
import { LinkNoticeSweep } from './link-notice-sweep';
import { LinksController } from './links.controller';
import { LinksService } from './links.service';
import { LinksStore } from './links.store';
import { PhoneCodeProof } from './phone-code.proof';
import { PhoneNumberProof } from './phone-number.proof';
import { ProofAttempts } from './proof-attempts';
import { ProofEntity } from './proof.entity';
import { ProofMethods } from './proof-methods';
import { ProofsController } from './proofs.controller';
import { ProofsService } from './proofs.service';
import { ProofsStore } from './proofs.store';
import { SetupApproval } from './setup-approval';

const STORES = [ProofsStore, ApprovalsStore, HelpCodesStore, LinksStore, LinkNotices];
const PROOFS = [PhoneCodeProof, PhoneNumberProof, ApprovalProof, FaceProof, GuardianProof, ProofMethods, ProofAttempts];
const GIVING = [Grants, HelperLink, LinkApproval, SetupApproval, LinkNoticeSender, LinkNoticeSweep];

/** Who may act for whom: proof of control, links, approvals, help codes. */
@Module({
  imports: [
    TypeOrmModule.forFeature([ProofEntity, ApprovalEntity, HelpCodeEntity, LinkNoticeEntity]),
    HospitalsModule,
    MessagesModule,
    PeopleModule,
  ],
  controllers: [ProofsController, LinksController, ApprovalsController, HelpCodesController],
  providers: [
    ...STORES,
    ...PROOFS,
    ...GIVING,
    HeldPhones,
    ProofsService,
    LinksService,
    ApprovalsService,
    HelpCodesService,
  ],
})
export class FamilyModule {
  constructor(housekeeping: Housekeeping, proofs: ProofsStore, approvals: ApprovalsStore, codes: HelpCodesStore) {
    housekeeping.add({ title: 'old proofs', run: () => proofs.removeOld() });
    housekeeping.add({ title: 'old approvals', run: () => approvals.removeOld() });
    housekeeping.add({ title: 'expired help codes', run: () => codes.removeExpired() });
  }
}
