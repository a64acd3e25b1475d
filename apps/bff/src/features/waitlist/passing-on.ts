import { randomInt } from 'node:crypto';
import { type Hospital, HospitalError, type Session, type WaitlistRule } from '@kangqiao/his-port';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { AppLogger } from '../../platform/logging/logger';
import { retryAt } from '../../platform/retry-at';
import { MovedMeanwhile } from '../appointments/appointments.errors';
import type { AppointmentRow } from '../appointments/appointment-row';
import { AppointmentStore } from '../appointments/appointments.store';
import { FollowUp } from '../appointments/follow-up';
import { IN_FLIGHT_MS } from '../appointments/follow-up.policy';
import { isAhead } from '../scheduling/scheduling.policy';
import { type FreedNumber, FreedNumbers, NoLongerFreed } from './freed-numbers';
import { Offers } from './offers';
import { offersClose, returnMoment } from './offer.policy';
import { sessionAt } from './session-at';
import { ChangedMeanwhile, WaitlistStore } from './waitlist.store';

/** The hospital may still have to be told that these are free. */
const GIVEN_UP: readonly AppointmentRow['state'][] = ['released', 'expired', 'refused'];

/**
 * Decides whose a freed number is: the first in line's; where nobody waits and the session is full, whose who comes first
 * after a random moment; else whose who comes first, at once.
 */
@Injectable()
export class PassingOn {
  constructor(
    private readonly freed: FreedNumbers,
    private readonly entries: WaitlistStore,
    private readonly offers: Offers,
    private readonly appointments: AppointmentStore,
    private readonly followUp: FollowUp,
    private readonly clock: Clock,
    private readonly logger: AppLogger,
  ) {
    // Whoever gives a number up does not wait until the hospital holds it for somebody else.
    freed.decideBy(async (seen) => {
      if (!(await this.entries.first(seen))) await this.lookAt(seen);
    });
  }

  /** Looks at a due number unless another worker does already. A failure leaves it due again later, never lost. */
  async lookAt(seen: FreedNumber): Promise<void> {
    const freed = await this.freed.lease(seen, new Date(this.clock.now().getTime() + IN_FLIGHT_MS));
    if (!freed) return;
    try {
      await this.#bringOn(freed);
    } catch (error) {
      if (error instanceof NoLongerFreed || error instanceof MovedMeanwhile || error instanceof ChangedMeanwhile)
        return;
      const facts = { hospital: freed.hospitalId, freed: freed.id, attempts: freed.attempts, error };
      if (error instanceof HospitalError) this.logger.warn(facts, 'a hospital could not say what it has for who waits');
      else this.logger.error(facts, 'a freed number could not be passed on');
      await this.#again(freed);
    }
  }

  async #bringOn(freed: FreedNumber): Promise<void> {
    const ruled = this.freed.ruled(freed.hospitalId);
    const visit = { date: freed.visitDate, startTime: freed.startTime };
    if (!ruled || this.clock.now() >= offersClose(visit, ruled.rule)) return this.#return(freed);
    const session = await sessionAt(ruled.hospital.scheduling, freed);
    if (!session || session.state === 'stopped') return this.#return(freed);
    if (await this.entries.first(freed)) {
      if (!(await this.#isGivenBack(freed))) return this.#again(freed);
      if (await this.offers.offer(freed, session, ruled.hospital, ruled.rule)) return;
    }
    return this.#whereNobodyWaits(freed, session, ruled);
  }

  async #whereNobodyWaits(
    freed: FreedNumber,
    session: Session,
    { hospital, rule }: { hospital: Hospital; rule: WaitlistRule },
  ): Promise<void> {
    const now = this.clock.now();
    if (freed.returnsAt !== null && now < freed.returnsAt) return this.freed.reschedule(freed, freed.returnsAt);
    if (freed.returnsAt !== null || !(await this.#isFull(session, hospital))) return this.#return(freed);
    const returnsAt = returnMoment(rule, now, randomInt);
    await this.freed.reschedule(freed, returnsAt, returnsAt);
    const origin = await this.#toGiveBack(freed);
    if (origin) await this.appointments.reschedule(origin, returnsAt);
  }

  /** Whether nothing but what is kept here is free. */
  async #isFull(session: Session, hospital: Hospital): Promise<boolean> {
    const numbers = await hospital.scheduling.numbers(session);
    const claimed = await this.freed.claimed(hospital.id, session.id);
    const now = this.clock.now();
    return !numbers.some(
      ({ id, startTime, available }) => available && !claimed.has(id) && isAhead(session.date, startTime, now),
    );
  }

  /** Whose who comes first, here and at the hospital. */
  async #return(freed: FreedNumber): Promise<void> {
    const origin = await this.#toGiveBack(freed);
    if (origin) await this.followUp.lookAt(origin);
    await this.freed.drop(freed);
  }

  /** Before it can be held for somebody else, the hospital must have it back. */
  async #isGivenBack(freed: FreedNumber): Promise<boolean> {
    const origin = await this.#toGiveBack(freed);
    if (!origin) return true;
    await this.followUp.lookAt(origin);
    return (await this.#toGiveBack(freed)) === null;
  }

  async #toGiveBack({ originId }: FreedNumber): Promise<AppointmentRow | null> {
    const origin = originId === null ? null : await this.appointments.byId(originId);
    return origin?.dueAt && GIVEN_UP.includes(origin.state) ? origin : null;
  }

  #again(freed: FreedNumber): Promise<void> {
    return this.freed.reschedule(freed, retryAt(freed.attempts, this.clock.now()));
  }
}
