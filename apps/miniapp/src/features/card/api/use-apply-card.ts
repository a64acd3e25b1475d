import { useQueryClient } from '@tanstack/react-query';
import type { ApplyForCard, Card } from '@kangqiao/contracts';
import { api, path, useWrite } from '@/platform';
import { cardKey } from './use-card';
import { codesKey } from './use-card-codes';

/** Applies for an e-health card; the issuer may take a while (`pending`). */
export const useApplyCard = (personId: string) => {
  const client = useQueryClient();
  return useWrite({
    mutationFn: (application: ApplyForCard) => api.post<Card>(path`/people/${personId}/card`, application),
    onSuccess: (card) => {
      client.setQueryData(codesKey(personId), null);
      client.setQueryData(cardKey(personId), { card });
      return client.invalidateQueries({ queryKey: ['people'], exact: true });
    },
  });
};
