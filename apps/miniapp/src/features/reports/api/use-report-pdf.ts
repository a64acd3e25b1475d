import { useMutation } from '@tanstack/react-query';
import { api, path } from '@/platform';

/** One report as a PDF, with or without whose it is. */
export const useReportPdf = (personId: string, reportId: string, version = '') =>
  useMutation({
    mutationFn: (identity: 'full' | 'masked') =>
      api.bytes(path`/people/${personId}/reports/${reportId}/pdf`, {
        query: { identity, version: version === '' ? undefined : version },
      }),
  });
