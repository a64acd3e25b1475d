import { dirname } from 'node:path';
import { plainToInstance } from 'class-transformer';
import { problemsIn } from '../platform/settings/problems';
import { type FileProblem, resolveReferences } from '../platform/settings/references';
import { loadFile, readTree, refused, type RefusedFile } from '../platform/settings/settings-file';
import { deadlineProblems } from './deadlines';
import { type HospitalSettings, HospitalsSettings } from './hospital-settings';
import { systemProblems, toSystems } from './system-settings';
import { terminalProblems } from './terminal-keys';
import { readPictures } from './visit-settings';
import type { SystemSettings } from './wire-settings';

/** A hospital as the file describes it, checked and with every reference resolved. */
export interface DescribedHospital extends Omit<HospitalSettings, 'systems'> {
  systems: ReadonlyMap<string, SystemSettings>;
}

export type HospitalsFile = { ok: true; hospitals: DescribedHospital[] } | RefusedFile;

function duplicateIds(hospitals: readonly HospitalSettings[]): FileProblem[] {
  return hospitals.flatMap(({ id }, index) =>
    hospitals.findIndex((other) => other.id === id) < index
      ? [{ path: `hospitals[${index}].id`, message: `is used twice: ${id}` }]
      : [],
  );
}

/** A value that could not be resolved is reported once, as that; not again as missing. */
function merged(first: readonly FileProblem[], then: readonly FileProblem[]): string[] {
  const reported = new Set(first.map(({ path }) => path));
  const all = [...first, ...then.filter(({ path }) => !reported.has(path))];
  return [...new Set(all.map(({ path, message }) => `${path}: ${message}`))];
}

/** Reads the text of a hospitals file; every fault is reported together with its path, never with its value. */
export function parseHospitals(text: string, env: NodeJS.ProcessEnv): HospitalsFile {
  const yaml = readTree(text, 'hospitals: must name at least one hospital');
  if (!yaml.ok) return yaml;

  const resolved = resolveReferences(yaml.tree, env);
  const settings = plainToInstance(HospitalsSettings, resolved.tree, { exposeDefaultValues: true });
  const faults = problemsIn(settings, '');
  const listed = Array.isArray(settings.hospitals) ? settings.hospitals : [];
  const hospitals = listed.filter((hospital) => typeof hospital === 'object' && hospital !== null);
  faults.push(...duplicateIds(hospitals));
  hospitals.forEach((hospital, index) => {
    const at = `hospitals[${index}]`;
    faults.push(...deadlineProblems(hospital.resilience?.deadlinesMs, `${at}.resilience.deadlinesMs`));
    faults.push(...systemProblems(hospital, at));
  });
  faults.push(...terminalProblems(hospitals));

  const problems = merged(resolved.problems, faults);
  if (problems.length > 0) return refused(...problems);
  return { ok: true, hospitals: hospitals.map((hospital) => ({ ...hospital, systems: toSystems(hospital.systems) })) };
}

/** Reads a hospitals file from the disk. */
export function loadHospitalsFile(path: string, env: NodeJS.ProcessEnv): HospitalsFile {
  const file = loadFile(path, (text) => parseHospitals(text, env));
  if (!file.ok) return file;
  const folder = dirname(path);
  const faults = file.hospitals.flatMap(({ visit }, index) => readPictures(visit, folder, `hospitals[${index}].visit`));
  return faults.length > 0 ? refused(...merged([], faults)) : file;
}
