import { useQuery } from '@tanstack/react-query';
import type { ImmunizationRecord } from '@kangqiao/contracts';
import { api, path } from '@/platform';

/** What was given, and for children what the national programme gives next. */
export const useImmunizations = (personId: string) =>
  useQuery({
    queryKey: ['people', personId, 'record', 'immunizations'],
    queryFn: ({ signal }) => api.get<ImmunizationRecord>(path`/people/${personId}/record/immunizations`, { signal }),
    enabled: personId !== '',
  });
