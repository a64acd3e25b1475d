import type { BookCommand, Booking, Session, VisitNumber } from '@kangqiao/his-port';
import { randomUUID } from 'node:crypto';
import type { ConformanceHarness } from './harness';

/** A session with at least this many numbers left, and its available numbers. */
export async function anOpenSession(
  { hospital, departmentId, bookingDays }: ConformanceHarness,
  atLeast = 2,
): Promise<{ session: Session; available: VisitNumber[] }> {
  const sessions = await hospital.scheduling.sessions({ departmentId, ...bookingDays });
  for (const session of sessions.filter(({ state }) => state === 'open')) {
    const available = (await hospital.scheduling.numbers(session)).filter((number) => number.available);
    if (available.length >= atLeast) return { session, available };
  }
  throw new Error(`no open session with ${atLeast} numbers in department ${departmentId}`);
}

/** Everything needed to hold and book the first available number, under a reference of its own. */
export async function aBookCommand(harness: ConformanceHarness): Promise<BookCommand> {
  const { session, available } = await anOpenSession(harness);
  const [number] = available;
  if (!number) throw new Error('no number');
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
export function bySomebodyElse(command: BookCommand, { somebodyElse }: ConformanceHarness): BookCommand {
  return {
    ...command,
    clientRef: `c${randomUUID().replaceAll('-', '')}`,
    patientNo: somebodyElse.patientNo,
    patient: { name: somebodyElse.name, phone: null },
  };
}

/** Holds and books. */
export async function booked({ hospital }: ConformanceHarness, command: BookCommand): Promise<Booking> {
  await hospital.scheduling.hold(command);
  const outcome = await hospital.scheduling.book(command);
  if (outcome.kind !== 'booked') throw new Error(`expected a booking, was ${outcome.kind}`);
  return outcome.booking;
}

/** What is needed to cancel a booking. */
export function cancellationOf({ clientRef, visitNo, patientNo }: Booking) {
  return { clientRef, visitNo, patientNo, reason: null };
}

/** Whether the command's number can still be had. */
export async function isAvailable({ hospital }: ConformanceHarness, command: BookCommand): Promise<boolean> {
  const numbers = await hospital.scheduling.numbers(command.session);
  return numbers.find(({ id }) => id === command.number.id)?.available ?? false;
}
