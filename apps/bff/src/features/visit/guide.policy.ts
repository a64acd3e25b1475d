import type { AppointmentState, CheckInState } from '@kangqiao/contracts';
import { instantOf } from '@kangqiao/domain';
import type { CheckInRule, FloorPlan, PrepareRule } from '@kangqiao/his-port';

interface Visit {
  state: AppointmentState;
  visitDate: string;
  startTime: string;
}

const MINUTE = 60_000;
const REPORTED: readonly AppointmentState[] = ['arrived', 'completed'];

/** From when until when a patient may report; at the second instant it is over. */
export function checkInSpan(
  { visitDate, startTime }: Pick<Visit, 'visitDate' | 'startTime'>,
  { opensBeforeMinutes, closesAfterMinutes }: Pick<CheckInRule, 'opensBeforeMinutes' | 'closesAfterMinutes'>,
): { opensAt: Date; closesAt: Date } {
  const start = instantOf(visitDate, startTime).getTime();
  return {
    opensAt: new Date(start - opensBeforeMinutes * MINUTE),
    closesAt: new Date(start + closesAfterMinutes * MINUTE),
  };
}

/** May the patient report now? */
export function checkInState(visit: Visit, rule: CheckInRule, now: Date): CheckInState {
  if (REPORTED.includes(visit.state)) return 'done';
  const { opensAt, closesAt } = checkInSpan(visit, rule);
  if (now < opensAt) return 'before';
  return now < closesAt ? 'open' : 'over';
}

export type PhoneVerdict = 'may' | 'done' | 'not-booked' | 'before' | 'over';

/** May the patient report from the phone now, as far as time and booking go? */
export function phoneVerdict(visit: Visit, rule: CheckInRule, now: Date): PhoneVerdict {
  const state = checkInState(visit, rule, now);
  if (state === 'done') return 'done';
  if (visit.state !== 'booked') return 'not-booked';
  return state === 'open' ? 'may' : state;
}

/** How to prepare for this department. */
export const prepareFor = (departmentName: string, rules: readonly PrepareRule[]): string[] =>
  rules
    .filter(({ departments }) => departments.length === 0 || departments.some((name) => departmentName.includes(name)))
    .map(({ text }) => text);

const withoutSpaces = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/** The picture of the floor where a place is; of several the one that names it most exactly, null where there is none. */
export function planFor(place: string | null, plans: readonly FloorPlan[]): FloorPlan | null {
  if (place === null) return null;
  const wanted = withoutSpaces(place);
  const fitOf = ({ places }: FloorPlan): number =>
    Math.max(0, ...places.map(withoutSpaces).map((begins) => (wanted.startsWith(begins) ? begins.length : 0)));
  const best = plans.map((plan) => ({ plan, fit: fitOf(plan) })).sort((one, other) => other.fit - one.fit)[0];
  return best && best.fit > 0 ? best.plan : null;
}
