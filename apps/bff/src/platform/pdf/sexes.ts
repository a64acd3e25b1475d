import type { Sex } from '@kangqiao/domain';
import type { Say } from '@kangqiao/language';

/** Each sex as it stands on paper (GB/T 2261.1). */
export const sexesIn = (t: Say): Record<Sex, string> => ({
  male: t`男`,
  female: t`女`,
  unknown: t`未知`,
  unspecified: t`未说明`,
});
