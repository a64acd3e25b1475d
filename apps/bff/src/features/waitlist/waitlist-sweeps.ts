import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { AppLogger } from '../../platform/logging/logger';
import { Sweep } from '../../platform/sweeps/sweep';
import { type FreedNumber, FreedNumbers } from './freed-numbers';
import { LineWatch } from './line-watch';
import { Offers } from './offers';
import { PassingOn } from './passing-on';
import type { WaitlistRow } from './waitlist-row';
import { type DueLine, WaitlistStore } from './waitlist.store';

/** Passes freed numbers on. */
@Injectable()
export class FreedNumberSweep extends Sweep<FreedNumber> {
  constructor(
    private readonly freed: FreedNumbers,
    private readonly passing: PassingOn,
    private readonly clock: Clock,
    logger: AppLogger,
  ) {
    super('freed numbers', logger);
  }

  protected override due(limit: number): Promise<FreedNumber[]> {
    return this.freed.due(this.clock.now(), limit);
  }

  protected override lookAt(freed: FreedNumber): Promise<void> {
    return this.passing.lookAt(freed);
  }
}

/** Asks hospitals about sessions that people wait for. */
@Injectable()
export class LineSweep extends Sweep<DueLine> {
  constructor(
    private readonly entries: WaitlistStore,
    private readonly watch: LineWatch,
    private readonly clock: Clock,
    logger: AppLogger,
  ) {
    super('waitlists', logger);
  }

  protected override due(limit: number): Promise<DueLine[]> {
    return this.entries.dueLines(this.clock.now(), limit);
  }

  protected override lookAt(line: DueLine): Promise<void> {
    return this.watch.lookAt(line);
  }
}

/** Renews the hospital's hold of what is offered for longer. */
@Injectable()
export class OfferSweep extends Sweep<WaitlistRow> {
  constructor(
    private readonly entries: WaitlistStore,
    private readonly offers: Offers,
    private readonly clock: Clock,
    logger: AppLogger,
  ) {
    super('offers', logger);
  }

  protected override due(limit: number): Promise<WaitlistRow[]> {
    return this.entries.due(this.clock.now(), limit);
  }

  protected override lookAt(entry: WaitlistRow): Promise<void> {
    return this.offers.renew(entry);
  }
}
