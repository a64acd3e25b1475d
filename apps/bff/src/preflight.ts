import { FileKeyProvider, KeyFileFaulty } from '@kangqiao/national-crypto';
import { loadIssuerFile } from './cards/issuer-file';
import { loadCriticalFile } from './features/laboratory/critical-file';
import { type ParsedConfig, parseConfig } from './config/config';
import { loadTemplatesFile } from './features/notifications/message-templates';
import { loadHospitalsFile } from './hospitals/hospitals-file';

const hospitalsProblems = (path: string | undefined, env: NodeJS.ProcessEnv): string[] => {
  if (!path) return [];
  const file = loadHospitalsFile(path, env);
  return file.ok ? [] : file.problems.map((problem) => `HOSPITALS_FILE: ${problem}`);
};

const issuerProblems = (path: string | undefined, env: NodeJS.ProcessEnv): string[] => {
  if (!path) return [];
  const file = loadIssuerFile(path, env);
  return file.ok ? [] : file.problems.map((problem) => `CARD_ISSUER_FILE: ${problem}`);
};

const templatesProblems = (path: string | undefined, env: NodeJS.ProcessEnv): string[] => {
  if (!path) return [];
  const file = loadTemplatesFile(path, env);
  return file.ok ? [] : file.problems.map((problem) => `WECHAT_TEMPLATES_FILE: ${problem}`);
};

const criticalProblems = (path: string | undefined): string[] => {
  if (!path) return [];
  const file = loadCriticalFile(path);
  return file.ok ? [] : file.problems.map((problem) => `CRITICAL_LIMITS_FILE: ${problem}`);
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
    ...hospitalsProblems(env.HOSPITALS_FILE, env),
    ...issuerProblems(env.CARD_ISSUER_FILE, env),
    ...templatesProblems(env.WECHAT_TEMPLATES_FILE, env),
    ...criticalProblems(env.CRITICAL_LIMITS_FILE),
    ...keysProblems(env.KEYS_FILE),
  ];
  return problems.length > 0 ? { ok: false, problems } : parsed;
};
