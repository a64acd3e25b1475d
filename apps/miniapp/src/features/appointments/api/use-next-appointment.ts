import { useQuery } from '@tanstack/react-query';
import type { AppointmentList } from '@kangqiao/contracts';
import { api } from '@/platform';
import { changedAppointmentOf, nextAppointmentOf } from '../lib/next-appointment';

/** What lies ahead is bounded by the booking window, so one page holds it all. */
const ALL_AHEAD = 100;

const useAhead = <Selected>(personId: string, select: (list: AppointmentList) => Selected) =>
  useQuery({
    queryKey: ['appointments', 'ahead'],
    queryFn: ({ signal }) =>
      api.get<AppointmentList>('/appointments', { query: { group: 'upcoming', limit: ALL_AHEAD }, signal }),
    select,
    enabled: personId !== '',
  });

/** The person's next visit; null when none lies ahead. */
export const useNextAppointment = (personId: string) =>
  useAhead(personId, ({ items }) => nextAppointmentOf(items, personId));

/** The person's visit that the hospital changed and that waits for their word; null when there is none. */
export const useChangedAppointment = (personId: string) =>
  useAhead(personId, ({ items }) => changedAppointmentOf(items, personId));
