import { useQueryClient } from '@tanstack/react-query';
import type { Card } from '@kangqiao/contracts';
import { api, keptCodes, path, useWrite } from '@/platform';
import { cardKey } from './use-card';
import { codesKey } from './use-card-codes';

/** Ends a lost card (挂失): its codes count nowhere any more, and none stays on the phone. */
export const useRevokeCard = (personId: string) => {
  const client = useQueryClient();
  return useWrite({
    mutationFn: () => api.delete<Card>(path`/people/${personId}/card`),
    onSuccess: (card) => {
      keptCodes.remove(personId);
      client.setQueryData(codesKey(personId), null);
      client.setQueryData(cardKey(personId), { card });
      return client.invalidateQueries({ queryKey: ['people'], exact: true });
    },
  });
};
