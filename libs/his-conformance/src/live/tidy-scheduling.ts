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

type CancelCommand = Parameters<SchedulingPort['cancel']>[0];

interface Trace {
  command: HoldCommand;
  /** Null while nothing of it is booked as far as we know. */
  booking: Booking | null;
}

/** States in which a booking takes nobody's place. */
const GONE: ReadonlySet<Booking['state']> = new Set(['cancelled', 'stopped']);

/** Passes everything on, and remembers what it left at a real hospital so that it can be taken back. */
export class TidyScheduling extends SchedulingPort {
  private readonly traces = new Map<string, Trace>();

  constructor(private readonly scheduling: SchedulingPort) {
    super();
  }

  /** References of what could not be taken back; a person must see to them. */
  get leftBehind(): readonly string[] {
    return [...this.traces.keys()];
  }

  /** Releases and cancels all that was held and booked. */
  async tidy(): Promise<void> {
    for (const [clientRef, trace] of this.traces) {
      if (await this.takeBack(trace).catch(() => false)) this.traces.delete(clientRef);
    }
  }

  sessions(query: SessionQuery): Promise<Session[]> {
    return this.scheduling.sessions(query);
  }

  numbers(session: SessionRef): Promise<VisitNumber[]> {
    return this.scheduling.numbers(session);
  }

  async hold(command: HoldCommand): Promise<HoldOutcome> {
    const outcome = await this.scheduling.hold(command);
    if (outcome.kind === 'held' || outcome.kind === 'unknown') this.remember(command, null);
    return outcome;
  }

  release(command: HoldCommand): Promise<ReleaseOutcome> {
    return this.scheduling.release(command);
  }

  async book(command: BookCommand): Promise<BookOutcome> {
    const outcome = await this.scheduling.book(command);
    if (outcome.kind === 'booked') this.remember(command, outcome.booking);
    if (outcome.kind === 'unknown') this.remember(command, null);
    return outcome;
  }

  cancel(command: CancelCommand): Promise<CancelOutcome> {
    return this.scheduling.cancel(command);
  }

  findBooking(clientRef: string): Promise<Booking | null> {
    return this.scheduling.findBooking(clientRef);
  }

  bookings(day: string, cursor: string | null): Promise<{ items: Booking[]; nextCursor: string | null }> {
    return this.scheduling.bookings(day, cursor);
  }

  stopNotices(since: Date): Promise<StopNotice[]> {
    return this.scheduling.stopNotices(since);
  }

  private remember(command: HoldCommand, booking: Booking | null): void {
    this.traces.set(command.clientRef, { command, booking });
  }

  /** Both are idempotent: what is gone already is success. */
  private async takeBack({ command, booking }: Trace): Promise<boolean> {
    if (!booking) {
      const released = await this.scheduling.release(command);
      if (released.kind === 'released') return true;
    }
    const known = booking ?? (await this.scheduling.findBooking(command.clientRef));
    if (!known) return true;
    const { clientRef, visitNo, patientNo } = known;
    const cancelled = await this.scheduling.cancel({ clientRef, visitNo, patientNo, reason: null });
    if (cancelled.kind === 'cancelled') return true;
    const left = await this.scheduling.findBooking(clientRef);
    return left === null || GONE.has(left.state);
  }
}
