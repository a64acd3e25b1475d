import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReportKind, ReportList } from '@kangqiao/contracts';
import { api, path } from '@/platform';

/** What of a person's reports is asked for; everything where nothing is said. */
export interface ReportFilter {
  kind?: ReportKind;
  hospitalId?: string;
  /** Both days included. */
  from?: string;
  to?: string;
}

const PAGE_SIZE = 30;

/** The pages of a list as one; what only the first page tells is the first page's. */
const joined = (pages: readonly ReportList[]): ReportList => {
  const [first, ...rest] = pages as readonly [ReportList, ...ReportList[]];
  return { ...first, items: [first, ...rest].flatMap(({ items }) => items) };
};

/** A person's reports of all hospitals, a page at a time, and which hospital could not answer. */
export const useReports = (personId: string, filter: ReportFilter = {}) =>
  useInfiniteQuery({
    queryKey: ['people', personId, 'reports', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      api.get<ReportList>(path`/people/${personId}/reports`, {
        query: { ...filter, cursor: pageParam, limit: PAGE_SIZE },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    select: ({ pages }) => joined(pages),
    enabled: personId !== '',
  });
