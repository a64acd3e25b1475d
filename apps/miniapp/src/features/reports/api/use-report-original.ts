import { api, path, useWrite } from '@/platform';

/** Twenty megabytes from a hospital's own line take their time; the server gives up before this. */
const TIMEOUT_MS = 60_000;

/** The hospital's own PDF of a report. */
export const useReportOriginal = (personId: string, reportId: string, version = '') =>
  useWrite({
    mutationFn: () =>
      api.bytes(path`/people/${personId}/reports/${reportId}/original`, {
        query: { version: version === '' ? undefined : version },
        timeoutMs: TIMEOUT_MS,
      }),
  });
