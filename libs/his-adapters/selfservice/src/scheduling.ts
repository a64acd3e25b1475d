import {
  type BookCommand,
  type BookOutcome,
  type Booking,
  type CancelOutcome,
  type HoldCommand,
  type HoldOutcome,
  type ReleaseOutcome,
  SchedulingPort,
  type Session,
  type SessionQuery,
  type SessionRef,
  type StopNotice,
  type VisitNumber,
} from '@kangqiao/his-port';
import { isoWithOffset, localDateOf } from '@kangqiao/domain';
import { LAST_PAGE, readBooked, readBooking, readOrdersOfDay } from './bookings';
import type { SelfserviceClient } from './client';
import { ALL, FUNCTIONS } from './functions';
import type { HospitalClock } from './hospital-clock';
import { writeMoney } from './money';
import {
  BOOK_REFUSALS,
  CANCEL_REFUSALS,
  HOLD_REFUSALS,
  NO_SUCH_LOCK,
  ORDERED_ALREADY,
  CANCELLED_ALREADY,
} from './refusals';
import { readNumbers, readSessions } from './sessions';
import { readNotices } from './stop-notices';

/** GetRecordList: the most that a page holds. */
const PAGE_SIZE = '200';
/** Notices are asked for by the hospital's clock, which may be wrong; one that comes twice does no harm. */
const OVERLAP_MS = 15 * 60_000;

/**
 * Schedules and bookings over GetRegInfo, GetTimeRegInfo, LockReg, UnLockReg, OrderReg, CancelReg, QueryRegRecord,
 * GetRecordList and GetStopRegList.
 */
export class SelfserviceScheduling extends SchedulingPort {
  constructor(
    private readonly client: SelfserviceClient,
    private readonly clock: () => Date,
    private readonly hospitalClock: HospitalClock,
  ) {
    super();
  }

  sessions(query: SessionQuery): Promise<Session[]> {
    const values = {
      DEPT_ID: query.departmentId,
      DOCTOR_ID: query.doctorId ?? ALL,
      START_DATE: query.from,
      END_DATE: query.to,
    };
    return this.client.read('sessions', FUNCTIONS.sessions, values, (reply) =>
      reply ? readSessions(reply, query.departmentId, this.client.tables) : [],
    );
  }

  async numbers(session: SessionRef): Promise<VisitNumber[]> {
    return this.client.read('numbers', FUNCTIONS.numbers, this.sessionValues(session), (reply) =>
      reply ? readNumbers(reply, session.id, this.client.tables) : [],
    );
  }

  async hold(command: HoldCommand): Promise<HoldOutcome> {
    const values = { LOCK_ID: command.clientRef, ...this.numberValues(command) };
    const outcome = await this.client.write<HoldOutcome>(
      'hold',
      FUNCTIONS.lock,
      values,
      (reply) => {
        reply.same('LOCK_ID', command.clientRef);
        return { kind: 'held', expiresAt: reply.instantOrNull('EXPIRE_TIME') };
      },
      ({ code, residentMessage }) => ({ kind: 'refused', reason: HOLD_REFUSALS[code] ?? 'OTHER', residentMessage }),
    );
    if (outcome.kind !== 'held' || !outcome.expiresAt) return outcome;
    return { kind: 'held', expiresAt: await this.hospitalClock.toOurs(outcome.expiresAt) };
  }

  async release(command: HoldCommand): Promise<ReleaseOutcome> {
    return this.client.write<ReleaseOutcome>(
      'release',
      FUNCTIONS.unlock,
      { LOCK_ID: command.clientRef },
      (reply) => {
        reply.same('LOCK_ID', command.clientRef);
        return { kind: 'released' };
      },
      ({ code }) => {
        if (code === NO_SUCH_LOCK) return { kind: 'released' };
        return { kind: 'refused', reason: code === ORDERED_ALREADY ? 'ALREADY_BOOKED' : 'OTHER' };
      },
    );
  }

  async book(command: BookCommand): Promise<BookOutcome> {
    const values = {
      ORDER_ID: command.clientRef,
      ...this.numberValues(command),
      NAME: command.patient.name,
      MOBILE: command.patient.phone,
      REG_FEE: writeMoney(command.feeFen, this.client.tables.moneyUnit),
    };
    return this.client.write<BookOutcome>(
      'book',
      FUNCTIONS.order,
      values,
      (reply) => ({ kind: 'booked', booking: readBooked(reply, command) }),
      ({ code, residentMessage }) => ({ kind: 'refused', reason: BOOK_REFUSALS[code] ?? 'OTHER', residentMessage }),
    );
  }

  async cancel(command: {
    clientRef: string;
    visitNo: string;
    patientNo: string;
    reason: string | null;
  }): Promise<CancelOutcome> {
    const values = {
      ORDER_ID: command.clientRef,
      HOSP_ORDER_ID: command.visitNo,
      HOSP_PATIENT_ID: command.patientNo,
      CANCEL_DATE: localDateOf(this.clock()),
      CANCEL_REMARK: command.reason,
    };
    return this.client.write<CancelOutcome>(
      'cancel',
      FUNCTIONS.cancel,
      values,
      (reply) => {
        reply.same('ORDER_ID', command.clientRef);
        return { kind: 'cancelled' };
      },
      ({ code, residentMessage }) =>
        code === CANCELLED_ALREADY
          ? { kind: 'cancelled' }
          : { kind: 'refused', reason: CANCEL_REFUSALS[code] ?? 'OTHER', residentMessage },
    );
  }

  findBooking(clientRef: string): Promise<Booking | null> {
    return this.client.read('findBooking', FUNCTIONS.queryOrder, { ORDER_ID: clientRef }, (reply) =>
      reply ? readBooking(reply, clientRef, this.client.tables) : null,
    );
  }

  async bookings(day: string, cursor: string | null): Promise<{ items: Booking[]; nextCursor: string | null }> {
    const page = cursor === null ? 1 : Number(cursor);
    if (!Number.isSafeInteger(page) || page < 1) throw new RangeError('not a cursor of this port');
    const values = { REG_DATE: day, PAGE_NO: String(page), PAGE_SIZE };
    return this.client.read('bookings', FUNCTIONS.ordersOfDay, values, (reply) =>
      reply ? readOrdersOfDay(reply, day, page, this.client.tables) : LAST_PAGE,
    );
  }

  stopNotices(since: Date): Promise<StopNotice[]> {
    const from = isoWithOffset(new Date(since.getTime() - OVERLAP_MS));
    const values = { START_TIME: from.slice(0, 19).replace('T', ' ') };
    return this.client.read('stopNotices', FUNCTIONS.stopNotices, values, (reply) =>
      reply ? readNotices(reply, this.client.tables) : [],
    );
  }

  private numberValues({ session, number, patientNo }: HoldCommand) {
    return {
      ...this.sessionValues(session),
      TIME_ID: number.id,
      BEGIN_TIME: number.startTime,
      END_TIME: number.endTime,
      HOSP_PATIENT_ID: patientNo,
    };
  }

  private sessionValues(session: SessionRef) {
    const { periods } = this.client.tables;
    return {
      REG_ID: session.id,
      DEPT_ID: session.departmentId,
      DOCTOR_ID: session.doctorId,
      REG_DATE: session.date,
      TIME_FLAG: Object.keys(periods).find((value) => periods[value] === session.period) ?? null,
    };
  }
}
