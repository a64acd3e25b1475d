import { useInfiniteQuery } from '@tanstack/react-query';
import type { AccessLog } from '@kangqiao/contracts';
import { api, path } from '@/platform';

const PAGE_SIZE = 30;

/** Who looked at a person's data or did something with it, newest first, a page at a time. */
export const useAccessLog = (personId: string) =>
  useInfiniteQuery({
    queryKey: ['people', personId, 'access-log'],
    queryFn: ({ pageParam, signal }) =>
      api.get<AccessLog>(path`/people/${personId}/access-log`, {
        query: { cursor: pageParam, limit: PAGE_SIZE },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
    enabled: personId !== '',
  });
