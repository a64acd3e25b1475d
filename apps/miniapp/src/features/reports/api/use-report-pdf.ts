import { api, path, useWrite } from '@/platform';

/** One report as a PDF, with or without whose it is. */
export const useReportPdf = (personId: string, reportId: string, version = '') =>
  useWrite({
    mutationFn: (identity: 'full' | 'masked') =>
      api.bytes(path`/people/${personId}/reports/${reportId}/pdf`, {
        query: { identity, version: version === '' ? undefined : version },
      }),
  });
