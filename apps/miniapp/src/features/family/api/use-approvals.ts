import { useQuery } from '@tanstack/react-query';
import type { ApprovalList } from '@kangqiao/contracts';
import { api, useSignedIn } from '@/platform';

const ASK_AGAIN_MS = 2_500;

/** What waits for my answer. @param waiting somebody looks at the page until it comes */
export const useApprovals = (waiting = false) => {
  const signedIn = useSignedIn();
  return useQuery({
    queryKey: ['approvals'],
    queryFn: ({ signal }) => api.get<ApprovalList>('/approvals', { signal }),
    enabled: signedIn,
    refetchInterval: waiting ? ASK_AGAIN_MS : false,
  });
};
