import { CardAuthorityPort } from '@kangqiao/card-port';
import { Injectable } from '@nestjs/common';
import { AppLogger } from '../../platform/logging/logger';
import { Sweep } from '../../platform/sweeps/sweep';
import { type CardEnding, CardEndings, type EndingCard } from './card-endings';

/** Tells the issuer which cards have ended, until it has understood. */
@Injectable()
export class EndingSweep extends Sweep<CardEnding> {
  constructor(
    private readonly endings: CardEndings,
    private readonly authority: CardAuthorityPort,
    logger: AppLogger,
  ) {
    super('cards to be ended', logger);
  }

  protected override due(limit: number): Promise<CardEnding[]> {
    return this.endings.due(limit);
  }

  protected override async lookAt(ending: CardEnding): Promise<void> {
    if (!(await this.endings.lease(ending))) return;
    try {
      if (await this.#end(ending.card)) await this.endings.done(ending);
      else await this.endings.again(ending);
    } catch (error) {
      this.logger.warn({ ending: ending.id, attempts: ending.attempts + 1, error }, 'a card has not been ended yet');
      await this.endings.again(ending);
    }
  }

  /** Answers whether there is no card any more. */
  async #end({ cardNumber, holder }: EndingCard): Promise<boolean> {
    if (cardNumber !== null) {
      await this.authority.revoke({ cardNumber, holder });
      return true;
    }
    // Whether the application led to a card is known by making it again, which every issuer answers alike.
    const outcome = await this.authority.apply(holder);
    if (outcome.kind === 'issued') await this.authority.revoke({ cardNumber: outcome.card.cardNumber, holder });
    return outcome.kind !== 'pending';
  }
}
