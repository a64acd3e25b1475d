import { departments } from './departments';
import { doctors } from './doctors';
import { hospital } from './hospital';
import type { BuildWorld } from './model';
import { buildResidents } from './residents';
import { buildSchedule } from './schedule';

export const buildWorld: BuildWorld = ({ seed, today }) => ({
  hospital: { ...hospital },
  departments: departments.map((department) => ({ ...department })),
  doctors: doctors.map((doctor) => ({ ...doctor })),
  residents: buildResidents(today),
  sessions: buildSchedule(seed, today, departments, doctors),
  reports: [],
  encounters: [],
  conditions: [],
  prescriptions: [],
  allergies: [],
  immunizations: [],
});
