import { JoinWaitlist, type WaitlistEntry, type WaitlistList } from '@kangqiao/contracts';
import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Policy } from '../../platform/access/route-policy';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { SignedIn } from '../../platform/auth/signed-in.decorator';
import { Idempotent } from '../../platform/idempotency/idempotent.decorator';
import { WaitlistService } from './waitlist.service';

@Controller('api/v1/waitlist')
export class WaitlistController {
  constructor(private readonly service: WaitlistService) {}

  /** Waits for a number of a session that is full. */
  @Policy({ kind: 'person', purpose: 'book', action: 'waitlist.join' })
  @Idempotent({ required: true })
  @Post()
  join(@SignedIn() resident: SignedInResident, @Body() request: JoinWaitlist): Promise<WaitlistEntry> {
    return this.service.join(resident, request);
  }

  /** Where everybody I act for stands in line, and what they are offered. */
  @Policy({ kind: 'person', purpose: 'view', action: 'waitlist.list' })
  @Get()
  list(@SignedIn() resident: SignedInResident): Promise<WaitlistList> {
    return this.service.list(resident);
  }

  /** One place in line. */
  @Policy({ kind: 'person', purpose: 'view', action: 'waitlist.view' })
  @Get(':waitlistId')
  one(@SignedIn() resident: SignedInResident, @Param('waitlistId') id: string): Promise<WaitlistEntry> {
    return this.service.one(resident, id);
  }

  /** Waits no more; what was offered goes to the next. */
  @Policy({ kind: 'person', purpose: 'book', action: 'waitlist.leave' })
  @Delete(':waitlistId')
  @HttpCode(204)
  leave(@SignedIn() resident: SignedInResident, @Param('waitlistId') id: string): Promise<void> {
    return this.service.leave(resident, id);
  }
}
