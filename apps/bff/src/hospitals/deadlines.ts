import { OPERATIONS } from '@kangqiao/his-port';
import type { FileProblem } from '../platform/settings/references';
import { LONGEST_DEADLINE_MS, SHORTEST_DEADLINE_MS } from './wire-settings';

const KNOWN: ReadonlySet<string> = new Set(OPERATIONS);

const isDeadline = (ms: unknown): boolean =>
  typeof ms === 'number' && Number.isInteger(ms) && ms >= SHORTEST_DEADLINE_MS && ms <= LONGEST_DEADLINE_MS;

/** What is wrong with deadlines of single operations. */
export function deadlineProblems(deadlines: unknown, path: string): FileProblem[] {
  if (typeof deadlines !== 'object' || deadlines === null) return [];
  return Object.entries(deadlines).flatMap(([operation, ms]) => {
    if (!KNOWN.has(operation)) return [{ path: `${path}.${operation}`, message: 'is not an operation' }];
    if (isDeadline(ms)) return [];
    const message = `must be from ${SHORTEST_DEADLINE_MS} to ${LONGEST_DEADLINE_MS} milliseconds`;
    return [{ path: `${path}.${operation}`, message }];
  });
}
