import type { Budget, Lockout } from './budget';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `POST /sessions` from one address: `SIGN_INS_PER_ADDRESS` a minute. */
export const signInByAddress = (most: number): Budget => ({ name: 'sign-in.address', most, perSeconds: MINUTE });
/** `POST /sessions` of everybody: what WeChat and the database can bear, two hundred a second. */
export const SIGN_IN_BY_EVERYBODY: Budget = { name: 'sign-in.everybody', most: 1000, perSeconds: 5 };

export const STEP_UP_BY_ACCOUNT: Budget = { name: 'step-up.account', most: 10, perSeconds: MINUTE };
/** A token whose holder keeps naming login codes that WeChat does not know. */
export const STEP_UP_LOCKOUT: Lockout = {
  name: 'step-up.sign-in',
  failures: 5,
  withinSeconds: 10 * MINUTE,
  forSeconds: 10 * MINUTE,
};

/** `PUT /account/phone`: WeChat may charge for each number. */
export const PHONE_BY_ACCOUNT: Budget = { name: 'phone.account', most: 5, perSeconds: DAY };

/** `POST /id-photos`: WeChat charges the region for each reading, and gives a hundred a day for nothing. */
export const ID_PHOTO_BY_ACCOUNT: Budget = { name: 'id-photo.account', most: 10, perSeconds: DAY };

/** Verification messages to one number, whoever asks for them. */
export const MESSAGES_BY_NUMBER: readonly Budget[] = [
  { name: 'message.number.minute', most: 1, perSeconds: MINUTE },
  { name: 'message.number.hour', most: 5, perSeconds: HOUR },
  { name: 'message.number.day', most: 10, perSeconds: DAY },
];
/** Verification messages that one account asks for, whomever they are about. */
export const MESSAGES_BY_ACCOUNT: readonly Budget[] = [
  { name: 'message.account.hour', most: 10, perSeconds: HOUR },
  { name: 'message.account.day', most: 20, perSeconds: DAY },
];
/** Attempts at proof from one address: `PROOFS_PER_ADDRESS` a minute, ten times as many an hour. */
export const proofsByAddress = (most: number): readonly Budget[] => [
  { name: 'message.address.minute', most, perSeconds: MINUTE },
  { name: 'message.address.hour', most: most * 10, perSeconds: HOUR },
];
/** Verification messages of everybody: what a flood may cost at most. */
export const MESSAGES_BY_EVERYBODY: readonly Budget[] = [
  { name: 'message.everybody.minute', most: 600, perSeconds: MINUTE },
];
