import { useQuery } from '@tanstack/react-query';
import type { Card } from '@kangqiao/contracts';
import { ApiError, api, path } from '@/platform';

/** A person's e-health card; null where none was applied for, which is an answer and no failure. */
export const useCard = (personId: string) =>
  useQuery({
    queryKey: ['people', personId, 'card'],
    queryFn: async ({ signal }): Promise<Card | null> => {
      try {
        return await api.get<Card>(path`/people/${personId}/card`, { signal });
      } catch (error) {
        if (error instanceof ApiError && error.code === 'CARD_NOT_FOUND') return null;
        throw error;
      }
    },
    enabled: personId !== '',
  });
