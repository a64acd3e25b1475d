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
import type { SeededSession } from './seed';
import { type Stop, Stops } from './stops';

/** Bookings on one page of a reconciliation: few, so that tests turn pages. */
const PAGE_SIZE = 2;

const OCCUPYING = new Set<Booking['state']>(['held', 'booked', 'arrived', 'completed', 'missed']);

interface Entry {
  booking: Booking;
  expiresAt: Date | null;
}

/** Sessions and bookings kept in a map. */
export class InMemoryScheduling extends SchedulingPort {
  private readonly entries = new Map<string, Entry>();
  private readonly stops = new Stops();
  private lastVisit = 0;

  constructor(
    private readonly seeded: SeededSession[],
    private readonly faults: FaultPlan,
    private readonly clock: () => Date,
    private readonly holdMinutes: number | null,
    private readonly holds: boolean,
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
    if (!this.holds) return { kind: 'unsupported' };
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

  async bookings(day: string, cursor: string | null): Promise<{ items: Booking[]; nextCursor: string | null }> {
    return this.faults.read('bookings', () => {
      const from = cursor === null ? 0 : Number(cursor);
      const days = new Map(this.seeded.map(({ id, date }) => [id, date]));
      const refs = [...this.entries.keys()].sort().filter((ref) => days.get(this.sessionIdOf(ref)) === day);
      const items = refs.slice(from, from + PAGE_SIZE).flatMap((ref) => this.live(ref)?.booking ?? []);
      return { items, nextCursor: from + PAGE_SIZE < refs.length ? String(from + PAGE_SIZE) : null };
    });
  }

  async stopNotices(since: Date): Promise<StopNotice[]> {
    return this.faults.read('stopNotices', () => this.stops.since(since));
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

  /** The hospital stops a session or part of it, and with it every booking in it; or only sends somebody else. */
  stop(stop: Omit<Stop, 'date'>): StopNotice {
    const session = this.seeded.find((s) => s.id === stop.sessionId);
    if (!session) throw new RangeError('no such session');
    const notice = this.stops.issue({ ...stop, date: session.date }, this.clock());
    if (this.stops.covers(session.id, null)) session.state = 'stopped';
    const times = new Map(session.numbers.map(({ id, startTime }) => [id, startTime]));
    for (const { booking } of this.entries.values()) {
      const isOpen = booking.state === 'booked' || booking.state === 'held';
      const startTime = booking.sessionId === session.id ? times.get(booking.numberId) : undefined;
      if (isOpen && startTime !== undefined && this.stops.covers(session.id, startTime)) booking.state = 'stopped';
    }
    return notice;
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
    if (this.stops.covers(session.id, number.startTime)) return refuse('SESSION_STOPPED');
    if (!number.available) return refuse('NUMBER_TAKEN');
    const expiresAt = this.holdMinutes === null ? null : new Date(this.clock().getTime() + this.holdMinutes * 60_000);
    this.entries.set(command.clientRef, { booking: this.toBooking(command, session), expiresAt });
    return { kind: 'held', expiresAt };
  }

  private tryBook(command: BookCommand): BookOutcome {
    const refuse = (reason: 'HOLD_EXPIRED' | 'NUMBER_TAKEN' | 'SESSION_STOPPED' | 'OTHER'): BookOutcome => ({
      kind: 'refused',
      reason,
      residentMessage: null,
    });
    if (!this.holds && !this.entries.has(command.clientRef)) {
      const taken = this.tryHold(command);
      if (taken.kind === 'refused') {
        const { reason } = taken;
        return refuse(reason === 'SESSION_FULL' ? 'NUMBER_TAKEN' : reason === 'QUOTA_REACHED' ? 'OTHER' : reason);
      }
    }
    const entry = this.live(command.clientRef);
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

  private sessionIdOf(clientRef: string): string {
    return this.entries.get(clientRef)?.booking.sessionId ?? '';
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
    return session.numbers.map((n) => ({
      ...n,
      sessionId: session.id,
      available: n.available && !taken.has(n.id) && !this.stops.covers(session.id, n.startTime),
    }));
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
