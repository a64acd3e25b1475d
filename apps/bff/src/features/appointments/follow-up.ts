import { HospitalError, type Booking } from '@kangqiao/his-port';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { AppLogger } from '../../platform/logging/logger';
import { retryAt } from '../../platform/retry-at';
import type { AppointmentRow } from './appointment-row';
import { UNKNOWN_STATES } from './appointment-states';
import { MovedMeanwhile } from './appointments.errors';
import { ofBooking } from './appointments.mapper';
import { isHoldOver } from './appointments.policy';
import { AppointmentStore, type Changes } from './appointments.store';
import { askAgainAt, concludeFrom, IN_FLIGHT_MS, nextLook, PATIENCE_MS } from './follow-up.policy';
import { HospitalCalls } from './hospital-calls';

const UNCONFIRMED = '医院未确认本次预约，号源已退回，请重新选择';
/** A hospital that refuses to take a number back so often, over more than an hour, means it; the reconciliation goes on. */
const MOST_GIVING_BACK = 15;
/** Said to a resident where the hospital gives no reason. */
export const STOPPED = '医院已停诊，请改约其他时间';

/** Brings one appointment on whose outcome is not known yet, whose time has come, or whose hold must be given back. */
@Injectable()
export class FollowUp {
  constructor(
    private readonly store: AppointmentStore,
    private readonly calls: HospitalCalls,
    private readonly clock: Clock,
    private readonly logger: AppLogger,
  ) {}

  /** Looks at a due row unless another worker does already. A failure leaves it due again later, never lost. */
  lookAt(seen: AppointmentRow): Promise<void> {
    return this.#leased(seen, (row) => this.#bringOn(row));
  }

  /** Draws the conclusion from what the hospital's own list said at `asOf`, as if it had been asked. */
  told(seen: AppointmentRow, booking: Booking | null, asOf: Date): Promise<void> {
    return this.#leased(seen, (row) => this.#conclude(row, booking, asOf));
  }

  /**
   * Ours first, then the hospital is told, by the sweep if that fails. A hold that the hospital has not confirmed may
   * still be on its way; what we give back must not overtake it. A number that is not free at once for whoever comes is
   * given back when it is decided whose it is; see features/waitlist.
   */
  async letGo(row: AppointmentRow): Promise<void> {
    const now = this.clock.now();
    const settled = new Date(row.stateSince.getTime() + PATIENCE_MS);
    const dueAt = row.state === 'holding' && settled > now ? settled : now;
    const released = await this.store.move(row, 'released', { dueAt });
    if (released.dueAt !== null && released.dueAt <= now) await this.lookAt(released);
    await this.store.settle(released);
  }

  async #leased(seen: AppointmentRow, work: (row: AppointmentRow) => Promise<void>): Promise<void> {
    const now = this.clock.now();
    const until = new Date(now.getTime() + IN_FLIGHT_MS);
    if (!(await this.store.lease(seen, until))) return;
    const row = { ...seen, dueAt: until, attempts: seen.attempts + 1 };
    try {
      await work(row);
    } catch (error) {
      if (error instanceof MovedMeanwhile) return;
      const facts = { appointment: row.id, state: row.state, attempts: row.attempts, error };
      if (error instanceof HospitalError) this.logger.warn(facts, 'a hospital could not say what became of this');
      else this.logger.error(facts, 'an appointment could not be brought on');
      await this.#again(row);
    }
  }

  async #bringOn(row: AppointmentRow): Promise<void> {
    switch (row.state) {
      case 'held':
        return this.#expire(row);
      case 'released':
      case 'expired':
      case 'refused':
        return this.#giveBack(row);
      case 'cancelled':
      case 'stopped':
      case 'completed':
        return this.store.reschedule(row, null);
      default:
        return this.#ask(row);
    }
  }

  async #expire(row: AppointmentRow): Promise<void> {
    const now = this.clock.now();
    if (!isHoldOver(row.holdExpiresAt, now)) return this.store.reschedule(row, row.holdExpiresAt);
    const expired = await this.store.move(row, 'expired', { dueAt: now });
    if (expired.dueAt !== null && expired.dueAt <= now) await this.#giveBack(expired);
  }

  /** Tells the hospital that we no longer want the number, until it has understood. */
  async #giveBack(row: AppointmentRow): Promise<void> {
    const outcome = await this.calls.release(row);
    if (outcome.kind === 'released') return this.store.reschedule(row, null);
    const isLast = row.attempts >= MOST_GIVING_BACK;
    if (outcome.kind !== 'refused' || !isLast) return this.#again(row);
    this.logger.error({ appointment: row.id, reason: outcome.reason }, 'a hospital refused to take a number back');
    await this.store.reschedule(row, null);
  }

  async #ask(row: AppointmentRow): Promise<void> {
    // What only reconciliation or a push can tell stays as it is.
    if (!this.calls.canBeAsked(row)) return this.#again(row);
    const booking = await this.calls.findBooking(row);
    await this.#conclude(row, booking, this.clock.now());
  }

  async #conclude(row: AppointmentRow, booking: Booking | null, now: Date): Promise<void> {
    const conclusion = concludeFrom(row, booking, now);
    switch (conclusion.kind) {
      case 'move':
        await this.store.move(row, conclusion.to, this.#changes(row, conclusion.to, booking, now));
        return;
      case 'give-back':
        return this.#withdraw(row);
      case 'same':
        return this.store.reschedule(row, nextLook(row, now), true);
      case 'wait':
        return this.#again(row);
    }
  }

  /** The hospital holds what it was asked to book: only when it has let go is it certain that nothing is booked. */
  async #withdraw(row: AppointmentRow): Promise<void> {
    const outcome = await this.calls.release(row);
    if (outcome.kind !== 'released') return this.#again(row);
    await this.store.move(row, 'refused', { reason: UNCONFIRMED, dueAt: null });
  }

  #changes(row: AppointmentRow, to: AppointmentRow['state'], booking: Booking | null, now: Date): Changes {
    switch (to) {
      case 'held':
        return { dueAt: row.holdExpiresAt };
      case 'expired':
        return { dueAt: now };
      case 'refused':
        return { dueAt: now, reason: UNCONFIRMED };
      case 'booked':
        return {
          ...(booking && ofBooking(booking, now)),
          bookedAt: row.bookedAt ?? now,
          // Told of anything further, such as an arrival, the next look follows at once.
          dueAt: booking?.state === 'booked' ? nextLook(row, now) : now,
        };
      case 'stopped':
        return { lookedAt: now, dueAt: null, reason: STOPPED };
      case 'arrived':
      case 'missed':
        return { lookedAt: now, dueAt: nextLook(row, now) };
      default:
        return { lookedAt: now, dueAt: null };
    }
  }

  #again(row: AppointmentRow): Promise<void> {
    const now = this.clock.now();
    const watchedOnly = row.state === 'booked' || row.state === 'arrived' || row.state === 'missed';
    if (watchedOnly) return this.store.reschedule(row, nextLook(row, now));
    return this.store.reschedule(
      row,
      UNKNOWN_STATES.includes(row.state) ? askAgainAt(row.attempts, now) : retryAt(row.attempts, now),
    );
  }
}
