import { HoldNumber, type Hold } from '@kangqiao/contracts';
import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Policy } from '../../platform/access/route-policy';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { SignedIn } from '../../platform/auth/signed-in.decorator';
import { Idempotent } from '../../platform/idempotency/idempotent.decorator';
import { HoldsService } from './holds.service';

@Controller('api/v1/holds')
export class HoldsController {
  constructor(private readonly service: HoldsService) {}

  /** Keeps a number for a person while the resident confirms. */
  @Policy({ kind: 'person', purpose: 'book', action: 'hold.take' })
  @Idempotent({ required: true })
  @Post()
  hold(@SignedIn() resident: SignedInResident, @Body() request: HoldNumber): Promise<Hold> {
    return this.service.hold(resident, request);
  }

  /** Whether the hospital has confirmed by now. */
  @Policy({ kind: 'person', purpose: 'book', action: 'appointment.view' })
  @Get(':holdId')
  one(@SignedIn() resident: SignedInResident, @Param('holdId') holdId: string): Promise<Hold> {
    return this.service.one(resident, holdId);
  }

  /** Gives the number back. */
  @Policy({ kind: 'person', purpose: 'book', action: 'hold.release' })
  @Delete(':holdId')
  @HttpCode(204)
  release(@SignedIn() resident: SignedInResident, @Param('holdId') holdId: string): Promise<void> {
    return this.service.release(resident, holdId);
  }
}
