import type { CalendarEntry, CalendarOutcome } from './calendar-entry';
import { api, path } from './request';

/** A web page has no calendar: the person gets the server's calendar file and opens it with theirs. */
export const addToCalendar = async ({ appointmentId }: CalendarEntry): Promise<CalendarOutcome> => {
  const file = await api.text(path`/appointments/${appointmentId}/calendar.ics`).catch(() => null);
  if (file === null) return 'failed';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([file], { type: 'text/calendar;charset=utf-8' }));
  link.download = 'visit.ics';
  link.click();
  URL.revokeObjectURL(link.href);
  return 'added';
};
