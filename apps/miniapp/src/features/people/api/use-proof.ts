import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Proof } from '@kangqiao/contracts';
import { api, path } from '@/platform';

/** How often is asked whether the other has answered. */
const ASK_AGAIN_MS = 3000;

/** How an attempt stands that somebody else has to answer; asked for again until they have. */
export const useProof = (personId: string, begun: Proof) => {
  const client = useQueryClient();
  return useQuery({
    queryKey: ['proof', begun.id],
    queryFn: async ({ signal }) => {
      const proof = await api.get<Proof>(path`/people/${personId}/proofs/${begun.id}`, { signal });
      if (proof.state === 'confirmed') await client.invalidateQueries({ queryKey: ['people'], exact: true });
      return proof;
    },
    initialData: begun,
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.state === 'waiting' ? ASK_AGAIN_MS : false),
  });
};
