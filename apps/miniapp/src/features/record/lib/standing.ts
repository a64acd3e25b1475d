import type { LocalDate, RecordSource, ReportSourceStatus } from '@kangqiao/contracts';
import { t, together } from '@/language';
import { instantLabel, isSilent, missingSources } from '@/wording';

/** How a hospital's part stands: of the record, or of the reports. */
type Standing = RecordSource | ReportSourceStatus;

/** Whether nothing of any hospital can be shown: then nothing may be said of what there is or is not. */
export const isAllSilent = (sources: readonly Standing[]): boolean =>
  isSilent(sources) && sources.every(({ state, asOf }) => state !== 'unavailable' || asOf === null);

/** Whether every hospital answered now: only then may "nothing recorded" be said. */
export const isComplete = (sources: readonly Standing[]): boolean => missingSources(sources, t`记录`) === undefined;

const isKept = ({ state, asOf }: Standing): boolean => state === 'unavailable' && asOf !== null;

/** Parts of which the same is to be said. */
interface Said {
  source: Standing;
  /** Such as `记录和报告`. */
  what: string;
}

/** Which parts are missing or old, hospital by hospital: what is the same of record and reports is said once. */
const saidOf = (
  records: readonly Standing[],
  reports: readonly Standing[],
  isSame: (one: Standing, other: Standing) => boolean,
): Said[] => {
  const twinOf = (source: Standing, among: readonly Standing[]) =>
    among.find((other) => other.hospitalId === source.hospitalId && isSame(source, other));
  return [
    ...records.map((source) => ({ source, what: twinOf(source, reports) ? t`记录和报告` : t`记录` })),
    ...reports.filter((source) => !twinOf(source, records)).map((source) => ({ source, what: t`报告` })),
  ];
};

/**
 * Which hospitals are missing, or stand as they were, in plain words; undefined when none is.
 * @param reports where reports are shown, too
 */
export const standingOf = (
  sources: readonly RecordSource[],
  now: LocalDate,
  reports: readonly ReportSourceStatus[] = [],
): string | undefined => {
  const since = ({ asOf }: Standing): string => instantLabel(asOf ?? '', now);
  const old = saidOf(sources.filter(isKept), reports.filter(isKept), (one, other) => since(one) === since(other));
  const lost = saidOf(
    sources.filter((source) => !isKept(source)),
    reports.filter((source) => !isKept(source)),
    ({ state }, other) => state === other.state,
  );
  const sentences = old.map(
    ({ source, what }) => t`${source.hospitalName}暂时无法连接，以下是截至 ${since(source)} 的${what.toLowerCase()}。`,
  );
  const missing = [...new Set(lost.map(({ what }) => what))].map((what) =>
    missingSources(
      lost.filter((one) => one.what === what).map(({ source }) => source),
      what,
    ),
  );
  return together(...sentences, ...missing) || undefined;
};
