import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { SearchAnswer } from '@kangqiao/contracts';
import { type Place, api } from '@/platform';

export interface Search {
  q: string;
  /** Where the phone is, if the person said so. */
  near: Place | null;
}

const toQuery = ({ q, near }: Search) => ({ q, near: near && `${near.latitude},${near.longitude}` });

/** Nothing of a search outlives its page: what somebody looks for on a shared phone is theirs alone. */
const NOT_KEPT = { gcTime: 0 } as const;

/** What the words find. What was found before stays until there is something new; an old question is called back. */
export const useSearch = (search: Search) =>
  useQuery({
    queryKey: ['search', search],
    queryFn: ({ signal }) => api.get<SearchAnswer>('/search', { query: toQuery(search), signal }),
    enabled: search.q !== '',
    placeholderData: keepPreviousData,
    ...NOT_KEPT,
  });

/** The rest of one group, a page at a time, once it is asked for. */
export const useMoreHits = (search: Search, cursor: string | null, enabled: boolean) =>
  useInfiniteQuery({
    queryKey: ['search', search, 'more', cursor],
    queryFn: ({ pageParam, signal }) =>
      api.get<SearchAnswer>('/search', { query: { ...toQuery(search), cursor: pageParam }, signal }),
    initialPageParam: cursor ?? '',
    getNextPageParam: ({ groups }) => groups[0]?.nextCursor ?? undefined,
    enabled: enabled && cursor !== null,
    ...NOT_KEPT,
  });
