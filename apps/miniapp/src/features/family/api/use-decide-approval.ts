import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApprovalDecision, DecideApproval } from '@kangqiao/contracts';
import { api, path } from '@/platform';

interface Decision extends DecideApproval {
  approvalId: string;
}

/** Answers a request, once. */
export const useDecideApproval = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ approvalId, ...decision }: Decision) =>
      api.post<ApprovalDecision>(path`/approvals/${approvalId}/decision`, decision),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['approvals'] }),
        client.invalidateQueries({ queryKey: ['people'] }),
      ]),
  });
};
