import { useRef } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { Erasure } from '@kangqiao/contracts';
import { api, forgetPerson, newIdempotencyKey, path, useWrite } from '@/platform';

/**
 * Removes what is held about a person; a repeat after a lost answer is told what the first one did.
 * @param onErased runs even where the person's own part of the page has gone with them
 */
export const useErase = (personId: string, onErased: (erasure: Erasure) => void) => {
  const client = useQueryClient();
  const key = useRef(newIdempotencyKey());
  return useWrite({
    mutationFn: () => api.post<Erasure>(path`/people/${personId}/erasure`, {}, { idempotencyKey: key.current }),
    onSuccess: (erasure) => {
      onErased(erasure);
      forgetPerson(client, personId);
    },
  });
};
