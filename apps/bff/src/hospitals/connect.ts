import type { Hospital } from '@kangqiao/his-port';
import { guardHospital } from '@kangqiao/his-resilience';
import type { AuditLog } from '../platform/audit/audit-event';
import type { Clock } from '../platform/clock';
import type { AppLogger } from '../platform/logging/logger';
import type { Metrics } from '../platform/metrics/metrics';
import type { HospitalPressure } from './hospital-pressure';
import type { HospitalRecovery } from './hospital-recovery';
import type { ConnectedHospital } from './hospitals';
import type { DescribedHospital } from './hospitals-file';
import { openSystem, type Ports } from './open-system';
import { toTerminals } from './terminal-keys';
import { NoRecords, NoReports } from './unsupported';
import { toVisitGuide } from './visit-settings';
import { watch } from './watch';

/** Appeals are answered by what a terminal signs: where there is none, nobody would hear them. */
function heardHere({ rules, terminals }: DescribedHospital): DescribedHospital['rules'] {
  if (!rules.noShow || terminals.length > 0) return rules;
  return { ...rules, noShow: { ...rules.noShow, appealDays: 0 } };
}

/** A hospital as its own systems answer, without guards or caches; nothing is sent before the first call. */
export function openHospital(described: DescribedHospital): { hospital: Hospital; close(): Promise<void> } {
  const { id, name, location, visit, imageViewer, recordOfficePhone, capabilities, ports } = described;
  const systems = new Map(
    [...described.systems].map(([system, settings]) => [system, openSystem(settings, id)] as const),
  );
  const port = <P extends keyof Ports>(one: P): Ports[P] => {
    const found = systems.get(ports[one] ?? '')?.[one];
    if (!found) throw new Error(`no system of hospital ${id} carries ${one}`);
    return found as Ports[P];
  };
  const hospital: Hospital = {
    id,
    name,
    location,
    visit: toVisitGuide(visit),
    imageViewer,
    recordOfficePhone,
    rules: heardHere(described),
    capabilities,
    directory: port('directory'),
    patients: port('patients'),
    scheduling: port('scheduling'),
    reports: ports.reports === undefined ? new NoReports() : port('reports'),
    records: ports.records === undefined ? new NoRecords() : port('records'),
    queue: ports.queue === undefined ? null : port('queue'),
    checkIn: ports.checkIn === undefined ? null : port('checkIn'),
    push: ports.push === undefined ? null : port('push'),
  };
  return {
    hospital,
    close: async () => {
      await Promise.all([...systems.values()].map((system) => system.close()));
    },
  };
}

/** Who is told what happens at hospitals. */
export interface Around {
  logger: AppLogger;
  audit: AuditLog;
  clock: Clock;
  metrics: Metrics;
  recovery: HospitalRecovery;
  pressure: HospitalPressure;
}

function connect(described: DescribedHospital, { clock, ...told }: Around): ConnectedHospital {
  const { id, ports, resilience } = described;
  const { hospital, close } = openHospital(described);
  return {
    hospital: guardHospital(hospital, {
      settings: resilience,
      systems: ports,
      clock: () => clock.now(),
      ...watch(told, id),
    }),
    terminals: toTerminals(described),
    close,
  };
}

/** Connects what the hospitals file describes; nothing is sent before the first call. */
export const connectAll = (described: readonly DescribedHospital[], around: Around): ConnectedHospital[] =>
  described.map((hospital) => connect(hospital, around));
