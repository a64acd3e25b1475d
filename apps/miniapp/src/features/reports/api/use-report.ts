import { useQuery } from '@tanstack/react-query';
import type { Report } from '@kangqiao/contracts';
import { api, path } from '@/platform';

/** One report in full; a version that was corrected since where it is asked for. */
export const useReport = (personId: string, reportId: string, version = '') =>
  useQuery({
    queryKey: ['people', personId, 'reports', 'one', reportId, version],
    queryFn: ({ signal }) =>
      api.get<Report>(path`/people/${personId}/reports/${reportId}`, {
        query: { version: version === '' ? undefined : version },
        signal,
      }),
    enabled: personId !== '' && reportId !== '',
  });
