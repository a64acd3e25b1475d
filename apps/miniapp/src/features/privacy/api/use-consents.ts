import { useQuery } from '@tanstack/react-query';
import type { ConsentList } from '@kangqiao/contracts';
import { api, path } from '@/platform';

/** What a person has agreed to; for the person and a guardian only. */
export const useConsents = (personId: string) =>
  useQuery({
    queryKey: ['people', personId, 'consents'],
    queryFn: ({ signal }) => api.get<ConsentList>(path`/people/${personId}/consents`, { signal }),
    enabled: personId !== '',
  });
