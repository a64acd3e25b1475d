import { ConfirmProof, Person, Proof, StartProof } from '@kangqiao/contracts';
import { Body, Controller, Get, HttpCode, Ip, Param, Post } from '@nestjs/common';
import { Policy } from '../../platform/access/route-policy';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { SignedIn } from '../../platform/auth/signed-in.decorator';
import { Idempotent } from '../../platform/idempotency/idempotent.decorator';
import { ProofsService } from './proofs.service';

@Controller('api/v1/people/:personId/proofs')
export class ProofsController {
  constructor(private readonly service: ProofsService) {}

  /** Begins to prove control over this person; what cannot be proved is answered alike, whatever the reason. */
  @Policy({ kind: 'account', action: 'proof.start' })
  @Post()
  start(
    @SignedIn() resident: SignedInResident,
    @Param('personId') personId: string,
    @Body() request: StartProof,
    @Ip() address: string,
  ): Promise<Proof> {
    return this.service.start(resident, personId, request, address);
  }

  /** How an attempt of mine stands, such as one that waits for an approval. */
  @Policy({ kind: 'account' })
  @Get(':proofId')
  get(
    @SignedIn() resident: SignedInResident,
    @Param('personId') personId: string,
    @Param('proofId') proofId: string,
  ): Promise<Proof> {
    return this.service.get(resident, personId, proofId);
  }

  /** Confirms the code, or has the face's result fetched; from then on the person may be acted for. */
  @Policy({ kind: 'account', action: 'proof.confirm' })
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
