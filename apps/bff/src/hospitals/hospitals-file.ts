import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { plainToInstance } from 'class-transformer';
import { parse, YAMLParseError } from 'yaml';
import { deadlineProblems } from './deadlines';
import { type HospitalSettings, HospitalsSettings } from './hospital-settings';
import { problemsIn } from './problems';
import { type FileProblem, resolveReferences } from './references';
import { systemProblems, toSystems } from './system-settings';
import { terminalProblems } from './terminal-keys';
import { readPictures } from './visit-settings';
import type { SystemSettings } from './wire-settings';

/** A hospital as the file describes it, checked and with every reference resolved. */
export interface DescribedHospital extends Omit<HospitalSettings, 'systems'> {
  systems: ReadonlyMap<string, SystemSettings>;
}

export type HospitalsFile = { ok: true; hospitals: DescribedHospital[] } | { ok: false; problems: string[] };

function parseYaml(text: string): { tree: unknown; problems: FileProblem[] } {
  try {
    return { tree: parse(text), problems: [] };
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    return { tree: null, problems: [{ path: 'the file', message: `is not YAML: ${error.message.split('\n')[0]}` }] };
  }
}

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
  const yaml = parseYaml(text);
  if (yaml.problems.length > 0) return { ok: false, problems: merged(yaml.problems, []) };
  if (typeof yaml.tree !== 'object' || yaml.tree === null || Array.isArray(yaml.tree))
    return { ok: false, problems: ['hospitals: must name at least one hospital'] };

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
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, hospitals: hospitals.map((hospital) => ({ ...hospital, systems: toSystems(hospital.systems) })) };
}

/** Reads a hospitals file from the disk. */
export function loadHospitalsFile(path: string, env: NodeJS.ProcessEnv): HospitalsFile {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return { ok: false, problems: [`the hospitals file cannot be read: ${path}`] };
  }
  const file = parseHospitals(text, env);
  if (!file.ok) return file;
  const folder = dirname(path);
  const faults = file.hospitals.flatMap(({ visit }, index) => readPictures(visit, folder, `hospitals[${index}].visit`));
  return faults.length > 0 ? { ok: false, problems: merged([], faults) } : file;
}
