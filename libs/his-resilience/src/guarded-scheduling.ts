import {
  type BookCommand,
  type HoldCommand,
  SchedulingPort,
  type SessionQuery,
  type SessionRef,
} from '@kangqiao/his-port';
import { requireOurs } from './same-patient';
import type { SharedReads } from './shared-reads';
import type { SystemGuard } from './system-guard';

type CancelCommand = Parameters<SchedulingPort['cancel']>[0];

/** Schedules that are read for everybody at once, and writes that are sent once or not at all. */
export class GuardedScheduling extends SchedulingPort {
  constructor(
    private readonly inner: SchedulingPort,
    private readonly guard: SystemGuard,
    private readonly shared: SharedReads,
  ) {
    super();
  }

  sessions(query: SessionQuery) {
    const key = JSON.stringify([query.departmentId, query.doctorId ?? null, query.from, query.to]);
    return this.shared.read(key, () => this.guard.read('sessions', () => this.inner.sessions(query)));
  }

  numbers(session: SessionRef) {
    const key = JSON.stringify([
      'numbers',
      session.id,
      session.departmentId,
      session.doctorId,
      session.date,
      session.period,
    ]);
    return this.shared.read(key, () => this.guard.read('numbers', () => this.inner.numbers(session)));
  }

  hold(command: HoldCommand) {
    return this.#changing(this.guard.write('hold', () => this.inner.hold(command)));
  }

  release(command: HoldCommand) {
    return this.#changing(this.guard.write('release', () => this.inner.release(command)));
  }

  book(command: BookCommand) {
    return this.#changing(
      this.guard.write('book', async () => {
        const outcome = await this.inner.book(command);
        if (outcome.kind === 'booked') requireOurs(outcome.booking, command);
        return outcome;
      }),
    );
  }

  cancel(command: CancelCommand) {
    return this.#changing(this.guard.write('cancel', () => this.inner.cancel(command)));
  }

  findBooking(clientRef: string) {
    return this.guard.read('findBooking', async () => {
      const booking = await this.inner.findBooking(clientRef);
      return booking && requireOurs(booking, { clientRef });
    });
  }

  bookings(day: string, cursor: string | null) {
    return this.guard.read('bookings', () => this.inner.bookings(day, cursor));
  }

  stopNotices(since: Date) {
    return this.guard.read('stopNotices', () => this.inner.stopNotices(since));
  }

  /** What is kept about sessions is no longer true, whatever became of the write. */
  #changing<T>(write: Promise<T>): Promise<T> {
    return write.finally(() => this.shared.clear());
  }
}
