import { addDays, localDateOf } from '@kangqiao/domain';
import type { Hospital, Session } from '@kangqiao/his-port';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import {
  AccountQuotaReached,
  BlockedForNoShows,
  NotReleasedYet,
  OutsideBookingWindow,
  QuotaRefused,
  SessionStopped,
} from './appointments.errors';
import { accountVerdict, blockedUntil, quotaVerdict, windowVerdict } from './appointments.policy';
import { AppointmentStore, type Verify } from './appointments.store';

/** What must be true whenever somebody takes a number or gets in line for one. */
@Injectable()
export class BookingRules {
  constructor(
    private readonly store: AppointmentStore,
    private readonly clock: Clock,
  ) {}

  /** @throws NotReleasedYet, OutsideBookingWindow, SessionStopped */
  requireOpen({ rules }: Hospital, session: Pick<Session, 'date' | 'state'>): void {
    const verdict = windowVerdict(session.date, rules, this.clock.now());
    if (verdict === 'not-released' && rules.releaseTime !== null) throw new NotReleasedYet(rules.releaseTime);
    if (verdict !== 'open') throw new OutsideBookingWindow();
    if (session.state === 'stopped') throw new SessionStopped();
    if (session.state === 'not-released') throw new OutsideBookingWindow('该号源尚未开放预约');
  }

  /** @throws BlockedForNoShows */
  async requireGoodStanding(personId: string, { id, rules: { noShow } }: Hospital): Promise<void> {
    if (!noShow) return;
    const now = this.clock.now();
    const since = addDays(localDateOf(now), -(noShow.withinDays + noShow.blockDays));
    const until = blockedUntil(await this.store.missedDays(personId, id, since), noShow, now);
    if (until !== null) throw new BlockedForNoShows(until);
  }

  /** How many numbers one person and one account may have. @returns what throws QuotaRefused, AccountQuotaReached */
  quota({ rules }: Hospital, departmentId: string): Verify {
    return (sameDay, ofAccount) => {
      const verdict = quotaVerdict(sameDay, departmentId, rules);
      if (verdict !== 'allowed') throw new QuotaRefused(verdict);
      if (accountVerdict(ofAccount, rules) !== 'allowed') throw new AccountQuotaReached();
    };
  }
}
