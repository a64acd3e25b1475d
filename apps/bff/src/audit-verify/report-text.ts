import type { VerificationReport } from '../platform/audit/verify-chain';

const plural = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;

/** What could be gone without anybody being able to tell. */
const blindSpot = ({ lastExported, events, unsealed }: VerificationReport): string => {
  const newer = events - lastExported + unsealed;
  if (lastExported === 0) return 'No exported heads were given: whether the end was cut off cannot be known.';
  if (newer <= 0) return 'Nothing came after the last exported head.';
  return `${plural(newer, 'event')} came after the last exported head, ${lastExported}. Whether there were more of them cannot be known.`;
};

/** The report of a verification, for an operator. */
export const reportText = (report: VerificationReport): string => {
  const { problem, events, unsealed, headsChecked, exportedChecked } = report;
  const checked = `${plural(events, 'sealed event')}, ${plural(unsealed, 'event')} not sealed yet, ${plural(headsChecked, 'signed head')}, ${plural(exportedChecked, 'exported head')}`;
  if (!problem) return `The audit chain is in order: ${checked}.\n${blindSpot(report)}`;
  const place = problem.position === null ? 'Among the events not sealed yet' : `At position ${problem.position}`;
  return `THE AUDIT CHAIN IS NOT IN ORDER.\n${place}: ${problem.what}.\nIn order before that: ${checked}.`;
};
