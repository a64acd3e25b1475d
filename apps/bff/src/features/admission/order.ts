import type { TicketOrder } from '@kangqiao/contracts';

/** Groups wait one after the other. */
export const GROUPS = ['draw', 'draw-further', 'arrival', 'last'] as const satisfies readonly TicketOrder[];

/** Room for a drawn value or a number of arrival within a group; both groups and values stay exact in a double. */
export const SPAN = 2 ** 48;

/** One number that sorts by group, then by what counts within it. */
export const scoreOf = (group: TicketOrder, value: number): number => GROUPS.indexOf(group) * SPAN + value;

export const groupOf = (score: number): TicketOrder => GROUPS[Math.floor(score / SPAN)] ?? 'last';
