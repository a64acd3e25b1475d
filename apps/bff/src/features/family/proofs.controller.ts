import { ConfirmProof, Person, Proof } from '@kangqiao/contracts';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Policy } from '../../platform/access/route-policy';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { SignedIn } from '../../platform/auth/signed-in.decorator';
import { Idempotent } from '../../platform/idempotency/idempotent.decorator';
import { ProofsService } from './proofs.service';

@Controller('api/v1/people/:personId/proofs')
export class ProofsController {
  constructor(private readonly service: ProofsService) {}

  /** Sends a one-time code to the phone that a hospital holds for this person. */
  @Policy({ kind: 'account' })
  @Post()
  start(@SignedIn() resident: SignedInResident, @Param('personId') personId: string): Promise<Proof> {
    return this.service.start(resident, personId);
  }

  /** Confirms the code; from then on the person may be acted for. */
  @Policy({ kind: 'account' })
  @Idempotent()
  @Post(':proofId/confirm')
  @HttpCode(200)
  confirm(
    @SignedIn() resident: SignedInResident,
    @Param('personId') personId: string,
    @Param('proofId') proofId: string,
    @Body() request: ConfirmProof,
  ): Promise<Person> {
    return this.service.confirm(resident, personId, proofId, request);
  }
}
