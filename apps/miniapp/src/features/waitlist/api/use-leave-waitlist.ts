import { useQueryClient } from '@tanstack/react-query';
import { api, path, useWrite } from '@/platform';

/** Waits no more; leaving twice is the same as once. */
export const useLeaveWaitlist = () => {
  const client = useQueryClient();
  return useWrite({
    mutationFn: (waitlistId: string) => api.delete(path`/waitlist/${waitlistId}`),
    onSettled: () => client.invalidateQueries({ queryKey: ['waitlist'] }),
  });
};
