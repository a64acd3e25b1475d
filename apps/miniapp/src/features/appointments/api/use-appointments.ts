import { useInfiniteQuery } from '@tanstack/react-query';
import type { AppointmentGroup, AppointmentList } from '@kangqiao/contracts';
import { api } from '@/platform';
import { soonestFirst } from '../lib/next-appointment';
import { isUnsettled } from '../lib/unsettled';

/** What lies ahead is bounded by the booking window and comes at once, so that it can stand soonest first. */
const PAGE_SIZE = { upcoming: 100, past: 20 } as const satisfies Record<AppointmentGroup, number>;
const ASK_AGAIN_MS = 5_000;

const anyUnsettled = (pages: readonly AppointmentList[] = []) =>
  pages.some(({ items }) => items.some(({ state }) => isUnsettled(state)));

/** The account's appointments: what lies ahead soonest first, what is past newest first and a page at a time. */
export const useAppointments = (group: AppointmentGroup) =>
  useInfiniteQuery({
    queryKey: ['appointments', 'list', group],
    queryFn: ({ pageParam, signal }) =>
      api.get<AppointmentList>('/appointments', {
        query: { group, limit: PAGE_SIZE[group], cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    select: ({ pages }) => {
      const items = pages.flatMap((page) => page.items);
      return {
        items: group === 'upcoming' ? soonestFirst(items) : items,
        withheld: pages.some(({ withheld }) => withheld),
      };
    },
    refetchInterval: ({ state }) => (anyUnsettled(state.data?.pages) ? ASK_AGAIN_MS : false),
  });
