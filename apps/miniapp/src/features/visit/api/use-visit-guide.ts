import { useQuery } from '@tanstack/react-query';
import type { VisitGuide } from '@kangqiao/contracts';
import { api, path } from '@/platform';

/** Where to report, how to prepare, and a picture of the floor. */
export const useVisitGuide = (appointmentId: string) =>
  useQuery({
    queryKey: ['appointments', 'guide', appointmentId],
    queryFn: ({ signal }) => api.get<VisitGuide>(path`/appointments/${appointmentId}/guide`, { signal }),
  });
