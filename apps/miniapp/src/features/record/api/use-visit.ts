import { useQuery } from '@tanstack/react-query';
import type { Visit } from '@kangqiao/contracts';
import { api, path } from '@/platform';

/** One visit with what came of it. */
export const useVisit = (personId: string, entryId: string) =>
  useQuery({
    queryKey: ['people', personId, 'record', 'visits', entryId],
    queryFn: ({ signal }) => api.get<Visit>(path`/people/${personId}/record/visits/${entryId}`, { signal }),
    enabled: personId !== '' && entryId !== '',
  });
