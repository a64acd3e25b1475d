import { buildClinical } from '../../world/clinical';
import type { BuildWorld, Person } from '../../world/model';
import { buildSchedule, type Clinic } from '../../world/schedule';
import { departments } from './departments';
import { doctors } from './doctors';
import { hospital } from './hospital';
import { imagingOf } from './imaging';
import { asResidents } from './residents';
import { stories } from './stories';

/** Numbers are named by the time at which they begin, as on the wire. */
const CLINIC: Clinic = {
  byTitle: {
    主任医师: { halfDays: [4, 6], treatmentFeeFen: 1450, demand: 0.5 },
    副主任医师: { halfDays: [5, 7], treatmentFeeFen: 950, demand: 0.38 },
    主治医师: { halfDays: [6, 8], treatmentFeeFen: 550, demand: 0.25 },
    住院医师: { halfDays: [6, 8], treatmentFeeFen: 250, demand: 0.1, unlimited: true },
  },
  registrationFeeFen: 50,
  minutesPerNumber: 15,
  days: 10,
  numberId: (_session, _place, startTime) => startTime.replace(':', ''),
};

/** The county hospital for a seed and a day, with the people whom the town has on that day. */
export const buildCountyWorld =
  (people: () => readonly Person[]): BuildWorld =>
  ({ seed, today }) => {
    const residents = asResidents(people());
    const setting = { seed, today, departments, doctors };
    const clinical = buildClinical(setting, residents, stories);
    const reports = [...clinical.reports, ...imagingOf(today, residents)];
    return {
      hospital: { ...hospital },
      departments: departments.map((department) => ({ ...department })),
      doctors: doctors.map((doctor) => ({ ...doctor })),
      residents,
      sessions: buildSchedule(setting, CLINIC),
      ...clinical,
      reports: reports.sort((one, other) => other.reportedAt.localeCompare(one.reportedAt)),
    };
  };
