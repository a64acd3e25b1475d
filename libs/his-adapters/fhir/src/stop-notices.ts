import { isoWithOffset, localDateOf, localTimeOf } from '@kangqiao/domain';
import type { StopNotice } from '@kangqiao/his-port';
import type { Resource as FhirBase, Schedule, Slot } from 'fhir/r4';
import type { FhirClient } from './client';
import { readSchedule } from './sessions';
import { SUBSTITUTE } from './systems';
import { extension, instant, required, text } from './values';

/** Sessions and numbers that were stopped, or given to somebody else, since then. @throws HospitalError */
export async function stopNoticesSince(client: FhirClient, since: Date, deadline: AbortSignal): Promise<StopNotice[]> {
  const _lastUpdated = `ge${isoWithOffset(since)}`;
  const [stopped, active, slots] = await Promise.all([
    client.search('Schedule', { active: 'false', _lastUpdated }, deadline),
    client.search('Schedule', { active: 'true', _lastUpdated }, deadline),
    client.search('Slot', { status: 'busy-unavailable', _lastUpdated }, deadline),
  ]);
  const bySession = new Map<string, Slot[]>();
  for (const slot of slots) {
    const sessionId = client.idOf(slot.schedule, 'Schedule', 'Slot.schedule');
    bySession.set(sessionId, [...(bySession.get(sessionId) ?? []), slot]);
  }
  const schedules = await client.byIds('Schedule', [...bySession.keys()], deadline);
  const parts = [...bySession].flatMap(([sessionId, some]) => {
    const schedule = required(schedules.get(sessionId), 'Slot.schedule');
    // The numbers of a session that is stopped as a whole say nothing more.
    return schedule.active === false ? [] : runsOf(some).map((run) => ofNumbers(schedule, sessionId, run));
  });
  return [
    ...stopped.map((schedule) => ofSession(schedule, null)),
    ...active.flatMap((schedule) => {
      const substitute = text(extension(schedule.extension, SUBSTITUTE)?.valueString);
      return substitute === null ? [] : [ofSession(schedule, substitute)];
    }),
    ...parts,
  ];
}

function ofSession(schedule: Schedule, substitute: string | null): StopNotice {
  const { id: sessionId, date } = readSchedule(schedule);
  return {
    id: `${sessionId}:${required(schedule.meta?.versionId, 'Schedule.meta.versionId')}`,
    kind: substitute === null ? 'stopped' : 'substituted',
    sessionId,
    date,
    from: null,
    to: null,
    substitute,
    reason: text(schedule.comment),
    issuedAt: updatedAt(schedule),
  };
}

function ofNumbers(schedule: Schedule, sessionId: string, run: Slot[]): StopNotice {
  const [first, last] = [required(run[0], 'Slot'), required(run.at(-1), 'Slot')];
  const start = instant(first.start, 'Slot.start');
  return {
    id: `${required(first.id, 'Slot.id')}:${required(first.meta?.versionId, 'Slot.meta.versionId')}`,
    kind: 'stopped',
    sessionId,
    date: localDateOf(start),
    from: localTimeOf(start),
    to: localTimeOf(instant(last.end, 'Slot.end')),
    substitute: null,
    reason: text(first.comment) ?? text(schedule.comment),
    issuedAt: new Date(Math.max(...run.map((slot) => updatedAt(slot).getTime()))),
  };
}

/** Stopped numbers that follow each other without a gap. */
function runsOf(slots: Slot[]): Slot[][] {
  const inOrder = slots
    .map((slot) => ({ slot, start: instant(slot.start, 'Slot.start'), end: instant(slot.end, 'Slot.end') }))
    .sort((a, b) => a.start.getTime() - b.start.getTime());
  const runs: Slot[][] = [];
  let previousEnd: number | null = null;
  for (const { slot, start, end } of inOrder) {
    if (start.getTime() === previousEnd) runs.at(-1)?.push(slot);
    else runs.push([slot]);
    previousEnd = end.getTime();
  }
  return runs;
}

function updatedAt({ meta }: FhirBase): Date {
  return instant(meta?.lastUpdated, 'meta.lastUpdated');
}
