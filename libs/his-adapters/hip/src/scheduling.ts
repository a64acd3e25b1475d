import {
  type BookCommand,
  type BookOutcome,
  type Booking,
  type CancelOutcome,
  HospitalFault,
  HospitalRefused,
  type HoldOutcome,
  type ReleaseOutcome,
  SchedulingPort,
  type Session,
  type SessionQuery,
  type SessionRef,
  type StopNotice,
  type VisitNumber,
} from '@kangqiao/his-port';
import { readBookings, readConfirmed, readOwnBooking, writeBooking, writeCancellation } from './appointments';
import type { Ask, HipClient } from './client';
import { ROOTS, SYSTEMS } from './codes';
import { daysParameter, idParameter, tag } from './markup';
import { BOOK_REFUSALS, CANCEL_REFUSALS } from './refusals';
import { readNumbers, readSessions } from './sessions';
import { compactDay } from './times';

/** Appointments that are asked for at a time. */
const PAGE_SIZE = 100;

/**
 * Schedules and appointments over SourceAndScheduleInfoQuery and OutPatientAppointStatusInfoAdd, -Update and -Query. The
 * services report appointments and keep no number before; our own claim does.
 */
export class HipScheduling extends SchedulingPort {
  constructor(private readonly client: HipClient) {
    super();
  }

  sessions({ departmentId, doctorId, from, to }: SessionQuery): Promise<Session[]> {
    const { dialect, tables } = this.client;
    const type = tag('value', { code: tables.slotType, codeSystem: SYSTEMS.slotType });
    const parameters = [
      idParameter(dialect, 'resourceDept', ROOTS.department, departmentId),
      ...(doctorId === undefined ? [] : [idParameter(dialect, 'employeeId', ROOTS.staff, doctorId)]),
      daysParameter(compactDay(from), compactDay(to)),
      ...(tables.slotType === null ? [] : [tag(dialect.slotType, {}, type)]),
    ];
    return this.client.read('sessions', async (ask) => {
      const { subjects } = await ask('schedules', parameters);
      return readSessions(subjects, departmentId, tables);
    });
  }

  numbers(session: SessionRef): Promise<VisitNumber[]> {
    const { dialect, tables } = this.client;
    const parameters = [idParameter(dialect, 'scheduleId', ROOTS.schedule, session.id)];
    return this.client.read('numbers', async (ask) => {
      const { subjects } = await ask('schedules', parameters);
      return readNumbers(subjects, session, tables);
    });
  }

  /** Nothing is sent: this wire has no lock. */
  async hold(): Promise<HoldOutcome> {
    return { kind: 'unsupported' };
  }

  /** Nothing is sent: what was never held is released. */
  async release(): Promise<ReleaseOutcome> {
    return { kind: 'released' };
  }

  async book(command: BookCommand): Promise<BookOutcome> {
    const { dialect, tables } = this.client;
    const act = writeBooking(command, dialect, tables);
    return this.client.write<BookOutcome>(
      'book',
      async (report, ask) => {
        await report('addAppointment', act);
        // The acknowledgement brings no visit number.
        const { subjects } = await this.askFor(ask, command.clientRef);
        return { kind: 'booked', booking: readConfirmed(subjects, command, tables) };
      },
      ({ refusal, residentMessage }) => ({
        kind: 'refused',
        reason: BOOK_REFUSALS[refusal] ?? 'OTHER',
        residentMessage,
      }),
    );
  }

  async cancel(command: {
    clientRef: string;
    visitNo: string;
    patientNo: string;
    reason: string | null;
  }): Promise<CancelOutcome> {
    const act = writeCancellation(command, this.client.dialect, this.client.tables);
    return this.client.write<CancelOutcome>(
      'cancel',
      async (report) => {
        await report('updateAppointment', act);
        return { kind: 'cancelled' };
      },
      ({ refusal, residentMessage }) => ({
        kind: 'refused',
        reason: CANCEL_REFUSALS[refusal] ?? 'OTHER',
        residentMessage,
      }),
    );
  }

  findBooking(clientRef: string): Promise<Booking | null> {
    return this.client.read('findBooking', async (ask) => {
      const { subjects } = await this.askFor(ask, clientRef);
      return readOwnBooking(subjects, clientRef, this.client.tables)?.booking ?? null;
    });
  }

  bookings(day: string, cursor: string | null): Promise<{ items: Booking[]; nextCursor: string | null }> {
    const start = cursor === null ? 1 : Number(cursor);
    const parameters = [daysParameter(compactDay(day), compactDay(day))];
    return this.client.read('bookings', async (ask) => {
      const { subjects, remaining } = await ask('appointments', parameters, { start, size: PAGE_SIZE });
      const bookings = readBookings(subjects, this.client.tables);
      if (bookings.some(({ date }) => date !== day)) throw new HospitalFault('MALFORMED', 'appointments: another day');
      return {
        items: bookings.map(({ booking }) => booking),
        nextCursor: nextCursor(start + bookings.length, bookings.length, remaining),
      };
    });
  }

  /** @throws HospitalRefused always: this wire has no notices; a stopped appointment says so itself */
  async stopNotices(): Promise<StopNotice[]> {
    throw new HospitalRefused('NOT_ON_THIS_WIRE');
  }

  private askFor(ask: Ask, clientRef: string) {
    return ask('appointments', [idParameter(this.client.dialect, 'appointmentId', ROOTS.appointment, clientRef)]);
  }
}

function nextCursor(next: number, received: number, remaining: string | null): string | null {
  if (remaining === null || remaining === '0') return null;
  if (!/^\d{1,9}$/.test(remaining)) throw new HospitalFault('MALFORMED', 'queryAck.resultRemainingQuantity');
  if (received === 0) throw new HospitalFault('MALFORMED', 'appointments: an empty page before the end');
  return String(next);
}
