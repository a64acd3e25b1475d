import { useQueryClient } from '@tanstack/react-query';
import type { ConfirmProof, Person } from '@kangqiao/contracts';
import { api, path, useWrite } from '@/platform';

interface Confirmation extends ConfirmProof {
  proofId: string;
}

/** Proves control of a person: with the code from the text message, or by the face that WeChat has compared. */
export const useConfirmProof = (personId: string) => {
  const client = useQueryClient();
  return useWrite({
    mutationFn: ({ proofId, ...body }: Confirmation) =>
      api.post<Person>(path`/people/${personId}/proofs/${proofId}/confirm`, body),
    onSuccess: () => client.invalidateQueries({ queryKey: ['people'], exact: true }),
  });
};
