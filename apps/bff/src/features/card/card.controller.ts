import { Card, CardCodeList, CardCodeQuery } from '@kangqiao/contracts';
import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Policy } from '../../platform/access/route-policy';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { SignedIn } from '../../platform/auth/signed-in.decorator';
import { Idempotent } from '../../platform/idempotency/idempotent.decorator';
import { CardService } from './card.service';

@Controller('api/v1/people/:personId/card')
export class CardController {
  constructor(private readonly service: CardService) {}

  /** The e-health card of this person. */
  @Policy({ kind: 'person', purpose: 'card', action: 'card.view' })
  @Get()
  get(@SignedIn() resident: SignedInResident, @Param('personId') personId: string): Promise<Card> {
    return this.service.get(resident, personId);
  }

  /** Applies for the card; applying again answers with the same card. */
  @Policy({ kind: 'person', purpose: 'card', action: 'card.apply' })
  @Idempotent()
  @Post()
  apply(@SignedIn() resident: SignedInResident, @Param('personId') personId: string): Promise<Card> {
    return this.service.apply(resident, personId);
  }

  /** The next code(s) to show, soonest first. */
  @Policy({ kind: 'person', purpose: 'card', action: 'card.code' })
  @Post('codes')
  @HttpCode(200)
  codes(
    @SignedIn() resident: SignedInResident,
    @Param('personId') personId: string,
    @Query() { count }: CardCodeQuery,
  ): Promise<CardCodeList> {
    return this.service.codes(resident, personId, count ?? 1);
  }
}
