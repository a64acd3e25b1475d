import { useQuery } from '@tanstack/react-query';
import type { ReportList } from '@kangqiao/contracts';
import { api, path } from '@/platform';
import { latestReports } from '../lib/latest-reports';

const LATEST = 3;

/** A person's newest reports, a few. */
export const useLatestReports = (personId: string) =>
  useQuery({
    queryKey: ['people', personId, 'reports', 'latest'],
    queryFn: ({ signal }) =>
      api.get<ReportList>(path`/people/${personId}/reports`, { query: { limit: LATEST }, signal }),
    select: (list): ReportList => ({ ...list, items: latestReports(list.items, LATEST) }),
    enabled: personId !== '',
  });
