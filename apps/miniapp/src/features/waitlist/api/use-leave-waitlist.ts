import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, path } from '@/platform';

/** Waits no more; leaving twice is the same as once. */
export const useLeaveWaitlist = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (waitlistId: string) => api.delete(path`/waitlist/${waitlistId}`),
    onSettled: () => client.invalidateQueries({ queryKey: ['waitlist'] }),
  });
};
