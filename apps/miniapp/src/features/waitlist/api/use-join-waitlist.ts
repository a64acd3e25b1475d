import { useQueryClient } from '@tanstack/react-query';
import type { JoinWaitlist, WaitlistEntry } from '@kangqiao/contracts';
import { api, useWrite } from '@/platform';

/** Gets in line for a number of a full session. */
export const useJoinWaitlist = () => {
  const client = useQueryClient();
  return useWrite({
    mutationFn: (wish: JoinWaitlist) => api.post<WaitlistEntry>('/waitlist', wish),
    onSuccess: (entry) => client.setQueryData(['waitlist', 'one', entry.id], entry),
    onSettled: () => client.invalidateQueries({ queryKey: ['waitlist', 'list'] }),
  });
};
