import { localDateOf } from '@kangqiao/domain';
import type { Instant, LocalDate } from '@kangqiao/contracts';

/** The last day on which something counts that ends at this instant; a midnight ends the day before it. */
export const lastDayOf = (end: Instant): LocalDate => localDateOf(new Date(Date.parse(end) - 1));
