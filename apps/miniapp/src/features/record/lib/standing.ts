import type { LocalDate, RecordSource } from '@kangqiao/contracts';
import { t, together } from '@/language';
import { instantLabel, isSilent, missingSources } from '@/wording';

/** Whether nothing of any hospital can be shown: then nothing may be said of what there is or is not. */
export const isAllSilent = (sources: readonly RecordSource[]): boolean =>
  isSilent(sources) && sources.every(({ state, asOf }) => state !== 'unavailable' || asOf === null);

/** Whether every hospital answered now: only then may "nothing recorded" be said. */
export const isComplete = (sources: readonly RecordSource[]): boolean => missingSources(sources, t`记录`) === undefined;

/** Which hospitals are missing, or stand as they were, in plain words; undefined when none is. */
export const standingOf = (sources: readonly RecordSource[], now: LocalDate): string | undefined => {
  const kept = sources.filter(({ state, asOf }) => state === 'unavailable' && asOf !== null);
  const sentences = kept.map(
    ({ hospitalName, asOf }) => t`${hospitalName}暂时无法连接，以下是截至 ${instantLabel(asOf ?? '', now)} 的记录。`,
  );
  const missing = missingSources(
    sources.filter((source) => !kept.includes(source)),
    t`记录`,
  );
  return together(...sentences, missing) || undefined;
};
