import { CardIssuer } from '@kangqiao/contracts';
import { Controller, Get } from '@nestjs/common';
import { Policy } from '../../platform/access/route-policy';
import { Reserved } from '../../platform/http/reserved.decorator';
import { CardService } from './card.service';

@Controller('api/v1/card-issuer')
export class CardIssuerController {
  constructor(private readonly cards: CardService) {}

  /** Who issues the e-health cards of this region, and what it can do. */
  @Policy({ kind: 'signed-in' })
  @Reserved()
  @Get()
  get(): CardIssuer {
    return this.cards.issuer();
  }
}
