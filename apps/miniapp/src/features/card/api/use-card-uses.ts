import { useRef } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { CardUse, CardUseList } from '@kangqiao/contracts';
import { api, path } from '@/platform';
import { backoff } from '../lib/backoff';
import { mergedUses } from '../lib/uses';

const LOOK_MS = 2_000;
const MOST_MS = 30_000;

/**
 * Where the codes were presented, newest first. Asked for every two seconds while a code is shown, less often while
 * there is no answer.
 */
export const useCardUses = (personId: string, watching: boolean) => {
  const client = useQueryClient();
  const failures = useRef(0);
  const queryKey = ['people', personId, 'card', 'uses'];
  return useQuery({
    queryKey,
    queryFn: async ({ signal }): Promise<CardUse[]> => {
      const known = client.getQueryData<CardUse[]>(queryKey) ?? [];
      failures.current += 1;
      const { items } = await api.get<CardUseList>(path`/people/${personId}/card/uses`, {
        query: { since: known[0]?.at },
        signal,
      });
      failures.current = 0;
      return mergedUses(items, known);
    },
    enabled: watching,
    retry: false,
    staleTime: 0,
    refetchInterval: () => backoff(failures.current, LOOK_MS, MOST_MS),
  });
};
