import type { AppointmentState, QueueWait, VisitQueueState } from '@kangqiao/contracts';
import { minutesOf } from '@kangqiao/domain';
import type { QueuePosition } from '@kangqiao/his-port';

const MINUTE = 60_000;

/** Whether the hospital is to be asked where somebody stands; else why not. */
export function askVerdict(
  { state, visitDate }: { state: AppointmentState; visitDate: string },
  hasQueue: boolean,
  today: string,
): 'ask' | Exclude<VisitQueueState, 'waiting' | 'not-in-queue'> {
  if (state !== 'booked' && state !== 'arrived') return 'over';
  if (state === 'booked' && visitDate !== today) return visitDate > today ? 'not-yet' : 'over';
  return hasQueue ? 'ask' : 'unsupported';
}

/**
 * How long it may still take: as the hospital estimates, else at the pace of its own schedule; null where neither is
 * known. Nobody ahead is no wait.
 */
export function waitOf(
  { ahead, waitMinutes }: Pick<QueuePosition, 'ahead' | 'waitMinutes'>,
  { startTime, endTime }: { startTime: string; endTime: string },
): QueueWait | null {
  if (waitMinutes !== null) return { minutes: waitMinutes, basis: 'hospital' };
  const pace = minutesOf(endTime) - minutesOf(startTime);
  return ahead === 0 || pace > 0 ? { minutes: ahead * Math.max(pace, 0), basis: 'pace' } : null;
}

/** When to leave, to be there at `target`: the way and a margin before it. */
export function leaveAt(target: Date, way: { travelMinutes: number; marginMinutes: number }, now: Date) {
  const at = new Date(target.getTime() - (way.travelMinutes + way.marginMinutes) * MINUTE);
  return { at, isNow: at <= now };
}

/** When it is somebody's turn. */
export const turnAt = ({ asOf }: Pick<QueuePosition, 'asOf'>, { minutes }: Pick<QueueWait, 'minutes'>): Date =>
  new Date(asOf.getTime() + minutes * MINUTE);
