import type { IpsReport } from './input';

/**
 * What must be known before a report is relied on: that the hospital replaced what it released first, that it does not
 * provide it any more, or that this is what is kept of it. Null where it is plainly what the hospital says now.
 */
export const reportStanding = ({
  version,
  withdrawn,
  fromCopy,
  fetchedAt,
}: Pick<IpsReport, 'version' | 'withdrawn' | 'fromCopy' | 'fetchedAt'>): string | null => {
  const said = [
    ...(version > 1 ? ['医院更正过，这里是更正后的内容'] : []),
    ...(withdrawn ? ['医院已不再提供'] : []),
    ...(fromCopy && !withdrawn ? [`来自保存的副本，内容截至 ${fetchedAt.slice(0, 10)}`] : []),
  ];
  return said.length > 0 ? said.join('；') : null;
};
