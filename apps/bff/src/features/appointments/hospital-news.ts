import { localDateOf } from '@kangqiao/domain';
import { HospitalError, type StopNotice } from '@kangqiao/his-port';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { AuditLog } from '../../platform/audit/audit-event';
import { AppLogger } from '../../platform/logging/logger';
import { backgroundTraceId } from '../../platform/trace/trace';
import type { AppointmentRow } from './appointment-row';
import { STOPPABLE_STATES } from './appointment-states';
import { MovedMeanwhile } from './appointments.errors';
import { AppointmentStore } from './appointments.store';
import { clip } from './clip';
import { FollowUp, STOPPED } from './follow-up';
import { isNewSubstitute, stopVerdict } from './hospital-news.policy';
import { HospitalCalls } from './hospital-calls';
import { visitTitle } from './visit-title';

const MOST_TRIES = 3;
/** A session has dozens of bookings, and the hospital may be asked about each while it waits for our answer. */
const AT_ONCE = 8;

/** Waits for all, also when one fails; then the failure counts. */
async function allOf(works: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(works)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}

/** What hospitals tell of appointments without being asked. Told twice or out of order, it comes to the same. */
@Injectable()
export class HospitalNews {
  constructor(
    private readonly store: AppointmentStore,
    private readonly calls: HospitalCalls,
    private readonly followUp: FollowUp,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly logger: AppLogger,
  ) {}

  /** Stops what is booked in the session or in the part of it that the notice names, or says who comes instead. */
  async stopped(hospitalId: string, notice: StopNotice): Promise<void> {
    const rows = await this.store.bookedInSession(hospitalId, notice);
    for (let from = 0; from < rows.length; from += AT_ONCE)
      await allOf(
        rows.slice(from, from + AT_ONCE).map((row) => this.#untilSettled(row, (seen) => this.#apply(seen, notice))),
      );
    const { kind, sessionId, id } = notice;
    this.logger.info(
      { hospital: hospitalId, notice: id, kind, session: sessionId, affected: rows.length },
      'a session was stopped or changed',
    );
  }

  /** The hospital cancelled a booking of ours; one of another hospital's is not its to cancel. */
  async cancelled(hospitalId: string, clientRef: string, reason: string | null): Promise<void> {
    const row = await this.store.byId(clientRef);
    if (row?.hospitalId !== hospitalId)
      return this.logger.warn({ hospital: hospitalId }, 'a hospital cancelled a booking that it does not have');
    await this.#untilSettled(row, async (seen) => {
      if (!STOPPABLE_STATES.includes(seen.state)) return;
      const now = this.clock.now();
      await this.#record(seen, 'appointment.cancel');
      await this.store.move(seen, 'cancelled', { lookedAt: now, dueAt: null, reason: clip(reason, 200) });
    });
  }

  #apply(row: AppointmentRow, notice: StopNotice): Promise<void> {
    return notice.kind === 'stopped' ? this.#stop(row, notice) : this.#substitute(row, notice);
  }

  async #substitute(row: AppointmentRow, notice: StopNotice): Promise<void> {
    if (!isNewSubstitute(row, notice)) return;
    await this.#record(row, 'appointment.substitute');
    await this.store.changeWithin(row, 'substituted', {
      substitute: clip(notice.substitute, 100),
      substitutedAt: notice.issuedAt,
      substituteKept: 0,
    });
  }

  /** On the day itself somebody may have arrived of whom we have not heard: they are the hospital's to look after. */
  async #hasArrived(row: AppointmentRow, now: Date): Promise<boolean> {
    if (row.visitDate !== localDateOf(now) || !this.calls.canBeAsked(row)) return false;
    const booking = await this.calls.findBooking(row);
    if (booking?.state !== 'arrived' && booking?.state !== 'completed') return false;
    await this.followUp.told(row, booking, now);
    return true;
  }

  /** Asks whether this one is stopped; where nobody answers, the sweep goes on asking. */
  async #isStoppedThere(row: AppointmentRow, now: Date): Promise<boolean> {
    try {
      const booking = await this.calls.findBooking(row);
      if (booking?.state === 'stopped') return true;
      await this.followUp.told(row, booking, now);
    } catch (error) {
      if (!(error instanceof HospitalError)) throw error;
      await this.store.reschedule(row, now);
    }
    return false;
  }

  async #end(row: AppointmentRow, notice: StopNotice, now: Date): Promise<void> {
    await this.#record(row, 'appointment.stop');
    const reason = clip(notice.reason ?? STOPPED, 200);
    await this.store.move(row, 'stopped', { lookedAt: now, dueAt: null, reason });
  }

  async #stop(row: AppointmentRow, notice: StopNotice): Promise<void> {
    const now = this.clock.now();
    switch (stopVerdict(row, notice, this.calls.canBeAsked(row))) {
      case 'stop':
        return (await this.#hasArrived(row, now)) ? undefined : this.#end(row, notice, now);
      case 'ask':
        return (await this.#isStoppedThere(row, now)) ? this.#end(row, notice, now) : undefined;
      case 'leave':
    }
  }

  /** Before the move: what cannot be written down does not happen, and the hospital tells it again. */
  #record(
    row: AppointmentRow,
    action: 'appointment.cancel' | 'appointment.stop' | 'appointment.substitute',
  ): Promise<void> {
    const { personId, hospitalId } = row;
    return this.audit.record({
      actor: { kind: 'hospital', hospitalId },
      personId,
      action,
      hospitalId,
      subject: visitTitle(row),
      outcome: 'done',
      code: null,
      traceId: backgroundTraceId(),
    });
  }

  /** Again from what it has become, when somebody else moved it meanwhile. */
  async #untilSettled(seen: AppointmentRow, act: (row: AppointmentRow) => Promise<void>): Promise<void> {
    let row: AppointmentRow | null = seen;
    for (let attempt = 1; row; attempt += 1) {
      try {
        return await act(row);
      } catch (error) {
        if (!(error instanceof MovedMeanwhile) || attempt === MOST_TRIES) throw error;
        row = await this.store.byId(seen.id);
      }
    }
  }
}
