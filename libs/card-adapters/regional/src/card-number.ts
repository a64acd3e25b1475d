import { hmacSm3 } from '@kangqiao/national-crypto';

/** Crockford's base 32: no I, L, O, U, so that a number read aloud or typed is not mistaken. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CARD_NUMBER = new RegExp(`^[${ALPHABET}]{20}$`);

/** Bytes that a card number (100 bits) takes in a code. */
export const CARD_NUMBER_BYTES = 13;

export const isCardNumber = (text: string): boolean => CARD_NUMBER.test(text);

const fromValue = (value: bigint): string =>
  [...value.toString(32).padStart(20, '0')].map((digit) => ALPHABET.charAt(parseInt(digit, 32))).join('');

/**
 * The card number of an identity document: always the same, and without the key nobody can tell whose it is, or
 * whether a document number belongs to it. 100 bits: among 100 million cards two are alike with chance 4 in 10^15.
 * @param ended how many cards of this document have ended before this one
 */
export const cardNumberOf = (key: Buffer, document: { type: string; number: string }, ended = 0): string => {
  const label = ended === 0 ? 'card-number' : `card-number after ${ended}`;
  const digest = hmacSm3(key, `${label}\n${document.type}\n${document.number}`);
  return fromValue(BigInt(`0x${digest.subarray(0, CARD_NUMBER_BYTES).toString('hex')}`) >> 4n);
};

/** @throws RangeError when it is no card number */
export const packCardNumber = (cardNumber: string): Buffer => {
  if (!isCardNumber(cardNumber)) throw new RangeError('not a card number of this authority');
  const value = [...cardNumber].reduce((sum, letter) => sum * 32n + BigInt(ALPHABET.indexOf(letter)), 0n);
  return Buffer.from(value.toString(16).padStart(CARD_NUMBER_BYTES * 2, '0'), 'hex');
};

/** Null when the bytes hold more than 100 bits. */
export const unpackCardNumber = (bytes: Buffer): string | null => {
  const text = fromValue(BigInt(`0x${bytes.toString('hex')}`));
  return isCardNumber(text) ? text : null;
};
