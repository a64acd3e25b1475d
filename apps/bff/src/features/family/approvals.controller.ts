import { ApprovalDecision, ApprovalList, DecideApproval } from '@kangqiao/contracts';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Policy } from '../../platform/access/route-policy';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { SignedIn } from '../../platform/auth/signed-in.decorator';
import { Idempotent } from '../../platform/idempotency/idempotent.decorator';
import { ApprovalsService } from './approvals.service';

@Controller('api/v1/approvals')
export class ApprovalsController {
  constructor(private readonly service: ApprovalsService) {}

  /** What waits for my answer: for myself, or for somebody I manage. */
  @Policy({ kind: 'account' })
  @Get()
  list(@SignedIn() resident: SignedInResident): Promise<ApprovalList> {
    return this.service.list(resident);
  }

  /** Answers it, once; an approval may allow less than was asked for. */
  @Policy({ kind: 'account', action: 'approval.decide' })
  @Idempotent()
  @Post(':approvalId/decision')
  @HttpCode(200)
  decide(
    @SignedIn() resident: SignedInResident,
    @Param('approvalId') approvalId: string,
    @Body() request: DecideApproval,
  ): Promise<ApprovalDecision> {
    return this.service.decide(resident, approvalId, request);
  }
}
