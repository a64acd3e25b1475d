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
import type { FaultPlan } from './faults';
import { Ledger } from './ledger';
import type { SeededSession } from './seed';

/** Bookings on one page of a reconciliation: few, so that tests turn pages. */
const PAGE_SIZE = 2;

/** Sessions and bookings kept in a map. */
export class InMemoryScheduling extends SchedulingPort {
  readonly ledger: Ledger;
  private lastVisit = 0;

  constructor(
    seeded: SeededSession[],
    private readonly faults: FaultPlan,
    private readonly clock: () => Date,
    private readonly holdMinutes: number | null,
    private readonly holds: boolean,
  ) {
    super();
    this.ledger = new Ledger(seeded, clock);
  }

  async sessions(query: SessionQuery): Promise<Session[]> {
    return this.faults.read('sessions', () => this.ledger.sessionsOf(query));
  }

  async numbers(session: SessionRef): Promise<VisitNumber[]> {
    return this.faults.read('numbers', () => this.ledger.numbersOf(this.ledger.session(session.id)));
  }

  async hold(command: HoldCommand): Promise<HoldOutcome> {
    if (!this.holds) return { kind: 'unsupported' };
    const refused: HoldOutcome = { kind: 'refused', reason: 'OTHER', residentMessage: null };
    return this.faults.write<HoldOutcome>('hold', () => this.tryHold(command), refused);
  }

  async release(command: HoldCommand): Promise<ReleaseOutcome> {
    const release = (): ReleaseOutcome => {
      const entry = this.ledger.live(command.clientRef);
      if (entry && entry.booking.state !== 'held' && entry.booking.state !== 'cancelled') {
        return { kind: 'refused', reason: 'ALREADY_BOOKED' };
      }
      if (entry) entry.booking.state = 'cancelled';
      return { kind: 'released' };
    };
    return this.faults.write<ReleaseOutcome>('release', release, { kind: 'refused', reason: 'OTHER' });
  }

  async book(command: BookCommand): Promise<BookOutcome> {
    const refused: BookOutcome = { kind: 'refused', reason: 'OTHER', residentMessage: null };
    return this.faults.write<BookOutcome>('book', () => this.tryBook(command), refused);
  }

  async cancel(command: { clientRef: string; visitNo: string; patientNo: string }): Promise<CancelOutcome> {
    const cancel = (): CancelOutcome => {
      const booking = this.ledger.live(command.clientRef)?.booking;
      if (!booking || booking.visitNo !== command.visitNo || booking.patientNo !== command.patientNo) {
        return { kind: 'refused', reason: 'OTHER', residentMessage: null };
      }
      if (booking.state === 'arrived' || booking.state === 'completed') {
        return { kind: 'refused', reason: 'ALREADY_ARRIVED', residentMessage: null };
      }
      if (booking.state === 'missed') return { kind: 'refused', reason: 'TOO_LATE', residentMessage: null };
      if (booking.state !== 'stopped') booking.state = 'cancelled';
      return { kind: 'cancelled' };
    };
    const refused: CancelOutcome = { kind: 'refused', reason: 'OTHER', residentMessage: null };
    return this.faults.write<CancelOutcome>('cancel', cancel, refused);
  }

  async findBooking(clientRef: string): Promise<Booking | null> {
    return this.faults.read('findBooking', () => this.ledger.live(clientRef)?.booking ?? null);
  }

  async bookings(day: string, cursor: string | null): Promise<{ items: Booking[]; nextCursor: string | null }> {
    return this.faults.read('bookings', () => {
      const from = cursor === null ? 0 : Number(cursor);
      const refs = this.ledger.refsOf(day);
      const items = refs.slice(from, from + PAGE_SIZE).flatMap((ref) => this.ledger.live(ref)?.booking ?? []);
      return { items, nextCursor: from + PAGE_SIZE < refs.length ? String(from + PAGE_SIZE) : null };
    });
  }

  async stopNotices(since: Date): Promise<StopNotice[]> {
    return this.faults.read('stopNotices', () => this.ledger.stops.since(since));
  }

  private tryHold(command: HoldCommand): HoldOutcome {
    const refuse = (reason: 'NUMBER_TAKEN' | 'SESSION_FULL' | 'SESSION_STOPPED' | 'OTHER'): HoldOutcome => ({
      kind: 'refused',
      reason,
      residentMessage: null,
    });
    const session = this.ledger.session(command.session.id);
    const mine = this.ledger.live(command.clientRef);
    if (mine) {
      const same = mine.booking.numberId === command.number.id && mine.booking.patientNo === command.patientNo;
      return same && mine.booking.state === 'held' ? { kind: 'held', expiresAt: mine.expiresAt } : refuse('OTHER');
    }
    if (!session) return refuse('OTHER');
    if (session.state === 'stopped') return refuse('SESSION_STOPPED');
    if (session.state === 'not-released') return refuse('OTHER');
    const numbers = this.ledger.numbersOf(session);
    const number = numbers.find((n) => n.id === command.number.id);
    if (!number) return refuse('OTHER');
    if (numbers.every((n) => !n.available)) return refuse('SESSION_FULL');
    if (this.ledger.stops.covers(session.id, number.startTime)) return refuse('SESSION_STOPPED');
    if (!number.available) return refuse('NUMBER_TAKEN');
    const expiresAt = this.holdMinutes === null ? null : new Date(this.clock().getTime() + this.holdMinutes * 60_000);
    this.ledger.enter({ booking: this.toBooking(command, session), expiresAt });
    return { kind: 'held', expiresAt };
  }

  private tryBook(command: BookCommand): BookOutcome {
    const refuse = (reason: 'HOLD_EXPIRED' | 'NUMBER_TAKEN' | 'SESSION_STOPPED' | 'OTHER'): BookOutcome => ({
      kind: 'refused',
      reason,
      residentMessage: null,
    });
    if (!this.holds && !this.ledger.live(command.clientRef)) {
      const taken = this.tryHold(command);
      if (taken.kind === 'refused') {
        const { reason } = taken;
        return refuse(reason === 'SESSION_FULL' ? 'NUMBER_TAKEN' : reason === 'QUOTA_REACHED' ? 'OTHER' : reason);
      }
    }
    const entry = this.ledger.live(command.clientRef);
    if (!entry || entry.booking.state === 'cancelled') return refuse('HOLD_EXPIRED');
    if (entry.booking.state === 'stopped') return refuse('SESSION_STOPPED');
    if (entry.booking.numberId !== command.number.id || entry.booking.patientNo !== command.patientNo) {
      return refuse('OTHER');
    }
    if (entry.booking.state === 'held') {
      this.lastVisit += 1;
      entry.booking.state = 'booked';
      entry.booking.visitNo = `V${String(this.lastVisit).padStart(6, '0')}`;
      entry.booking.queueNo = command.number.id;
      entry.expiresAt = null;
    }
    return { kind: 'booked', booking: entry.booking };
  }

  private toBooking(command: HoldCommand, session: SeededSession): Booking {
    return {
      clientRef: command.clientRef,
      visitNo: '',
      patientNo: command.patientNo,
      sessionId: session.id,
      numberId: command.number.id,
      state: 'held',
      queueNo: null,
      place: session.place,
      bring: ['请携带身份证'],
    };
  }
}
