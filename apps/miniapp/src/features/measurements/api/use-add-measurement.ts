import { useQueryClient } from '@tanstack/react-query';
import type { AddMeasurement, Measurement } from '@kangqiao/contracts';
import { api, path, useWrite } from '@/platform';

/** Keeps a measurement; the answer says what it asks for. */
export const useAddMeasurement = (personId: string) => {
  const client = useQueryClient();
  return useWrite({
    mutationFn: (measured: AddMeasurement) => api.post<Measurement>(path`/people/${personId}/measurements`, measured),
    onSettled: () => client.invalidateQueries({ queryKey: ['people', personId, 'measurements'] }),
  });
};
