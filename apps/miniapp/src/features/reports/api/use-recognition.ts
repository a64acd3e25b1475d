import { useQuery } from '@tanstack/react-query';
import type { Recognition } from '@kangqiao/contracts';
import { api, path } from '@/platform';

/** Results of a person that hospitals of the region accept from one another. */
export const useRecognition = (personId: string) =>
  useQuery({
    queryKey: ['people', personId, 'recognition'],
    queryFn: ({ signal }) => api.get<Recognition>(path`/people/${personId}/recognition`, { signal }),
    enabled: personId !== '',
  });
