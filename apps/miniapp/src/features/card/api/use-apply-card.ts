import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Card } from '@kangqiao/contracts';
import { api, path } from '@/platform';

/** Applies for an e-health card. */
export const useApplyCard = (personId: string) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.post<Card>(path`/people/${personId}/card`),
    onSuccess: (card) => {
      client.setQueryData(['people', personId, 'card'], card);
      return client.invalidateQueries({ queryKey: ['people'], exact: true });
    },
  });
};
