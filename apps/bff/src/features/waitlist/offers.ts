import type { Hospital, HoldOutcome, Session, WaitlistRule } from '@kangqiao/his-port';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database';
import { AuditLog } from '../../platform/audit/audit-event';
import { Clock } from '../../platform/clock';
import { AppError } from '../../platform/errors/app-error';
import { Ids } from '../../platform/ids';
import { backgroundTraceId } from '../../platform/trace/trace';
import type { AppointmentRow } from '../appointments/appointment-row';
import { MovedMeanwhile, refusalText } from '../appointments/appointments.errors';
import { isGoneWhenHeld } from '../appointments/appointments.policy';
import { AppointmentStore } from '../appointments/appointments.store';
import { BookingRules } from '../appointments/booking-rules';
import { FollowUp } from '../appointments/follow-up';
import { IN_FLIGHT_MS } from '../appointments/follow-up.policy';
import { HospitalCalls } from '../appointments/hospital-calls';
import { newHold } from '../appointments/new-hold';
import { visitTitle } from '../appointments/visit-title';
import { type FreedNumber, FreedNumbers } from './freed-numbers';
import { Leaving } from './leaving';
import { offerEnd } from './offer.policy';
import { WaitingAccess } from './waiting-access';
import { wordsOf } from './waitlist.errors';
import type { WaitlistRow } from './waitlist-row';
import { ChangedMeanwhile, WaitlistStore } from './waitlist.store';

/** The hospital's own hold is renewed so long before it ends. */
const RENEW_BEFORE_MS = 30_000;
/** A hospital that cannot be reached is asked again after this time. */
const UNREACHED_MS = 60_000;
const NOT_ALLOWED_ANY_MORE = '加入候补的账号现在不能为该就诊人预约';

/** Keeping a freed number for the first in line: our claim first, then the hospital's hold under that person's file. */
@Injectable()
export class Offers {
  constructor(
    private readonly entries: WaitlistStore,
    private readonly freed: FreedNumbers,
    private readonly access: WaitingAccess,
    private readonly leaving: Leaving,
    private readonly rules: BookingRules,
    private readonly appointments: AppointmentStore,
    private readonly followUp: FollowUp,
    private readonly calls: HospitalCalls,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Keeps the number for the first who may have it; whoever may not is told why and stands in line no more.
   * @returns false when nobody waits
   * @throws NoLongerFreed, HospitalError
   */
  async offer(freed: FreedNumber, session: Session, hospital: Hospital, rule: WaitlistRule): Promise<boolean> {
    for (let entry = await this.entries.first(freed); entry; entry = await this.entries.first(freed)) {
      const refusal = await this.#refusal(entry, session, hospital);
      if (refusal !== null) await this.leaving.end(entry, refusal);
      else if (await this.#offerTo(entry, freed, session, hospital, rule)) return true;
    }
    return false;
  }

  /**
   * A hospital's hold may be shorter than the offer: it is let go and taken again under a new reference. Where the hospital
   * does not give it again, the offer is over and the resident waits on.
   */
  async renew(entry: WaitlistRow): Promise<void> {
    try {
      await this.#renew(entry);
    } catch (error) {
      // Another worker renews it, or it was taken or given up at this moment.
      if (!(error instanceof ChangedMeanwhile || error instanceof MovedMeanwhile)) throw error;
    }
  }

  async #renew(entry: WaitlistRow): Promise<void> {
    const old = entry.holdId === null ? null : await this.appointments.byId(entry.holdId);
    if (!old) return;
    const now = this.clock.now();
    const isOpen = entry.state === 'offered' && old.state === 'held' && now < old.holdExpiresAt;
    if (!isOpen) return this.entries.renewAt({ id: entry.id, holdId: old.id }, null);
    const dueAt = new Date(now.getTime() + IN_FLIGHT_MS);
    const fresh = { state: 'holding', version: 1, attempts: 0, stateSince: now, createdAt: now, dueAt } as const;
    const next: AppointmentRow = { ...old, ...fresh, id: this.ids.next() };
    await this.appointments.claim(next, () => undefined, {
      handOver: async (tx) => {
        await this.entries.change(tx, entry, { holdId: next.id, dueAt: null });
        await this.appointments.move(old, 'released', { dueAt: now }, { tx, number: 'handed-on' });
        await this.#handClaim(tx, old.id, next.id);
      },
    });
    const released = await this.appointments.byId(old.id);
    if (released) await this.followUp.lookAt(released);
    await this.#holdAtHospital(next, entry);
  }

  /** Why one in line may not have a number now; null = they may. */
  async #refusal(entry: WaitlistRow, session: Session, hospital: Hospital): Promise<string | null> {
    if (!(await this.access.mayBook(entry))) return NOT_ALLOWED_ANY_MORE;
    try {
      this.rules.requireOpen(hospital, session);
      await this.rules.requireGoodStanding(entry.personId, hospital);
      return null;
    } catch (error) {
      if (error instanceof AppError) return wordsOf(error);
      throw error;
    }
  }

