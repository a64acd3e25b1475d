import { useQuery } from '@tanstack/react-query';
import type { AlternativeList } from '@kangqiao/contracts';
import { api, path } from '@/platform';

/** Free numbers instead of a stopped visit; always asked anew, because others book at the same moment. */
export const useAlternatives = (appointmentId: string) =>
  useQuery({
    queryKey: ['appointments', 'alternatives', appointmentId],
    queryFn: ({ signal }) => api.get<AlternativeList>(path`/appointments/${appointmentId}/alternatives`, { signal }),
    staleTime: 0,
  });
