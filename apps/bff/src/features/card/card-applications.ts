import { type ApplyOutcome, CardAuthorityPort, CardAuthorityUnavailable } from '@kangqiao/card-port';
import { Injectable } from '@nestjs/common';
import type { ActivePerson } from '../../platform/access/active-person';
import { CardPeople } from './card-people';
import type { CardRow } from './card-row';
import { CardStore } from './card.store';
import { holderOf } from './card-holder';

/** Asks the issuer about an application that is written down, and writes its answer down. */
@Injectable()
export class CardApplications {
  constructor(
    private readonly authority: CardAuthorityPort,
    private readonly store: CardStore,
    private readonly people: CardPeople,
  ) {}

  /**
   * Applying again is harmless to every issuer: what went unanswered stays pending and is asked again.
   * @param wechatCode never kept: it counts once
   * @throws CardAuthorityUnavailable
   */
  async ask(row: CardRow, person: ActivePerson, wechatCode: string | null = null): Promise<ApplyOutcome> {
    const { guardianId, ...details } = row.details;
    const guardian = guardianId === null ? null : await this.people.willing(guardianId);
    const outcome = await this.#apply(row, () =>
      this.authority.apply(holderOf(person, { ...details, guardian, wechatCode })),
    );
    switch (outcome.kind) {
      case 'issued':
        await this.store.issued(row.personId, outcome.card);
        return outcome;
      case 'refused':
        await this.store.refused(row.personId, outcome.reason);
        return outcome;
      case 'pending':
        await this.store.later(row, row.attempts);
        return outcome;
    }
  }

  async #apply(row: CardRow, apply: () => Promise<ApplyOutcome>): Promise<ApplyOutcome> {
    try {
      return await apply();
    } catch (error) {
      if (error instanceof CardAuthorityUnavailable) await this.store.later(row, row.attempts);
      throw error;
    }
  }
}
