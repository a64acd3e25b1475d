import { useQueryClient } from '@tanstack/react-query';
import type { Proof, StartProof } from '@kangqiao/contracts';
import { api, path, useWrite } from '@/platform';

/** Begins to prove control of a person, in one of the ways that the server offers for them. */
export const useStartProof = (personId: string) => {
  const client = useQueryClient();
  return useWrite({
    mutationFn: (request: StartProof) => api.post<Proof>(path`/people/${personId}/proofs`, request),
    onSuccess: async ({ state }) => {
      if (state === 'confirmed') await client.invalidateQueries({ queryKey: ['people'], exact: true });
    },
  });
};
