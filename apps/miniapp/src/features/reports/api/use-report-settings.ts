import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReportSettings, ReportSettingsView } from '@kangqiao/contracts';
import { api, path, useWrite } from '@/platform';

const keyOf = (personId: string) => ['people', personId, 'report-settings'];

/** How a person wants to hear of reports. */
export const useReportSettings = (personId: string) =>
  useQuery({
    queryKey: keyOf(personId),
    queryFn: ({ signal }) => api.get<ReportSettingsView>(path`/people/${personId}/report-settings`, { signal }),
    enabled: personId !== '',
  });

/** Chooses it anew; lists that were shown before are asked for again. */
export const usePutReportSettings = (personId: string) => {
  const client = useQueryClient();
  return useWrite({
    each: true,
    mutationFn: ({ laboratory, imaging, microbiology }: ReportSettings) =>
      api.put<ReportSettingsView>(path`/people/${personId}/report-settings`, { laboratory, imaging, microbiology }),
    onSuccess: (settings) => {
      client.setQueryData(keyOf(personId), settings);
      return client.invalidateQueries({ queryKey: ['people', personId, 'reports'] });
    },
  });
};
