import {
  ApplyForCard,
  Card,
  CardCodeList,
  CardCodeQuery,
  CardUseList,
  CardUseQuery,
  PrintedCardCode,
} from '@kangqiao/contracts';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Policy } from '../../platform/access/route-policy';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { SignedIn } from '../../platform/auth/signed-in.decorator';
import { Reserved } from '../../platform/http/reserved.decorator';
import { Idempotent } from '../../platform/idempotency/idempotent.decorator';
import { CardCodesService } from './card-codes.service';
import { CardUsesService } from './card-uses.service';
import { CardService } from './card.service';

@Controller('api/v1/people/:personId/card')
export class CardController {
  constructor(
    private readonly cards: CardService,
    private readonly cardCodes: CardCodesService,
    private readonly cardUses: CardUsesService,
  ) {}

  /** The e-health card of this person. */
  @Policy({ kind: 'person', purpose: 'card', action: 'card.view' })
  @Reserved()
  @Get()
  get(@SignedIn() resident: SignedInResident, @Param('personId') personId: string): Promise<Card> {
    return this.cards.get(resident, personId);
  }

  /** Applies for the card; applying again answers with the same card, and after it was ended with a new one. */
  @Policy({ kind: 'person', purpose: 'card', action: 'card.apply' })
  @Reserved()
  @Idempotent()
  @Post()
  apply(
    @SignedIn() resident: SignedInResident,
    @Param('personId') personId: string,
    @Body() request: ApplyForCard,
  ): Promise<Card> {
    return this.cards.apply(resident, personId, request);
  }

  /** Ends the card (挂失): for the holder and the guardian of a child. */
  @Policy({ kind: 'person', purpose: 'manage', action: 'card.revoke' })
  @Reserved()
  @Delete()
  revoke(@SignedIn() resident: SignedInResident, @Param('personId') personId: string): Promise<Card> {
    return this.cards.revoke(resident, personId);
  }

  /** The next code(s) to show, soonest first. */
  @Policy({ kind: 'person', purpose: 'card', action: 'card.code' })
  @Reserved()
  @Post('codes')
  @HttpCode(200)
  codes(
    @SignedIn() resident: SignedInResident,
    @Param('personId') personId: string,
    @Query() { count }: CardCodeQuery,
  ): Promise<CardCodeList> {
    return this.cardCodes.codes(resident, personId, count ?? 1);
  }

  /** The code to print: for the holder and the guardian of a child. */
  @Policy({ kind: 'person', purpose: 'manage', action: 'card.code' })
  @Reserved()
  @Post('static-code')
  @HttpCode(200)
  printed(@SignedIn() resident: SignedInResident, @Param('personId') personId: string): Promise<PrintedCardCode> {
    return this.cardCodes.printed(resident, personId);
  }

  /** Where the codes were presented, newest first. */
  @Policy({ kind: 'person', purpose: 'card', action: 'card.uses' })
  @Reserved()
  @Get('uses')
  uses(
    @SignedIn() resident: SignedInResident,
    @Param('personId') personId: string,
    @Query() { since }: CardUseQuery,
  ): Promise<CardUseList> {
    return this.cardUses.list(resident, personId, since ?? null);
  }
}
