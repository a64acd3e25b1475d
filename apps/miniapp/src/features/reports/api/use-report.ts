import { useQuery } from '@tanstack/react-query';
import type { Report } from '@kangqiao/contracts';
import { api } from '@/platform';

/** One report in full. */
export const useReport = (personId: string, reportId: string) =>
  useQuery({
    queryKey: ['people', personId, 'reports', 'one', reportId],
    queryFn: ({ signal }) => api.get<Report>(`/people/${personId}/reports/${reportId}`, { signal }),
    enabled: personId !== '' && reportId !== '',
  });
