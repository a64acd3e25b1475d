import type { Person } from '@kangqiao/contracts';
import { daysBetween, localDateOf } from '@kangqiao/domain';
import { t } from '@/language';
import { lastDayOf, monthDay } from '@/wording';

/** So many days before its end a link begins to say so. */
const SOON_DAYS = 30;

/** That a link is over or soon will be; null while there is nothing to say. */
export const linkEndHint = (
  { expiresAt, capacity }: Pick<Person, 'expiresAt' | 'capacity'>,
  now: Date,
): string | null => {
  if (expiresAt === null) return null;
  const what = capacity === 'guardian' ? t`监护人权限` : t`授权`;
  if (Date.parse(expiresAt) <= now.getTime()) return t`${what}已到期`;
  const [day, last] = [localDateOf(now), lastDayOf(expiresAt)];
  return daysBetween(day, last) <= SOON_DAYS ? t`${what}到${monthDay(last, day)}为止` : null;
};
