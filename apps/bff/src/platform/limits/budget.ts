/** How often something may happen: at most `most` times in any span of `perSeconds`, for each key. */
export interface Budget {
  /** Part of the key in the database: renaming a budget empties it. */
  name: string;
  /** At most MOST_IN_A_BUDGET; a higher rate is written as fewer in a shorter span. */
  most: number;
  perSeconds: number;
}

/** After `failures` within `withinSeconds`, nothing more is tried for `forSeconds` after the last one. */
export interface Lockout {
  name: string;
  failures: number;
  withinSeconds: number;
  forSeconds: number;
}

/** One use of a budget by one key: a phone, an account, an address, or `EVERYBODY`. */
export interface Charge {
  budget: Budget;
  /** In the clear; only its blind index is stored. */
  key: string;
}

/** The key of a budget that all share. */
export const EVERYBODY = '*';

/** So that the times of a budget fit into their column. */
export const MOST_IN_A_BUDGET = 1000;

/** One use of each of these budgets by the same key. */
export const chargesOf = (budgets: readonly Budget[], key: string): Charge[] =>
  budgets.map((budget) => ({ budget, key }));
