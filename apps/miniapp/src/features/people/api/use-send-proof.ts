import { useMutation } from '@tanstack/react-query';
import type { Proof } from '@kangqiao/contracts';
import { api, path } from '@/platform';

/** Has a one-time code sent to the phone that a hospital holds for the person. */
export const useSendProof = (personId: string) =>
  useMutation({ mutationFn: () => api.post<Proof>(path`/people/${personId}/proofs`) });
