import { useQuery } from '@tanstack/react-query';
import type { ReportKind, ReportList } from '@kangqiao/contracts';
import { api, path } from '@/platform';

/** A person's reports of all hospitals, and which hospital could not answer. All kinds unless told. */
export const useReports = (personId: string, kind?: ReportKind) =>
  useQuery({
    queryKey: ['people', personId, 'reports', 'list', kind ?? 'all'],
    queryFn: ({ signal }) =>
      api.get<ReportList>(path`/people/${personId}/reports`, { query: kind === undefined ? {} : { kind }, signal }),
    enabled: personId !== '',
  });
