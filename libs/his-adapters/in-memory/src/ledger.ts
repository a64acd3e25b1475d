import type { Booking, Session, SessionQuery, StopNotice, VisitNumber } from '@kangqiao/his-port';
import type { SeededSession } from './seed';
import { type Stop, Stops } from './stops';

const OCCUPYING = new Set<Booking['state']>(['held', 'booked', 'arrived', 'completed', 'missed']);

export interface Entry {
  booking: Booking;
  expiresAt: Date | null;
}

/** What the fake hospital has in its books: sessions, bookings by our reference, and stops. */
export class Ledger {
  readonly stops = new Stops();
  private readonly entries = new Map<string, Entry>();

  constructor(
    private readonly seeded: SeededSession[],
    private readonly clock: () => Date,
  ) {}

  session(id: string): SeededSession | undefined {
    return this.seeded.find((session) => session.id === id);
  }

  sessionsOf(query: SessionQuery): Session[] {
    return this.seeded
      .filter(
        (session) =>
          session.departmentId === query.departmentId &&
          (!query.doctorId || session.doctorId === query.doctorId) &&
          session.date >= query.from &&
          session.date <= query.to,
      )
      .map((session) => this.toSession(session));
  }

  enter(entry: Entry): void {
    this.entries.set(entry.booking.clientRef, entry);
  }

  /** The hospital's own truth, for comparing. */
  all(): Booking[] {
    return structuredClone([...this.entries.values()].map(({ booking }) => booking));
  }

  /** What happens at the hospital: the patient arrives, is seen, or does not come. */
  move(clientRef: string, state: Booking['state']): void {
    const entry = this.entries.get(clientRef);
    if (!entry) throw new RangeError('no such booking');
    entry.booking.state = state;
  }

  /** References of one visit day, in their order. */
  refsOf(day: string): string[] {
    const isOfDay = ({ booking }: Entry) => this.session(booking.sessionId)?.date === day;
    return [...this.entries.values()]
      .filter(isOfDay)
      .map(({ booking }) => booking.clientRef)
      .sort();
  }

  /** An entry after the hospital has let an expired hold go. */
  live(clientRef: string): Entry | undefined {
    const entry = this.entries.get(clientRef);
    if (entry?.booking.state === 'held' && entry.expiresAt && entry.expiresAt <= this.clock()) {
      entry.booking.state = 'cancelled';
    }
    return entry;
  }

  numbersOf(session: SeededSession | undefined): VisitNumber[] {
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

  /** The hospital stops a session or part of it, and with it every booking in it; or only sends somebody else. */
  stop(stop: Omit<Stop, 'date'>): StopNotice {
    const session = this.session(stop.sessionId);
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

  private toSession(seeded: SeededSession): Session {
    const remaining = this.numbersOf(seeded).filter((n) => n.available).length;
    const state = seeded.state === 'open' && remaining === 0 ? 'full' : seeded.state;
    return { ...withoutNumbers(seeded), state, total: seeded.numbers.length, remaining };
  }
}

function withoutNumbers({ numbers: _numbers, place: _place, ...session }: SeededSession) {
  return session;
}
