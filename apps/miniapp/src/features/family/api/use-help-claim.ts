import { useEffect } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { HelpClaim } from '@kangqiao/contracts';
import { api, path } from '@/platform';

const ASK_AGAIN_MS = 2_500;

const isOpen = (claim: HelpClaim | undefined) => claim === undefined || claim.state === 'waiting';

/** What becomes of a claim of mine; asked again until it is answered. @param onTop the page is looked at */
export const useHelpClaim = (claimId: string, onTop: boolean) => {
  const client = useQueryClient();
  const claim = useQuery({
    queryKey: ['help-claims', claimId],
    queryFn: ({ signal }) => api.get<HelpClaim>(path`/help-codes/claims/${claimId}`, { signal }),
    refetchInterval: ({ state }) => (onTop && isOpen(state.data) ? ASK_AGAIN_MS : false),
  });
  const approved = claim.data?.state === 'approved';
  useEffect(() => {
    if (approved) void client.invalidateQueries({ queryKey: ['people'], exact: true });
  }, [approved, client]);
  return claim;
};