  /** @returns false when it is to be tried with whoever is first now */
  async #offerTo(
    entry: WaitlistRow,
    freed: FreedNumber,
    session: Session,
    hospital: Hospital,
    rule: WaitlistRule,
  ): Promise<boolean> {
    const now = this.clock.now();
    const endsAt = offerEnd({ date: session.date, startTime: freed.startTime }, rule, now);
    const { accountId, personId, fileId } = entry;
    const { numberId, sessionId, startTime, endTime } = freed;
    const row = newHold({
      ...{ id: this.ids.next(), now, accountId, personId, fileId, hospital, session },
      number: { id: numberId, sessionId, startTime, endTime, available: false },
      offer: { waitlistId: entry.id, endsAt },
    });
    try {
      await this.appointments.claim(row, this.rules.quota(hospital, session.departmentId), {
        handOver: async (tx) => {
          await this.freed.handOver(tx, freed, row.id);
          await this.entries.change(tx, entry, { holdId: row.id });
        },
      });
    } catch (error) {
      if (error instanceof ChangedMeanwhile) return false;
      if (!(error instanceof AppError)) throw error;
      await this.leaving.end(entry, wordsOf(error));
      return false;
    }
    await this.#record(row);
    await this.#holdAtHospital(row, entry);
    return true;
  }

  async #holdAtHospital(row: AppointmentRow, entry: WaitlistRow): Promise<void> {
    const outcome = await this.calls.hold(row);
    const now = this.clock.now();
    switch (outcome.kind) {
      case 'held':
      case 'unsupported':
        await this.appointments.move(row, 'held', { dueAt: row.holdExpiresAt });
        return this.entries.renewAt({ id: entry.id, holdId: row.id }, renewalOf(outcome, row));
      case 'refused':
        return this.#refused(row, entry, outcome);
      case 'unavailable':
        await this.appointments.move(row, 'released', { dueAt: new Date(now.getTime() + UNREACHED_MS) });
        return;
      case 'unknown':
        return this.appointments.reschedule(row, now);
    }
  }

  /** The number is gone, or it is the person whom the hospital refuses: then it is for the next. */
  async #refused(
    row: AppointmentRow,
    entry: WaitlistRow,
    refusal: Extract<HoldOutcome, { kind: 'refused' }>,
  ): Promise<void> {
    if (isGoneWhenHeld(refusal.reason)) {
      await this.appointments.move(row, 'released', { dueAt: null }, { number: 'gone' });
      return;
    }
    const now = await this.entries.byId(entry.id);
    if (now?.active === 1) await this.leaving.end(now, refusalText(refusal));
    await this.appointments.move(row, 'released', { dueAt: null });
  }

  async #handClaim(tx: Tx, from: string, to: string): Promise<void> {
    await tx.change('UPDATE number_claim SET appointment_id = ? WHERE appointment_id = ?', [to, from]);
  }

  /** Before the hospital hears of the person: what cannot be written down does not happen. */
  #record(row: AppointmentRow): Promise<void> {
    const { personId, hospitalId } = row;
    return this.audit.record({
      actor: { kind: 'system' },
      personId,
      action: 'waitlist.offer',
      hospitalId,
      subject: visitTitle(row),
      outcome: 'done',
      code: null,
      traceId: backgroundTraceId(),
    });
  }
}

/** When the hospital's hold has to be taken again; null = it lasts as long as the offer, as far as the hospital says. */
const renewalOf = (
  outcome: Extract<HoldOutcome, { kind: 'held' | 'unsupported' }>,
  { holdExpiresAt }: AppointmentRow,
): Date | null => {
  if (outcome.kind !== 'held' || outcome.expiresAt === null || outcome.expiresAt >= holdExpiresAt) return null;
  return new Date(outcome.expiresAt.getTime() - RENEW_BEFORE_MS);
};
