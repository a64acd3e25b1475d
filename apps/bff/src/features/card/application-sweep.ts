import { CardAuthorityUnavailable } from '@kangqiao/card-port';
import { Injectable } from '@nestjs/common';
import { AppLogger } from '../../platform/logging/logger';
import { Sweep } from '../../platform/sweeps/sweep';
import { CardApplications } from './card-applications';
import { CardPeople } from './card-people';
import type { CardRow } from './card-row';
import { CardStore } from './card.store';

/** Asks the issuer what became of applications that it had not answered. */
@Injectable()
export class ApplicationSweep extends Sweep<CardRow> {
  constructor(
    private readonly store: CardStore,
    private readonly people: CardPeople,
    private readonly applications: CardApplications,
    logger: AppLogger,
  ) {
    super('applications for cards', logger);
  }

  protected override due(limit: number): Promise<CardRow[]> {
    return this.store.due(limit);
  }

  protected override async lookAt(row: CardRow): Promise<void> {
    if (!(await this.store.claim(row))) return;
    const attempts = row.attempts + 1;
    try {
      const person = await this.people.willing(row.personId);
      if (person) await this.applications.ask({ ...row, attempts }, person);
      else await this.store.later(row, attempts);
    } catch (error) {
      // The issuer's own silence is told of where it is called.
      if (error instanceof CardAuthorityUnavailable) return;
      this.logger.error({ error, attempts }, 'an application for a card could not be brought on');
      await this.store.later(row, attempts);
    }
  }
}
