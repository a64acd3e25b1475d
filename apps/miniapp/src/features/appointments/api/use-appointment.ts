import { useQuery } from '@tanstack/react-query';
import type { Appointment } from '@kangqiao/contracts';
import { api, path } from '@/platform';
import { isUnsettled } from '../lib/unsettled';

const ASK_AGAIN_MS = 3_000;

/** One appointment; asked again every few seconds while the hospital owes an answer. */
export const useAppointment = (appointmentId: string) =>
  useQuery({
    queryKey: ['appointments', 'one', appointmentId],
    queryFn: ({ signal }) => api.get<Appointment>(path`/appointments/${appointmentId}`, { signal }),
    enabled: appointmentId !== '',
    refetchInterval: ({ state }) => (state.data && isUnsettled(state.data.state) ? ASK_AGAIN_MS : false),
  });
