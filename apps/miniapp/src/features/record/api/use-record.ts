import { useQuery } from '@tanstack/react-query';
import type { RecordSummary } from '@kangqiao/contracts';
import { api, path } from '@/platform';

/** The summary of a person's health record, over all hospitals. */
export const useRecord = (personId: string) =>
  useQuery({
    queryKey: ['people', personId, 'record'],
    queryFn: ({ signal }) => api.get<RecordSummary>(path`/people/${personId}/record`, { signal }),
    enabled: personId !== '',
  });
