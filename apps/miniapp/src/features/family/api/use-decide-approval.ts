import { useQueryClient } from '@tanstack/react-query';
import type { ApprovalDecision, ApprovalList, DecideApproval } from '@kangqiao/contracts';
import { api, path, useWrite } from '@/platform';

interface Decision extends DecideApproval {
  approvalId: string;
}

/**
 * Answers a request, once; it waits no longer from then on.
 * @param onDecided runs even where the request's own part of the page has gone with it
 */
export const useDecideApproval = (onDecided: (decision: ApprovalDecision) => void) => {
  const client = useQueryClient();
  return useWrite({
    mutationFn: ({ approvalId, ...decision }: Decision) =>
      api.post<ApprovalDecision>(path`/approvals/${approvalId}/decision`, decision),
    onSuccess: (decision, { approvalId }) => {
      client.setQueryData<ApprovalList>(
        ['approvals'],
        (before) => before && { items: before.items.filter(({ id }) => id !== approvalId) },
      );
      void client.invalidateQueries({ queryKey: ['approvals'] });
      void client.invalidateQueries({ queryKey: ['people'] });
      onDecided(decision);
    },
  });
};
