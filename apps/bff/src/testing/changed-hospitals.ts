import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { parseHospitals } from '../hospitals/hospitals-file';
import { SANDBOX_HOSPITALS, SANDBOX_HOSPITALS_ENV } from './sandbox-hospitals';

/** As far as these tests change it; a file may hold anything. */
interface Described {
  id: unknown;
  location?: unknown;
  imageViewer?: unknown;
  rules?: Record<string, unknown>;
  resilience?: Record<string, unknown>;
  capabilities: Record<string, unknown>;
  systems: { his: Record<string, unknown>; platform: Record<string, unknown>; hip?: Record<string, unknown> };
  ports: Record<string, unknown>;
  terminals?: unknown;
  terminalFields?: unknown;
}

/** The sandbox's file as a tree. */
export const sandbox = (): { hospitals: [Described, ...unknown[]] } =>
  parse(readFileSync(SANDBOX_HOSPITALS, 'utf8')) as { hospitals: [Described, ...unknown[]] };

/** The sandbox's file with something about its hospital changed. */
export function changed(change: (hospital: Described) => void): string {
  const tree = sandbox();
  change(tree.hospitals[0]);
  return stringify(tree);
}

/** What is wrong with a hospitals file; nothing where it is read. */
export const problemsOf = (text: string, given: NodeJS.ProcessEnv = SANDBOX_HOSPITALS_ENV): string[] => {
  const file = parseHospitals(text, given);
  return file.ok ? [] : file.problems;
};
