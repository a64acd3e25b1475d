import { useQuery } from '@tanstack/react-query';
import type { AppointmentList } from '@kangqiao/contracts';
import { api } from '@/platform';
import { nextAppointmentOf } from '../lib/next-appointment';

/** What lies ahead is bounded by the booking window, so one page holds it all. */
const ALL_AHEAD = 100;

/** The person's next visit; null when none lies ahead. */
export const useNextAppointment = (personId: string) =>
  useQuery({
    queryKey: ['appointments', 'ahead'],
    queryFn: ({ signal }) =>
      api.get<AppointmentList>('/appointments', { query: { group: 'upcoming', limit: ALL_AHEAD }, signal }),
    select: (list) => nextAppointmentOf(list.items, personId),
    enabled: personId !== '',
  });
