import { useQueryClient } from '@tanstack/react-query';
import { api, path, useWrite } from '@/platform';

/** Signs another phone out. */
export const useSignOutDevice = () => {
  const client = useQueryClient();
  return useWrite({
    mutationFn: (sessionId: string) => api.delete(path`/sessions/${sessionId}`),
    onSettled: () => client.invalidateQueries({ queryKey: ['devices'] }),
  });
};
