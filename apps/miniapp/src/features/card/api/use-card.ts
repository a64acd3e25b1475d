import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Card } from '@kangqiao/contracts';
import { ApiError, api, path } from '@/platform';
import { backoff } from '../lib/backoff';

/** The card, or that there is none with the server's words: never applied for, or why the last application failed. */
export type CardAnswer = { card: Card } | { card: null; why: string };

const FIRST_LOOK_MS = 3_000;
const LAST_LOOK_MS = 30_000;

export const cardKey = (personId: string) => ['people', personId, 'card'] as const;

/** A person's e-health card. While the issuer works on it, it is asked for again, at first often, then less so. */
export const useCard = (personId: string) => {
  const client = useQueryClient();
  return useQuery({
    queryKey: cardKey(personId),
    queryFn: async ({ signal }): Promise<CardAnswer> => {
      const before = client.getQueryData<CardAnswer>(cardKey(personId))?.card?.state;
      try {
        const card = await api.get<Card>(path`/people/${personId}/card`, { signal });
        if (before === 'pending' && card.state === 'active')
          void client.invalidateQueries({ queryKey: ['people'], exact: true });
        return { card };
      } catch (error) {
        if (error instanceof ApiError && error.code === 'CARD_NOT_FOUND') return { card: null, why: error.message };
        throw error;
      }
    },
    enabled: personId !== '',
    refetchInterval: ({ state }) =>
      state.data?.card?.state === 'pending' && backoff(state.dataUpdateCount, FIRST_LOOK_MS, LAST_LOOK_MS),
  });
};
