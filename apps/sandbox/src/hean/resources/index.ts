import type { Resource } from '@medplum/fhirtypes';
import { buildCharts } from '../world/chart';
import { buildPatients } from '../world/patients';
import { buildSchedule } from '../world/schedule';
import { directoryResources } from './directory';
import { toPatient } from './patients';
import { recordResources } from './record';
import { reportResources } from './reports';
import { scheduleResources } from './schedule';

/** Everything that is there before anybody books; the same for the same seed and day. */
export function buildResources({ seed, today }: { seed: number; today: string }): Resource[] {
  const patients = buildPatients(today);
  const charts = buildCharts(seed, today, patients);
  return [
    ...directoryResources(),
    ...patients.map(toPatient),
    ...scheduleResources(buildSchedule(seed, today)),
    ...charts.flatMap((chart) => recordResources(chart, today)),
    ...charts.flatMap(({ visits }) => visits.flatMap(({ reports }) => reports.flatMap(reportResources))),
  ];
}
