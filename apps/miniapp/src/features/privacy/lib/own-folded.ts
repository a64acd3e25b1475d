import type { AccessLogEntry } from '@kangqiao/contracts';

/** An access by somebody else, or several by the reader that follow one another. */
export type AccessLine = { kind: 'one'; entry: AccessLogEntry } | { kind: 'own'; entries: readonly AccessLogEntry[] };

/** From so many on, what the reader did is one line, so that what others did stands out. */
const FOLDED_FROM = 3;

/** The lines of one day. What of the reader's own was refused or failed stays a line of its own. */
export function ownFolded(entries: readonly AccessLogEntry[]): AccessLine[] {
  const runs: AccessLogEntry[][] = [];
  for (const entry of entries) {
    const last = runs.at(-1);
    if (last && isPlain(entry) && last.every(isPlain)) last.push(entry);
    else runs.push([entry]);
  }
  return runs.flatMap((run): AccessLine[] =>
    run.length < FOLDED_FROM ? run.map((entry) => ({ kind: 'one', entry })) : [{ kind: 'own', entries: run }],
  );
}

const isPlain = ({ mine, outcome }: AccessLogEntry): boolean => mine && outcome === 'done';
