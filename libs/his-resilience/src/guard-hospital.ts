import type { Hospital } from '@kangqiao/his-port';
import { bulkhead } from 'cockatiel';
import { GuardedDirectory } from './guarded-directory';
import { GuardedCheckIn, GuardedPatients, GuardedQueue, GuardedRecords, GuardedReports } from './guarded-person';
import { GuardedScheduling } from './guarded-scheduling';
import type { Observers } from './observation';
import type { ResilienceSettings } from './settings';
import { SharedReads } from './shared-reads';
import { SystemGuard } from './system-guard';

/** As long as this, what a session had is told though it was changed: holding a number asks the hospital anyway. */
const KEPT_THOUGH_CHANGED_MS = 500;

/** The ports that call out. */
export type CallingPort = 'directory' | 'patients' | 'scheduling' | 'reports' | 'records' | 'queue' | 'checkIn';

export interface GuardOptions extends Observers {
  settings: ResilienceSettings;
  /** Which system answers which port; a port without one has a system to itself. */
  systems: Partial<Record<CallingPort, string>>;
  clock: () => Date;
}

/**
 * The same hospital behind its guards: one bulkhead for all its systems, one breaker for each. What the hospital pushes
 * is not a call of ours and passes as it is.
 */
export function guardHospital(hospital: Hospital, options: GuardOptions): Hospital {
  const { settings, systems, clock } = options;
  const { concurrency, queue, cache } = settings;
  const places = bulkhead(concurrency, queue);
  const guards = new Map<string, SystemGuard>();
  const guardOf = (port: CallingPort): SystemGuard => {
    const system = systems[port] ?? port;
    const guard = guards.get(system) ?? new SystemGuard(system, places, settings, options);
    guards.set(system, guard);
    return guard;
  };
  const now = (): number => clock().getTime();
  return {
    ...named(hospital),
    directory: new GuardedDirectory(hospital.directory, guardOf('directory'), new SharedReads(cache.directoryMs, now)),
    patients: new GuardedPatients(hospital.patients, guardOf('patients')),
    scheduling: new GuardedScheduling(
      hospital.scheduling,
      guardOf('scheduling'),
      new SharedReads(cache.sessionsMs, now, Math.min(cache.sessionsMs, KEPT_THOUGH_CHANGED_MS)),
    ),
    reports: new GuardedReports(hospital.reports, guardOf('reports')),
    records: new GuardedRecords(hospital.records, guardOf('records')),
    queue: hospital.queue && new GuardedQueue(hospital.queue, guardOf('queue')),
    checkIn: hospital.checkIn && new GuardedCheckIn(hospital.checkIn, guardOf('checkIn')),
    push: hospital.push,
  };
}

/** Field by field: a hospital may be an object of a class, whose accessors a spread would lose. */
const named = ({ id, name, location, visit, imageViewer, recordOfficePhone, rules, capabilities }: Hospital) => ({
  id,
  name,
  location,
  visit,
  imageViewer,
  recordOfficePhone,
  rules,
  capabilities,
});
