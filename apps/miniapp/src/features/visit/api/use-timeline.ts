import { useQuery } from '@tanstack/react-query';
import type { AppointmentTimeline } from '@kangqiao/contracts';
import { api, path } from '@/platform';

/** What became of an appointment. @param state asked again when it moves to another state */
export const useTimeline = (appointmentId: string, state: string) =>
  useQuery({
    queryKey: ['appointments', 'timeline', appointmentId, state],
    queryFn: ({ signal }) => api.get<AppointmentTimeline>(path`/appointments/${appointmentId}/timeline`, { signal }),
  });
