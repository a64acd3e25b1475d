import { instantOf, isLocalDate } from './dates';

/** From this birthday on, health data is no longer a child's (PIPL Art. 28, 31): the young person decides. */
const OWN_CONSENT_AGE = 14;
/** Of age (民法典 第十七条). */
const MAJORITY_AGE = 18;

const YEAR_DIGITS = 4;

/** Midnight in Asia/Shanghai that begins the birthday; born on 29 February, 1 March in other years. */
const birthday = (birthDate: string, age: number): Date => {
  const year = String(Number(birthDate.slice(0, YEAR_DIGITS)) + age).padStart(YEAR_DIGITS, '0');
  const day = `${year}${birthDate.slice(YEAR_DIGITS)}`;
  return instantOf(isLocalDate(day) ? day : `${year}-03-01`, '00:00');
};

export interface GuardianLinkEnds {
  /** From then on the guardian no longer has the record, the managing, or what sensitive departments did. */
  narrowsAt: Date;
  /** From then on the link allows nothing. */
  endsAt: Date;
}

/**
 * When a guardian's link narrows and ends, by the ward's birth alone.
 * @param birthDate `YYYY-MM-DD`
 */
export const guardianLinkEnds = (birthDate: string): GuardianLinkEnds => ({
  narrowsAt: birthday(birthDate, OWN_CONSENT_AGE),
  endsAt: birthday(birthDate, MAJORITY_AGE),
});

/** `full`: the guardian decides everything; `narrowed`: the ward decides what is most their own; `ended`. */
export type GuardianStage = 'full' | 'narrowed' | 'ended';

export const guardianStage = (birthDate: string, now: Date): GuardianStage => {
  const { narrowsAt, endsAt } = guardianLinkEnds(birthDate);
  if (now >= endsAt) return 'ended';
  return now >= narrowsAt ? 'narrowed' : 'full';
};
