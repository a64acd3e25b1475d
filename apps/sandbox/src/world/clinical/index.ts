import type { Resident, World } from '../model';
import { chart, numbering, type Setting } from './chart';
import { allergiesOf, conditionsOf, encountersOf, immunizationsOf, prescriptionsOf } from './record';
import { reportsOf } from './reports';
import { stories } from './stories';
import type { Stories } from './story';

type Clinical = Pick<World, 'reports' | 'encounters' | 'conditions' | 'prescriptions' | 'allergies' | 'immunizations'>;

/** What the hospital knows of its residents; reports and encounters with the newest first. */
export const buildClinical = (setting: Setting, residents: readonly Resident[], told: Stories = stories): Clinical => {
  const [reportId, encounterId, prescriptionId] = [numbering('R'), numbering('E'), numbering('P')];
  const known = residents.flatMap((resident) => {
    const story = told[resident.signInCode.replace('demo-', '')];
    return story && resident.patientNos.length > 0
      ? [{ resident, story, visits: chart(setting, resident, story.visits) }]
      : [];
  });
  return {
    reports: known
      .flatMap(({ story, visits }) => reportsOf(setting.seed, story, visits, reportId))
      .sort((one, other) => other.reportedAt.localeCompare(one.reportedAt)),
    encounters: known
      .flatMap(({ visits }) => encountersOf(visits, encounterId))
      .sort((one, other) => other.startedAt.localeCompare(one.startedAt)),
    conditions: known.flatMap(({ resident, story, visits }) => conditionsOf(setting, resident, story, visits)),
    prescriptions: known.flatMap(({ visits }) => prescriptionsOf(visits, prescriptionId)),
    allergies: known.flatMap(({ resident, story }) => allergiesOf(setting, resident, story)),
    immunizations: known.flatMap(({ resident, story }) => immunizationsOf(setting, resident, story)),
  };
};
