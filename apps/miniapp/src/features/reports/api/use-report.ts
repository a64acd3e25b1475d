import { useQuery } from '@tanstack/react-query';
import type { Report } from '@kangqiao/contracts';
import { api, path } from '@/platform';

/** One report in full. */
export const useReport = (personId: string, reportId: string) =>
  useQuery({
    queryKey: ['people', personId, 'reports', 'one', reportId],
    queryFn: ({ signal }) => api.get<Report>(path`/people/${personId}/reports/${reportId}`, { signal }),
    enabled: personId !== '' && reportId !== '',
  });
