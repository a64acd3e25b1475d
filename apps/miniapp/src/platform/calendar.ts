import Taro from '@tarojs/taro';
import type { CalendarEntry, CalendarOutcome } from './calendar-entry';

const seconds = (instant: Date) => Math.floor(instant.getTime() / 1000);

/** Writes a visit into the phone's own calendar, with a reminder; WeChat asks the person first. */
export const addToCalendar = async (entry: CalendarEntry): Promise<CalendarOutcome> => {
  try {
    await Taro.addPhoneCalendar({
      title: entry.title,
      startTime: seconds(entry.startsAt),
      endTime: String(seconds(entry.endsAt)),
      location: entry.place,
      description: entry.note,
      alarm: true,
      alarmOffset: seconds(entry.startsAt) - seconds(entry.remindAt),
    });
    return 'added';
  } catch {
    return 'declined';
  }
};
