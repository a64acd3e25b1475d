import { FileKeyProvider, KeyFileFaulty } from '@kangqiao/national-crypto';
import { loadIssuerFile } from './cards/issuer-file';
import { loadCriticalFile } from './features/laboratory/critical-file';
import { type ParsedConfig, parseConfig } from './config/config';
import { loadTargets } from './features/measurements/targets-file';
import { loadTemplatesFile } from './features/notifications/message-templates';
import { loadRecognition } from './features/recognition/recognition-file';
import { loadFamilyDoctors } from './features/record-opening/family-doctors-file';
import { loadHospitalsFile } from './hospitals/hospitals-file';
import type { RefusedFile } from './platform/settings/settings-file';

/** What is wrong with the file that a variable names; nothing where it names none. */
const fileProblems = (
  name: string,
  env: NodeJS.ProcessEnv,
  load: (path: string, env: NodeJS.ProcessEnv) => { ok: true } | RefusedFile,
): string[] => {
  const path = env[name];
  const file = path ? load(path, env) : null;
  return file === null || file.ok ? [] : file.problems.map((problem) => `${name}: ${problem}`);
};

/** Of files that name hospitals; nothing while the hospitals' own file is wrong, and then that is what is told. */
const regionProblems = (env: NodeJS.ProcessEnv): string[] => {
  const file = env.HOSPITALS_FILE ? loadHospitalsFile(env.HOSPITALS_FILE, env) : null;
  if (!file?.ok) return [];
  const ids = file.hospitals.map(({ id }) => id);
  const deciding = file.hospitals.filter(({ terminals }) => terminals.length > 0).map(({ id }) => id);
  return [
    ...fileProblems('RECOGNITION_FILE', env, (path) => loadRecognition(path, ids)),
    ...(env.RECORD_OPENING === 'family-doctor'
      ? fileProblems('FAMILY_DOCTORS_FILE', env, (path) => loadFamilyDoctors(path, deciding))
      : []),
  ];
};

const keysProblems = (path: string | undefined): string[] => {
  if (!path) return [];
  try {
    new FileKeyProvider(path);
    return [];
  } catch (error) {
    if (error instanceof KeyFileFaulty) return error.faults.map((fault) => `KEYS_FILE: ${fault}`);
    throw error;
  }
};

/** Looks at everything that the process is started with; whatever is wrong, in any place, is told at once. */
export const preflight = (env: NodeJS.ProcessEnv): ParsedConfig => {
  const parsed = parseConfig(env);
  const problems = [
    ...(parsed.ok ? [] : parsed.problems),
    ...fileProblems('HOSPITALS_FILE', env, loadHospitalsFile),
    ...fileProblems('CARD_ISSUER_FILE', env, loadIssuerFile),
    ...fileProblems('WECHAT_TEMPLATES_FILE', env, loadTemplatesFile),
    ...fileProblems('CRITICAL_LIMITS_FILE', env, loadCriticalFile),
    ...fileProblems('MEASUREMENT_TARGETS_FILE', env, loadTargets),
    ...regionProblems(env),
    ...keysProblems(env.KEYS_FILE),
  ];
  return problems.length > 0 ? { ok: false, problems } : parsed;
};
