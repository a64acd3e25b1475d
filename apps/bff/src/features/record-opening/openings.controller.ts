import { ApplyForOpening, RecordOpening } from '@kangqiao/contracts';
import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { Policy } from '../../platform/access/route-policy';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { SignedIn } from '../../platform/auth/signed-in.decorator';
import { Idempotent } from '../../platform/idempotency/idempotent.decorator';
import { OpeningsService } from './openings.service';

@Controller('api/v1/people/:personId/record/opening')
export class OpeningsController {
  constructor(private readonly service: OpeningsService) {}

  /** Whether the record may be read, and what became of an application to the family doctor. */
  @Policy({ kind: 'person', purpose: 'record', action: 'opening.view' })
  @Get()
  of(@SignedIn() resident: SignedInResident, @Param('personId') personId: string): Promise<RecordOpening> {
    return this.service.of(resident, personId);
  }

  /** Applies to a team of family doctors. */
  @Idempotent()
  @Policy({ kind: 'person', purpose: 'manage', action: 'opening.apply' })
  @Post()
  apply(
    @SignedIn() resident: SignedInResident,
    @Param('personId') personId: string,
    @Body() request: ApplyForOpening,
  ): Promise<RecordOpening> {
    return this.service.apply(resident, personId, request);
  }

  /** Withdraws an application that nobody has answered. */
  @Policy({ kind: 'person', purpose: 'manage', action: 'opening.withdraw' })
  @Delete()
  withdraw(@SignedIn() resident: SignedInResident, @Param('personId') personId: string): Promise<RecordOpening> {
    return this.service.withdraw(resident, personId);
  }
}
