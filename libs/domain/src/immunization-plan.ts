import { ageOn, daysBetween, monthsAfter } from './dates';
import { INACTIVATED, NO_VACCINE, type PlannedDose, SERIES, type Series } from './immunization-programme';

/** A vaccination that somebody recorded. */
export interface GivenDose {
  /** As written, such as `乙型肝炎疫苗（酵母）`. */
  vaccine: string;
  /** `YYYY-MM-DD`. */
  givenOn: string;
  /** First dose = 1; null where nobody wrote it. */
  dose: number | null;
}

/**
 * `given`: recorded. `due`: of that age, and no record was seen. `upcoming`: not yet of that age. `too-old`: the programme
 * does not give it at this age any more.
 */
export type PlannedState = 'given' | 'due' | 'upcoming' | 'too-old';

export interface PlannedVaccination {
  vaccine: string;
  dose: number;
  dueOn: string;
  completeBefore: string | null;
  state: PlannedState;
  givenOn: string | null;
}

/** The programme is for children. */
const ADULT_YEARS = 18;

/** Whose plan it is. */
export interface PlannedChild {
  /** `YYYY-MM-DD`. */
  birthDate: string;
  /** `female` = a girl; what else stands here makes no difference. */
  sex: string;
}

const isFor =
  ({ birthDate, sex }: PlannedChild) =>
  ({ born, sex: only }: Series): boolean =>
    (only === undefined || sex === only) &&
    birthDate >= (born?.from ?? birthDate) &&
    (born?.before === undefined || birthDate < born.before);

const belongsTo =
  ({ names, not, earlier }: Series, birthDate: string) =>
  ({ vaccine, givenOn }: GivenDose): boolean => {
    const plain = vaccine.normalize('NFKC');
    if (NO_VACCINE.test(plain)) return false;
    if (earlier && givenOn < monthsAfter(birthDate, earlier.underMonths)) return earlier.names?.test(plain) ?? false;
    return names.test(plain) && !not?.test(plain);
  };

/**
 * By the number of the dose where one is written; the others fill the gaps in the order in which they were given. The same
 * number on another day is the same dose, of which somebody wrote another day: it makes no second one.
 */
function byDose(given: readonly GivenDose[], doses: readonly PlannedDose[]): Map<number, string> {
  const inOrder = [...given].sort((one, other) => one.givenOn.localeCompare(other.givenOn));
  const days = new Map<number, string>();
  const counted = new Set<string>();
  for (const { dose, givenOn } of inOrder)
    // Two hospitals may record the same vaccination: one day is one dose.
    if (dose !== null && !days.has(dose) && !counted.has(givenOn)) {
      days.set(dose, givenOn);
      counted.add(givenOn);
    }
  for (const { dose, givenOn } of inOrder) {
    if (dose !== null || counted.has(givenOn)) continue;
    const free = doses.find(({ dose }) => !days.has(dose));
    if (!free) break;
    days.set(free.dose, givenOn);
    counted.add(givenOn);
  }
  return days;
}

/** The plan that applies: whoever was given an inactivated vaccine goes on with that. */
function planOf(series: Series, given: readonly GivenDose[]): Pick<Series, 'vaccine' | 'doses'> {
  const other = INACTIVATED[series.vaccine];
  const [first] = [...given].sort((one, two) => one.givenOn.localeCompare(two.givenOn));
  return other && first && /灭活/.test(first.vaccine) ? other : series;
}

/**
 * A child's immunisations beside the programme, in the order in which they are due; null from eighteen years on. What was
 * given and not recorded looks due: only the vaccination clinic knows.
 * @param today `YYYY-MM-DD`, not before the birth
 */
export function immunizationPlan(
  child: PlannedChild,
  today: string,
  given: readonly GivenDose[],
): PlannedVaccination[] | null {
  const { birthDate } = child;
  if (daysBetween(birthDate, today) < 0 || ageOn(birthDate, today) >= ADULT_YEARS) return null;
  const planned = SERIES.filter(isFor(child)).flatMap((series) => {
    const own = given.filter(belongsTo(series, birthDate));
    const { vaccine, doses } = planOf(series, own);
    const days = byDose(own, doses);
    const isTooOld = series.endsMonths !== undefined && today >= monthsAfter(birthDate, series.endsMonths);
    return doses.map(({ dose, fromMonths, beforeMonths, instead }): PlannedVaccination => {
      const dueOn = monthsAfter(birthDate, fromMonths);
      const other = () => given.find(({ vaccine, givenOn }) => instead?.test(vaccine) && givenOn >= dueOn);
      const givenOn = days.get(dose) ?? other()?.givenOn ?? null;
      const state = givenOn !== null ? 'given' : today < dueOn ? 'upcoming' : isTooOld ? 'too-old' : 'due';
      const completeBefore = beforeMonths === null ? null : monthsAfter(birthDate, beforeMonths);
      return { vaccine, dose, dueOn, completeBefore, state, givenOn };
    });
  });
  return planned.sort((one, other) => one.dueOn.localeCompare(other.dueOn));
}
