import { buildClinical } from './clinical';
import { departments } from './departments';
import { doctors } from './doctors';
import { hospital } from './hospital';
import type { BuildWorld } from './model';
import { buildResidents } from './residents';
import { buildSchedule } from './schedule';

/** The whole hospital for a seed and a day; every call makes a world of its own. */
export const buildWorld: BuildWorld = ({ seed, today }) => {
  const residents = buildResidents(today);
  return {
    hospital: { ...hospital },
    departments: departments.map((department) => ({ ...department })),
    doctors: doctors.map((doctor) => ({ ...doctor })),
    residents,
    sessions: buildSchedule({ seed, today, departments, doctors }),
    ...buildClinical({ seed, today, departments, doctors }, residents),
  };
};
