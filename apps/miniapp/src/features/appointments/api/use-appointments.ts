import { useInfiniteQuery } from '@tanstack/react-query';
import type { AppointmentGroup, AppointmentList } from '@kangqiao/contracts';
import { api } from '@/platform';

const PAGE_SIZE = 20;

/** The account's appointments, a page at a time. */
export const useAppointments = (group: AppointmentGroup) =>
  useInfiniteQuery({
    queryKey: ['appointments', 'list', group],
    queryFn: ({ pageParam, signal }) =>
      api.get<AppointmentList>('/appointments', {
        query: { group, limit: PAGE_SIZE, ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    select: (data) => data.pages.flatMap((page) => page.items),
  });
