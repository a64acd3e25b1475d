import type { SourceStatus } from '@kangqiao/contracts';
import { t, together } from '@/language';

const namesOf = (sources: readonly SourceStatus[], state: SourceStatus['state']): string =>
  sources
    .filter((source) => source.state === state)
    .map(({ hospitalName }) => hospitalName)
    .join(t`、`);

/** Which hospitals are missing and why, in plain words; undefined when none is. An outage is never "no data". */
export const missingSources = (sources: readonly SourceStatus[], what: string): string | undefined => {
  const silent = namesOf(sources, 'unavailable');
  const unasked = namesOf(sources, 'document-not-taken');
  const sentences = [
    ...(silent === '' ? [] : [t`${silent}暂时无法连接，那里的${what.toLowerCase()}没有显示在下面。`]),
    ...(unasked === '' ? [] : [t`${unasked}暂不支持该证件，那里的${what.toLowerCase()}请到院查询。`]),
  ];
  return sentences.length === 0 ? undefined : together(...sentences);
};

/** Whether no hospital could say anything: then nothing may be said of what there is or is not. */
export const isSilent = (sources: readonly SourceStatus[]): boolean =>
  sources.some(({ state }) => state === 'unavailable') && !sources.some(({ state }) => state === 'answered');
