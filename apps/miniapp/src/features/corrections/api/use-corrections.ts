import { useQuery } from '@tanstack/react-query';
import type { CorrectionList } from '@kangqiao/contracts';
import { api, path } from '@/platform';

/** What hospitals were told is not right, and what became of it. */
export const useCorrections = (personId: string) =>
  useQuery({
    queryKey: ['people', personId, 'corrections'],
    queryFn: ({ signal }) => api.get<CorrectionList>(path`/people/${personId}/record/corrections`, { signal }),
    enabled: personId !== '',
  });
