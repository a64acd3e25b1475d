import { useQuery } from '@tanstack/react-query';
import type { WaitlistList } from '@kangqiao/contracts';
import { api, useSignedIn } from '@/platform';
import { stands } from '../lib/stands';

/** Places move when others leave, so they are asked for again while the page is looked at. */
const ASK_AGAIN_MS = 20_000;

/** Where everybody I act for stands in line. */
export const useWaitlist = () =>
  useQuery({
    queryKey: ['waitlist', 'list'],
    queryFn: ({ signal }) => api.get<WaitlistList>('/waitlist', { signal }),
    enabled: useSignedIn(),
    refetchInterval: ({ state }) => (state.data?.items?.some(stands) ? ASK_AGAIN_MS : false),
  });
