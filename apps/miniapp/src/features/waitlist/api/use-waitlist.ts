import { useQuery } from '@tanstack/react-query';
import type { WaitlistList } from '@kangqiao/contracts';
import { api } from '@/platform';

/** Places move when others leave, so they are asked for again while the page is looked at. */
const ASK_AGAIN_MS = 20_000;

/** Where everybody I act for stands in line. @param enabled somebody is signed in */
export const useWaitlist = (enabled = true) =>
  useQuery({
    queryKey: ['waitlist', 'list'],
    queryFn: ({ signal }) => api.get<WaitlistList>('/waitlist', { signal }),
    enabled,
    refetchInterval: ({ state }) =>
      state.data?.items?.some(({ state: one }) => one === 'waiting' || one === 'offered') ? ASK_AGAIN_MS : false,
  });
