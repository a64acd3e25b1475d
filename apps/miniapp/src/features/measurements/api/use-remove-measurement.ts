import { useQueryClient } from '@tanstack/react-query';
import { api, path, useWrite } from '@/platform';

/** Removes what was written by mistake. */
export const useRemoveMeasurement = (personId: string) => {
  const client = useQueryClient();
  return useWrite({
    mutationFn: (measurementId: string) => api.delete<void>(path`/people/${personId}/measurements/${measurementId}`),
    onSettled: () => client.invalidateQueries({ queryKey: ['people', personId, 'measurements'] }),
  });
};
