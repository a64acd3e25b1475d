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
  type VisitNumber,
} from '@kangqiao/his-port';
import { localDateOf } from '@kangqiao/domain';
import { readBooked, readBooking } from './bookings';
import type { SelfserviceClient } from './client';
import { ALL, FUNCTIONS } from './functions';
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

/** Schedules and bookings over GetRegInfo, GetTimeRegInfo, LockReg, UnLockReg, OrderReg, CancelReg and QueryRegRecord. */
export class SelfserviceScheduling extends SchedulingPort {
  constructor(
    private readonly client: SelfserviceClient,
    private readonly clock: () => Date,
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
    return this.client.write<HoldOutcome>(
      'hold',
      FUNCTIONS.lock,
      values,
      (reply) => {
        reply.same('LOCK_ID', command.clientRef);
        return { kind: 'held', expiresAt: reply.instantOrNull('EXPIRE_TIME') };
      },
      ({ code, residentMessage }) => ({ kind: 'refused', reason: HOLD_REFUSALS[code] ?? 'OTHER', residentMessage }),
    );
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
