import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { LocalDate, Trend } from '@kangqiao/contracts';
import { api, path } from '@/platform';

/** One item of a person over time and hospitals, from a day on. */
export const useTrend = (personId: string, item: string, from: LocalDate) =>
  useQuery({
    queryKey: ['people', personId, 'reports', 'trend', item, from],
    queryFn: ({ signal }) => api.get<Trend>(path`/people/${personId}/trends`, { query: { item, from }, signal }),
    placeholderData: keepPreviousData,
    enabled: personId !== '' && item !== '',
  });
