import type { BookCommand, Booking, Session, VisitNumber } from '@kangqiao/his-port';
import { randomUUID } from 'node:crypto';
import { CheckFailed, NothingToCheck } from './check';
import { needed } from './expectations';
import type { ConformanceHarness, HospitalUnderTest } from './harness';

/** What booking takes. */
export type Booker = Pick<ConformanceHarness, 'departmentId' | 'bookingDays' | 'person'> & {
  hospital: HospitalUnderTest;
};

/** A session with at least this many numbers left, and its available numbers. */
export async function anOpenSession(
  { hospital, departmentId, bookingDays }: Omit<Booker, 'person'>,
  atLeast = 2,
): Promise<{ session: Session; available: VisitNumber[] }> {
  const sessions = await hospital.scheduling.sessions({ departmentId, ...bookingDays });
  for (const session of sessions.filter(({ state }) => state === 'open')) {
    const available = (await hospital.scheduling.numbers(session)).filter((number) => number.available);
    if (available.length >= atLeast) return { session, available };
  }
  throw new NothingToCheck(`no open session with ${atLeast} numbers`);
}

/** Everything needed to hold and book the first available number, under a reference of its own. */
export async function aBookCommand(harness: Booker, atLeast = 2): Promise<BookCommand> {
  const { session, available } = await anOpenSession(harness, atLeast);
  const number = needed(available[0], 'no available number');
  return {
    clientRef: `c${randomUUID().replaceAll('-', '')}`,
    session: {
      id: session.id,
      departmentId: session.departmentId,
      doctorId: session.doctorId,
      date: session.date,
      period: session.period,
    },
    number: { id: number.id, startTime: number.startTime, endTime: number.endTime },
    patientNo: harness.person.patientNo,
    feeFen: session.feeFen,
    patient: { name: harness.person.name, phone: null },
  };
}

/** Another reference and another person, for the same number. */
export function bySomebodyElse(
  command: BookCommand,
  { somebodyElse }: Pick<ConformanceHarness, 'somebodyElse'>,
): BookCommand {
  return {
    ...command,
    clientRef: `c${randomUUID().replaceAll('-', '')}`,
    patientNo: somebodyElse.patientNo,
    patient: { name: somebodyElse.name, phone: null },
  };
}

/** Holds where the wire can, and books. */
export async function booked({ hospital }: Pick<Booker, 'hospital'>, command: BookCommand): Promise<Booking> {
  await hospital.scheduling.hold(command);
  const outcome = await hospital.scheduling.book(command);
  if (outcome.kind !== 'booked') throw new CheckFailed(`expected booked, was ${outcome.kind}`);
  return outcome.booking;
}

/** What is needed to cancel a booking. */
export function cancellationOf({ clientRef, visitNo, patientNo }: Booking) {
  return { clientRef, visitNo, patientNo, reason: null };
}

/** Whether the command's number can still be had. */
export async function isAvailable({ hospital }: Pick<Booker, 'hospital'>, command: BookCommand): Promise<boolean> {
  const numbers = await hospital.scheduling.numbers(command.session);
  return numbers.find(({ id }) => id === command.number.id)?.available ?? false;
}
