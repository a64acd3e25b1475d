import type { CalendarEntry, CalendarOutcome } from './calendar-entry';
import { session } from './session';

/** A web page has no calendar: the person gets the server's calendar file and opens it with theirs. */
export const addToCalendar = async ({ appointmentId }: CalendarEntry): Promise<CalendarOutcome> => {
  const response = await fetch(`/api/v1/appointments/${encodeURIComponent(appointmentId)}/calendar.ics`, {
    headers: { authorization: `Bearer ${session.token() ?? ''}` },
  });
  if (!response.ok) return 'declined';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = 'visit.ics';
  link.click();
  URL.revokeObjectURL(link.href);
  return 'added';
};
