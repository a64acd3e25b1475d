import Taro from '@tarojs/taro';
import type { CalendarEntry, CalendarOutcome } from './calendar-entry';

const HOUR = 3600;
const seconds = (instant: Date) => Math.floor(instant.getTime() / 1000);

/** Writes a visit into the phone's own calendar, with a reminder an hour before; WeChat asks the person first. */
export const addToCalendar = async (entry: CalendarEntry): Promise<CalendarOutcome> => {
  try {
    await Taro.addPhoneCalendar({
      title: entry.title,
      startTime: seconds(entry.startsAt),
      endTime: String(seconds(entry.endsAt)),
      location: entry.place,
      description: entry.note,
      alarm: true,
      alarmOffset: HOUR,
    });
    return 'added';
  } catch {
    return 'declined';
  }
};
