import type { SourceStatus } from '@kangqiao/contracts';

/** Which hospitals could not answer, in one sentence; undefined when all did. An outage is never "no data". */
export const missingSources = (sources: readonly SourceStatus[], what: string): string | undefined => {
  const missing = sources.filter((source) => source.state === 'unavailable').map((source) => source.hospitalName);
  return missing.length === 0 ? undefined : `${missing.join('、')}暂时无法连接，那里的${what}没有显示在下面。`;
};

/** Whether no hospital could say anything: then nothing may be said of what there is or is not. */
export const isSilent = (sources: readonly SourceStatus[]): boolean =>
  sources.some(({ state }) => state === 'unavailable') && !sources.some(({ state }) => state === 'answered');
