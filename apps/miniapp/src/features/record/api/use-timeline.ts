import { useInfiniteQuery } from '@tanstack/react-query';
import type { LocalDate, Timeline, TimelineKind } from '@kangqiao/contracts';
import { api, path } from '@/platform';

/** What of the timeline is asked for; everything where nothing is said. */
export interface TimelineFilter {
  type?: TimelineKind;
  hospitalId?: string;
  /** First day, included. */
  from?: LocalDate;
  /** Words to find; empty = not searched. */
  q?: string;
}

/** The pages as one: what hospitals answered as the first page had it, the rest as the last page says. */
const joined = (pages: readonly Timeline[]): Timeline => {
  const [first, ...rest] = pages as readonly [Timeline, ...Timeline[]];
  const last = rest.at(-1) ?? first;
  return {
    ...first,
    items: pages.flatMap(({ items }) => items),
    noted: pages.flatMap(({ noted }) => noted),
    nextCursor: last.nextCursor,
    searchedUntil: last.searchedUntil,
  };
};

/** What happened to a person, newest first, a page at a time. */
export const useTimeline = (personId: string, { type, hospitalId, from, q }: TimelineFilter = {}) =>
  useInfiniteQuery({
    queryKey: ['people', personId, 'timeline', type ?? 'all', hospitalId ?? 'all', from ?? 'ever', q ?? ''],
    queryFn: ({ pageParam, signal }) =>
      api.get<Timeline>(path`/people/${personId}/record/timeline`, {
        query: { types: type, hospitalId, from, q: q || undefined, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    select: ({ pages }) => joined(pages),
    enabled: personId !== '',
  });
