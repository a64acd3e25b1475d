import type { WaitlistEntry } from '@kangqiao/contracts';

/** Whether something may still come of it. */
export const stands = ({ state }: Pick<WaitlistEntry, 'state'>): boolean => state === 'waiting' || state === 'offered';
