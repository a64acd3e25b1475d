import { addDays, localDateOf } from '@kangqiao/domain';
import type { Hospital, Session } from '@kangqiao/his-port';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import {
  AccountQuotaReached,
  BlockedForNoShows,
  DayNotOpen,
  NotReleasedYet,
  OutsideBookingWindow,
  QuotaRefused,
  SessionStopped,
} from './appointments.errors';
import { keepsNumber } from './appointment-states';
import { accountVerdict, blockedUntil, quotaVerdict, windowVerdict } from './appointments.policy';
import { AppointmentStore, type Verify } from './appointments.store';

/** What must be true whenever somebody takes a number or gets in line for one. */
@Injectable()
export class BookingRules {
  constructor(
    private readonly store: AppointmentStore,
    private readonly clock: Clock,
  ) {}

  /** @throws NotReleasedYet, DayNotOpen, OutsideBookingWindow, SessionStopped */
  requireOpen({ rules }: Hospital, session: Pick<Session, 'date' | 'state'>): void {
    const verdict = windowVerdict(session.date, rules, this.clock.now());
    if (verdict === 'not-released' && rules.releaseTime !== null) throw new NotReleasedYet(rules.releaseTime);
    if (verdict === 'not-released') throw new OutsideBookingWindow();
    if (verdict !== 'open') throw new DayNotOpen(verdict);
    if (session.state === 'stopped') throw new SessionStopped();
    if (session.state === 'not-released') throw new OutsideBookingWindow('该号源尚未开放预约');
  }

  /** @throws BlockedForNoShows */
  async requireGoodStanding(personId: string, hospital: Hospital): Promise<void> {
    const until = await this.blockedUntil(personId, hospital, this.clock.now());
    if (until !== null) throw new BlockedForNoShows(until);
  }

  /** Until which day, included, this person may not book who would book at that moment; null = they may. */
  async blockedUntil(personId: string, { id, rules: { noShow } }: Hospital, at: Date): Promise<string | null> {
    if (!noShow) return null;
    const since = addDays(localDateOf(at), -(noShow.withinDays + noShow.blockDays));
    return blockedUntil(await this.store.missedDays(personId, id, since), noShow, at);
  }

  /** Whether the person has as many appointments of that day in this hospital as one may. */
  async isDayFull(personId: string, { id, rules }: Hospital, visitDate: string): Promise<boolean> {
    const sameDay = await this.store.ofDay(personId, id, visitDate);
    return sameDay.filter(({ state }) => keepsNumber(state)).length >= rules.perPersonDay;
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
