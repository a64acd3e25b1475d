import type { Budget, Lockout } from '../../platform/limits/budget';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Wrong codes, wrong numbers and people nobody can confirm, whomever they are about. */
export const PROOF_LOCKOUT: Lockout = {
  name: 'proof.account',
  failures: 10,
  withinSeconds: HOUR,
  forSeconds: HOUR,
};

export const HELP_CODES_BY_ACCOUNT: Budget = { name: 'help-code.account', most: 20, perSeconds: HOUR };

/** Wrong help codes. A right one is given back. */
export const HELP_CLAIMS_BY_ACCOUNT: Budget = { name: 'help-claim.account', most: 5, perSeconds: HOUR };
export const HELP_CLAIMS_BY_ADDRESS: Budget = { name: 'help-claim.address', most: 30, perSeconds: HOUR };
/** With a thousand codes alive, a guess of eight digits hits once in 100,000; this many keep a flood at one a day. */
export const HELP_CLAIMS_BY_EVERYBODY: Budget = { name: 'help-claim.everybody', most: 60, perSeconds: MINUTE };
