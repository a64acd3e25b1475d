import { useQuery } from '@tanstack/react-query';
import type { WaitlistEntry } from '@kangqiao/contracts';
import { api, path } from '@/platform';
import { stands } from '../lib/stands';

const WAITING_MS = 15_000;
/** The hospital owes an answer. */
const CONFIRMING_MS = 3_000;

/** One place in line, asked for again as long as something may still come of it. */
export const useWaitlistEntry = (waitlistId: string) =>
  useQuery({
    queryKey: ['waitlist', 'one', waitlistId],
    queryFn: ({ signal }) => api.get<WaitlistEntry>(path`/waitlist/${waitlistId}`, { signal }),
    enabled: waitlistId !== '',
    refetchInterval: ({ state: { data } }) => {
      if (data?.offer?.confirming) return CONFIRMING_MS;
      return data && stands(data) ? WAITING_MS : false;
    },
  });
