import { useInfiniteQuery } from '@tanstack/react-query';
import type { NotificationList } from '@kangqiao/contracts';
import { api } from '@/platform';
import { NOTIFICATIONS } from './keys';

/** What this account was told, newest first, a page at a time. */
export const useNotifications = () =>
  useInfiniteQuery({
    queryKey: [...NOTIFICATIONS, 'list'],
    queryFn: ({ pageParam, signal }) =>
      api.get<NotificationList>('/notifications', { query: { cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
    staleTime: 0,
  });
