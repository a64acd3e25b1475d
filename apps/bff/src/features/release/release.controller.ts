import { type Preflight, PreflightQuery, RemindOfRelease } from '@kangqiao/contracts';
import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { Policy } from '../../platform/access/route-policy';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { SignedIn } from '../../platform/auth/signed-in.decorator';
import { PreflightService } from './preflight.service';
import { ReleaseReminders } from './release-reminders';

@Controller('api/v1/releases/:releaseId')
export class ReleaseController {
  constructor(
    private readonly preflights: PreflightService,
    private readonly reminders: ReleaseReminders,
  ) {}

  /** What a person lacks to book when the numbers are released. */
  @Policy({ kind: 'person', purpose: 'book', action: 'release.check' })
  @Get('preflight')
  check(
    @SignedIn() resident: SignedInResident,
    @Param('releaseId') releaseId: string,
    @Query() { personId }: PreflightQuery,
  ): Promise<Preflight> {
    return this.preflights.check(resident, releaseId, personId);
  }

  /** Tells the account of this release the evening before and when the waiting room opens. */
  @Policy({ kind: 'person', purpose: 'book', action: 'release.remind' })
  @Put('reminder')
  @HttpCode(204)
  remind(
    @SignedIn() resident: SignedInResident,
    @Param('releaseId') releaseId: string,
    @Body() { personId }: RemindOfRelease,
  ): Promise<void> {
    return this.reminders.remind(resident, releaseId, personId);
  }

  /** Takes back what `PUT` of the same address asked for; taking it back twice is fine. */
  @Policy({ kind: 'person', purpose: 'book', action: 'release.remind' })
  @Delete('reminder')
  @HttpCode(204)
  forget(
    @SignedIn() resident: SignedInResident,
    @Param('releaseId') releaseId: string,
    @Query() { personId }: PreflightQuery,
  ): Promise<void> {
    return this.reminders.forget(resident, releaseId, personId);
  }
}
