import { useQueryClient } from '@tanstack/react-query';
import { api, path, useWrite } from '@/platform';

/** Ends a link, at once and on every phone. */
export const useRevokeLink = (personId: string) => {
  const client = useQueryClient();
  return useWrite({
    mutationFn: (linkId: string) => api.delete(path`/people/${personId}/links/${linkId}`),
    onSettled: () => client.invalidateQueries({ queryKey: ['people', personId, 'links'] }),
  });
};
