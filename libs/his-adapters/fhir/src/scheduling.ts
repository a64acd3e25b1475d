import {
  type BookCommand,
  type Booking,
  type BookOutcome,
  type CancelOutcome,
  type HoldCommand,
  type HoldOutcome,
  HospitalRefused,
  type ReleaseOutcome,
  SchedulingPort,
  type Session,
  type SessionQuery,
  type SessionRef,
  type StopNotice,
  type VisitNumber,
  type WriteFailure,
} from '@kangqiao/his-port';
import type { Appointment } from 'fhir/r4';
import { patientIdOf, slotIdOf, stateOf, toBooking, visitNoOf } from './appointments';
import type { BookingDesk, Prepared } from './booking-desk';
import type { BookingReader } from './booking-reader';
import { beforeWriting } from './attempts';
import type { FhirClient } from './client';
import type { PatientNumbers } from './patient-numbers';
import { BOOK_REFUSALS, CANCEL_REFUSALS, CHANGED_MEANWHILE, HOLD_REFUSALS, refused, refusedFor } from './refusals';
import type { SessionReader } from './session-reader';
import { stopNoticesSince } from './stop-notices';

const GONE = new Set(['cancelled', 'stopped', 'missed']);

/** What the adapter works with. */
export interface SchedulingParts {
  client: FhirClient;
  numbers: PatientNumbers;
  bookings: BookingReader;
  desk: BookingDesk;
  sessions: SessionReader;
}

/** Sessions over Schedule, numbers over Slot, bookings over Appointment. */
export class FhirScheduling extends SchedulingPort {
  constructor(private readonly parts: SchedulingParts) {
    super();
  }

  sessions(query: SessionQuery): Promise<Session[]> {
    const { client, sessions } = this.parts;
    return client.run('sessions', (deadline) => sessions.sessions(query, deadline));
  }

  numbers(session: SessionRef): Promise<VisitNumber[]> {
    const { client, sessions } = this.parts;
    return client.run('numbers', (deadline) => sessions.numbers(session, deadline));
  }

  async hold(command: HoldCommand): Promise<HoldOutcome> {
    const { client, desk } = this.parts;
    if (!desk.canHold) return { kind: 'unsupported' };
    return client.write<HoldOutcome>(
      'hold',
      async (deadline) => {
        const prepared = await this.prepare(command, deadline);
        const { known } = prepared;
        const state = known && stateOf(known);
        if (!known || state === null || GONE.has(state)) return desk.hold(command, prepared, deadline);
        if (state !== 'held' || !this.isFor(known, command, prepared.patientId)) return refusedFor('OTHER');
        const isHeld = await beforeWriting(() => desk.isHeld(known, deadline));
        return isHeld ? { kind: 'held', expiresAt: null } : refusedFor('NUMBER_TAKEN');
      },
      (refusal) => refused(refusal, HOLD_REFUSALS),
    );
  }

  release(command: HoldCommand): Promise<ReleaseOutcome> {
    return this.withdraw<ReleaseOutcome>('release', command, null, {
      decide: (known) => {
        if (!known || GONE.has(stateOf(known))) return { kind: 'released' };
        return stateOf(known) === 'held' ? null : { kind: 'refused', reason: 'ALREADY_BOOKED' };
      },
      done: { kind: 'released' },
      refused: ({ code }) => ({ kind: 'refused', reason: code === 'already-booked' ? 'ALREADY_BOOKED' : 'OTHER' }),
    });
  }

  book(command: BookCommand): Promise<BookOutcome> {
    const { client, desk } = this.parts;
    return client.write<BookOutcome>(
      'book',
      async (deadline) => {
        const prepared = await this.prepare(command, deadline);
        const { known, patientId } = prepared;
        const state = known && stateOf(known);
        const isOurs = known !== null && this.isFor(known, command, patientId);
        if (known && state === 'booked' && isOurs) {
          const { patientNo, session, number } = command;
          const of = { patientNo, sessionId: session.id, numberId: number.id };
          return { kind: 'booked', booking: toBooking(known, of) };
        }
        const mayBook = desk.canHold ? state === 'held' && isOurs : known === null;
        return mayBook
          ? desk.book(command, prepared, deadline)
          : refusedFor(known && !isOurs ? 'OTHER' : 'HOLD_EXPIRED');
      },
      (refusal) => refused(refusal, BOOK_REFUSALS),
    );
  }

  cancel(command: Parameters<SchedulingPort['cancel']>[0]): Promise<CancelOutcome> {
    return this.withdraw<CancelOutcome>('cancel', command, command.reason, {
      decide: (known) => {
        if (!known || visitNoOf(known) !== command.visitNo) return refusedFor('OTHER');
        const state = stateOf(known);
        if (state === 'cancelled' || state === 'stopped') return { kind: 'cancelled' };
        if (state === 'arrived' || state === 'completed') return refusedFor('ALREADY_ARRIVED');
        return state === 'missed' ? refusedFor('TOO_LATE') : null;
      },
      done: { kind: 'cancelled' },
      refused: (refusal) => refused(refusal, CANCEL_REFUSALS),
    });
  }

  findBooking(clientRef: string): Promise<Booking | null> {
    const { client, bookings } = this.parts;
    return client.run('findBooking', (deadline) => bookings.find(clientRef, deadline));
  }

  bookings(day: string, cursor: string | null): Promise<{ items: Booking[]; nextCursor: string | null }> {
    const { client, bookings } = this.parts;
    return client.run('bookings', (deadline) => bookings.page(day, cursor, deadline));
  }

  stopNotices(since: Date): Promise<StopNotice[]> {
    const { client } = this.parts;
    return client.run('stopNotices', (deadline) => stopNoticesSince(client, since, deadline));
  }

  /** Gives back what is held or booked. `decide` says what is to be answered without writing; null = withdraw it. */
  private withdraw<T>(
    operation: 'release' | 'cancel',
    command: { clientRef: string; patientNo: string },
    reason: string | null,
    rules: { decide: (known: Appointment | null) => T | null; done: T; refused: (refusal: HospitalRefused) => T },
  ): Promise<T | WriteFailure> {
    const { client, bookings, desk } = this.parts;
    const notOurs = new HospitalRefused('another patient');
    return client.write<T>(
      operation,
      async (deadline) => {
        const { known, patientId } = await this.prepare(command, deadline);
        if (known && patientIdOf(client, known) !== patientId) return rules.refused(notOurs);
        const answer = rules.decide(known);
        if (answer !== null || !known) return answer ?? rules.done;
        try {
          await desk.withdraw(known, reason, deadline);
          return rules.done;
        } catch (error) {
          if (!(error instanceof HospitalRefused) || error.code !== CHANGED_MEANWHILE) throw error;
          const changed = await beforeWriting(() => bookings.appointment(command.clientRef, deadline));
          return rules.decide(changed) ?? rules.refused(error);
        }
      },
      rules.refused,
    );
  }

  private async prepare(command: { clientRef: string; patientNo: string }, deadline: AbortSignal): Promise<Prepared> {
    const { numbers, bookings } = this.parts;
    return beforeWriting(async () => {
      const [patientId, known] = await Promise.all([
        numbers.idOf(command.patientNo, deadline),
        bookings.appointment(command.clientRef, deadline),
      ]);
      if (known) stateOf(known);
      return { patientId, known };
    });
  }

  private isFor(appointment: Appointment, { number }: HoldCommand, patientId: string): boolean {
    const { client } = this.parts;
    return patientIdOf(client, appointment) === patientId && slotIdOf(client, appointment) === number.id;
  }
}
