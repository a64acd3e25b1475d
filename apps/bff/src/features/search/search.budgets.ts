import type { Budget } from '../../platform/limits/budget';

/** As fast as one types with a pause between the characters, for minutes; a machine that lists all doctors is slower. */
export const SEARCHES_BY_ACCOUNT: Budget = { name: 'search.account', most: 120, perSeconds: 60 };
