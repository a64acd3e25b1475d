import Taro from '@tarojs/taro';
import type { CalendarEntry, CalendarOutcome } from './calendar-entry';
import { denialOf } from './permission';

const seconds = (instant: Date) => Math.floor(instant.getTime() / 1000);

/** Taro makes no promise of this one. */
const added = (visit: Omit<Taro.addPhoneCalendar.Option, 'success' | 'fail' | 'complete'>): Promise<unknown> =>
  new Promise((success, fail) => void Taro.addPhoneCalendar({ ...visit, success, fail }));

/** Writes a visit into the phone's own calendar, with a reminder; WeChat asks the person first, once. */
export const addToCalendar = async (entry: CalendarEntry): Promise<CalendarOutcome> => {
  try {
    await added({
      title: entry.title,
      startTime: seconds(entry.startsAt),
      endTime: String(seconds(entry.endsAt)),
      location: entry.place,
      description: entry.note,
      alarm: true,
      alarmOffset: seconds(entry.startsAt) - seconds(entry.remindAt),
    });
    return 'added';
  } catch (failure) {
    return denialOf(failure, 'calendar');
  }
};
