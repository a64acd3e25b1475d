import type { QuietHours } from '@kangqiao/contracts';
import { addDays, instantOf, localDateOf, localTimeOf } from '@kangqiao/domain';

/** When nobody said otherwise. */
export const USUAL_QUIET: QuietHours = { on: true, from: '22:00', to: '07:00' };

/** When the quiet hours end that it is now; null = it is none. From the first minute on, until before the last. */
export const quietUntil = (now: Date, { on, from, to }: QuietHours): Date | null => {
  if (!on || from === to) return null;
  const time = localTimeOf(now);
  const today = localDateOf(now);
  if (from < to) return time >= from && time < to ? instantOf(today, to) : null;
  if (time >= from) return instantOf(addDays(today, 1), to);
  return time < to ? instantOf(today, to) : null;
};
