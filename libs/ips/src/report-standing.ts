import type { Say } from '@kangqiao/language';
import type { IpsReport } from './input';

/**
 * What must be known before a report is relied on, in sentences: that the hospital replaced what it released first, that it
 * does not provide it any more, or that this is what is kept of it. None where it is plainly what the hospital says now.
 */
export const reportStanding = (
  { version, withdrawn, fromCopy, fetchedAt }: Pick<IpsReport, 'version' | 'withdrawn' | 'fromCopy' | 'fetchedAt'>,
  t: Say,
): string[] => [
  ...(version > 1 ? [t`医院更正过，这里是更正后的内容。`] : []),
  ...(withdrawn ? [t`医院已不再提供。`] : []),
  ...(fromCopy && !withdrawn ? [t`来自保存的副本，内容截至 ${t.day(fetchedAt.slice(0, 10))}。`] : []),
];
