import type { Person } from '@kangqiao/contracts';
import { t } from '@/language';
import { linkEndHint } from './link-end';
import { standingOf } from './wording';

/** As whom one acts for a person, and until when where that ends soon; empty for oneself. */
export const standingWords = (person: Person, now: Date): string =>
  [standingOf(person), linkEndHint(person, now)].filter(Boolean).join(t`，`);

/** What a screen reader says of whom everything is for, and that another may be chosen. */
export const actingWords = (person: Person, now: Date): string =>
  [t`就诊人${person.name}`, standingWords(person, now), t`切换就诊人`].filter(Boolean).join(t`，`);
