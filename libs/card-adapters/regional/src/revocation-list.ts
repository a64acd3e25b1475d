import { CARD_NUMBER_BYTES, packCardNumber, unpackCardNumber } from './card-number';
import { splitSigned } from './signed-text';

/** The cards that ended lately, as a terminal without a network must know them. */
export interface RevocationList {
  /** Version of the key that signs. */
  keyVersion: number;
  /** Epoch seconds; the list says nothing about what came later. */
  issuedAt: number;
  cardNumbers: readonly string[];
}

const PREFIX = 'KQR1';
const ISSUED_AT = 2;
const CARDS_AT = ISSUED_AT + 4;
/** 10,000 ended cards within the hour; a longer text is not looked into. */
const MOST_CHARACTERS = 180_000;

/** The part that is signed, `KQR1.<payload>` (docs/wires/card-code.md). */
export const encodeRevocations = ({ keyVersion, issuedAt, cardNumbers }: RevocationList): string => {
  const head = Buffer.alloc(CARDS_AT);
  head.writeUInt16BE(keyVersion, 0);
  head.writeUInt32BE(issuedAt, ISSUED_AT);
  return `${PREFIX}.${Buffer.concat([head, ...cardNumbers.map(packCardNumber)]).toString('base64url')}`;
};

/** Null for whatever this authority cannot have written. Says nothing about the signature yet. */
export const parseRevocations = (
  text: string,
): { signedText: string; list: RevocationList; signature: Buffer } | null => {
  const parts = text.length <= MOST_CHARACTERS ? splitSigned(PREFIX, text) : null;
  if (!parts || parts.bytes.length < CARDS_AT || (parts.bytes.length - CARDS_AT) % CARD_NUMBER_BYTES !== 0) return null;
  const { bytes, signedText, signature } = parts;
  const cardNumbers: string[] = [];
  for (let at = CARDS_AT; at < bytes.length; at += CARD_NUMBER_BYTES) {
    const cardNumber = unpackCardNumber(bytes.subarray(at, at + CARD_NUMBER_BYTES));
    if (cardNumber === null) return null;
    cardNumbers.push(cardNumber);
  }
  const list = { keyVersion: bytes.readUInt16BE(0), issuedAt: bytes.readUInt32BE(ISSUED_AT), cardNumbers };
  return { signedText, list, signature };
};
