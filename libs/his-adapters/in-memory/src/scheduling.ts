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
import type { FaultPlan } from './faults';
import type { SeededSession } from './seed';

const OCCUPYING = new Set<Booking['state']>(['held', 'booked', 'arrived', 'completed', 'missed']);

interface Entry {
  booking: Booking;
  expiresAt: Date | null;
}

/** Sessions and bookings kept in a map. */
export class InMemoryScheduling extends SchedulingPort {
  private readonly entries = new Map<string, Entry>();
  private lastVisit = 0;

  constructor(
    private readonly seeded: SeededSession[],
    private readonly faults: FaultPlan,
    private readonly clock: () => Date,
    private readonly holdMinutes: number | null,
  ) {
    super();
  }

  async sessions(query: SessionQuery): Promise<Session[]> {
    const fits = (s: SeededSession) =>
      s.departmentId === query.departmentId &&
      (!query.doctorId || s.doctorId === query.doctorId) &&
      s.date >= query.from &&
      s.date <= query.to;
    return this.faults.read('sessions', () => this.seeded.filter(fits).map((s) => this.toSession(s)));
  }

  async numbers(session: SessionRef): Promise<VisitNumber[]> {
    return this.faults.read('numbers', () => this.numbersOf(this.seeded.find((s) => s.id === session.id)));
  }

  async hold(command: HoldCommand): Promise<HoldOutcome> {
    const refused: HoldOutcome = { kind: 'refused', reason: 'OTHER', residentMessage: null };
    return this.faults.write<HoldOutcome>('hold', () => this.tryHold(command), refused);
  }

  async release(command: HoldCommand): Promise<ReleaseOutcome> {
    const release = (): ReleaseOutcome => {
      const entry = this.entries.get(command.clientRef);
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
      const booking = this.entries.get(command.clientRef)?.booking;
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
    return this.faults.read('findBooking', () => this.live(clientRef)?.booking ?? null);
  }

  /** The hospital's own truth, for comparing. */
  all(): Booking[] {
    return structuredClone([...this.entries.values()].map((e) => e.booking));
  }

  /** What happens at the hospital: the patient arrives, is seen, or does not come. */
  move(clientRef: string, state: Booking['state']): void {
    const entry = this.entries.get(clientRef);
    if (!entry) throw new RangeError('no such booking');
    entry.booking.state = state;
  }

  /** The hospital stops a session, and with it every booking in it. */
  stop(sessionId: string): void {
    const session = this.seeded.find((s) => s.id === sessionId);
    if (!session) throw new RangeError('no such session');
    session.state = 'stopped';
    for (const { booking } of this.entries.values()) {
      if (booking.sessionId === sessionId && (booking.state === 'booked' || booking.state === 'held')) {
        booking.state = 'stopped';
      }
    }
  }

  private tryHold(command: HoldCommand): HoldOutcome {
    const refuse = (reason: 'NUMBER_TAKEN' | 'SESSION_FULL' | 'SESSION_STOPPED' | 'OTHER'): HoldOutcome => ({
      kind: 'refused',
      reason,
      residentMessage: null,
    });
    const session = this.seeded.find((s) => s.id === command.session.id);
    const mine = this.live(command.clientRef);
    if (mine) {
      const same = mine.booking.numberId === command.number.id && mine.booking.patientNo === command.patientNo;
      return same && mine.booking.state === 'held' ? { kind: 'held', expiresAt: mine.expiresAt } : refuse('OTHER');
    }
    if (!session) return refuse('OTHER');
    if (session.state === 'stopped') return refuse('SESSION_STOPPED');
    if (session.state === 'not-released') return refuse('OTHER');
    const numbers = this.numbersOf(session);
    const number = numbers.find((n) => n.id === command.number.id);
    if (!number) return refuse('OTHER');
    if (numbers.every((n) => !n.available)) return refuse('SESSION_FULL');
    if (!number.available) return refuse('NUMBER_TAKEN');
    const expiresAt = this.holdMinutes === null ? null : new Date(this.clock().getTime() + this.holdMinutes * 60_000);
    this.entries.set(command.clientRef, { booking: this.toBooking(command, session), expiresAt });
    return { kind: 'held', expiresAt };
  }

  private tryBook(command: BookCommand): BookOutcome {
    const entry = this.live(command.clientRef);
    const refuse = (reason: 'HOLD_EXPIRED' | 'SESSION_STOPPED' | 'OTHER'): BookOutcome => ({
      kind: 'refused',
      reason,
      residentMessage: null,
    });
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

  /** An entry after the hospital has let an expired hold go. */
  private live(clientRef: string): Entry | undefined {
    const entry = this.entries.get(clientRef);
    if (entry?.booking.state === 'held' && entry.expiresAt && entry.expiresAt <= this.clock()) {
      entry.booking.state = 'cancelled';
    }
    return entry;
  }

  private numbersOf(session: SeededSession | undefined): VisitNumber[] {
    if (!session) return [];
    const taken = new Set<string>();
    for (const ref of this.entries.keys()) {
      const booking = this.live(ref)?.booking;
      if (booking?.sessionId === session.id && OCCUPYING.has(booking.state)) taken.add(booking.numberId);
    }
    return session.numbers.map((n) => ({ ...n, sessionId: session.id, available: n.available && !taken.has(n.id) }));
  }

  private toSession(seeded: SeededSession): Session {
    const remaining = this.numbersOf(seeded).filter((n) => n.available).length;
    const state = seeded.state === 'open' && remaining === 0 ? 'full' : seeded.state;
    return { ...withoutNumbers(seeded), state, total: seeded.numbers.length, remaining };
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

function withoutNumbers({ numbers: _numbers, place: _place, ...session }: SeededSession) {
  return session;
}
