import { useQueryClient } from '@tanstack/react-query';
import type { JoinWaitlist, WaitlistEntry } from '@kangqiao/contracts';
import { api, useWrite } from '@/platform';

export interface JoinCommand extends JoinWaitlist {
  /** The same key repeats the same wish after an answer that got lost. */
  idempotencyKey: string;
}

/** Gets in line for a number of a full session. */
export const useJoinWaitlist = () => {
  const client = useQueryClient();
  return useWrite({
    mutationFn: ({ idempotencyKey, ...body }: JoinCommand) =>
      api.post<WaitlistEntry>('/waitlist', body, { idempotencyKey }),
    onSuccess: (entry) => client.setQueryData(['waitlist', 'one', entry.id], entry),
    onSettled: () => client.invalidateQueries({ queryKey: ['waitlist', 'list'] }),
  });
};
