import type { LocalDate, Visit } from '@kangqiao/contracts';
import { addDays } from '@kangqiao/domain';

/** Cultures and pathology come days after what they were taken for, and a stay in hospital has a length. */
const REPORT_DAYS = { outpatient: 7, emergency: 7, inpatient: 30 } as const satisfies Record<Visit['kind'], number>;

/** The days on which reports of a visit may have come, both included. */
export const daysOfVisit = (
  { kind, occurredOn }: Pick<Visit, 'kind' | 'occurredOn'>,
  now: LocalDate,
): { from: LocalDate; to: LocalDate } => {
  const last = addDays(occurredOn, REPORT_DAYS[kind]);
  const to = last < now ? last : now;
  return { from: occurredOn, to: to < occurredOn ? occurredOn : to };
};
