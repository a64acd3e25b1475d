import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, path } from '@/platform';

/** Signs another phone out. */
export const useSignOutDevice = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (sessionId: string) => api.delete(path`/sessions/${sessionId}`),
    onSettled: () => client.invalidateQueries({ queryKey: ['devices'] }),
  });
};
