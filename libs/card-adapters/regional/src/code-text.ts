import { CARD_NUMBER_BYTES, packCardNumber, unpackCardNumber } from './card-number';

/** What a code says. No personal data: the card number means nothing to anybody but the authority. */
export interface CodePayload {
  /** Version of the key that signs. */
  keyVersion: number;
  /** 16 random bytes. */
  codeId: Buffer;
  /** Epoch seconds. */
  startsAt: number;
  /** Epoch seconds. */
  expiresAt: number;
  cardNumber: string;
}

const PREFIX = 'KQ1';
const CODE_ID_AT = 2;
const STARTS_AT = CODE_ID_AT + 16;
const EXPIRES_AT = STARTS_AT + 4;
const CARD_AT = EXPIRES_AT + 4;
const PAYLOAD_LENGTH = CARD_AT + CARD_NUMBER_BYTES;
const CODE_TEXT = /^(KQ1\.([\w-]{52}))\.([\w-]{86})$/;

/**
 * The part of a code that is signed, `KQ1.<payload>`. Packed, not JSON: with its signature a code is 143 characters,
 * which fit a QR code of version 8 (49 by 49 modules) at error correction M.
 */
export const encodePayload = (payload: CodePayload): string => {
  const bytes = Buffer.alloc(PAYLOAD_LENGTH);
  bytes.writeUInt16BE(payload.keyVersion, 0);
  payload.codeId.copy(bytes, CODE_ID_AT);
  bytes.writeUInt32BE(payload.startsAt, STARTS_AT);
  bytes.writeUInt32BE(payload.expiresAt, EXPIRES_AT);
  packCardNumber(payload.cardNumber).copy(bytes, CARD_AT);
  return `${PREFIX}.${bytes.toString('base64url')}`;
};

export const joinCode = (signedText: string, signature: Buffer): string =>
  `${signedText}.${signature.toString('base64url')}`;

export interface ParsedCode {
  signedText: string;
  payload: CodePayload;
  signature: Buffer;
}

/** Null for whatever this authority cannot have written. Says nothing about the signature yet. */
export const parseCode = (text: string): ParsedCode | null => {
  const [, signedText, packed, signed] = CODE_TEXT.exec(text) ?? [];
  if (signedText === undefined || packed === undefined || signed === undefined) return null;
  const signature = Buffer.from(signed, 'base64url');
  // The last letter has spare bits: only one spelling of a signature is a code.
  if (signature.toString('base64url') !== signed) return null;

  const bytes = Buffer.from(packed, 'base64url');
  const cardNumber = unpackCardNumber(bytes.subarray(CARD_AT));
  if (cardNumber === null) return null;
  const payload = {
    keyVersion: bytes.readUInt16BE(0),
    codeId: bytes.subarray(CODE_ID_AT, STARTS_AT),
    startsAt: bytes.readUInt32BE(STARTS_AT),
    expiresAt: bytes.readUInt32BE(EXPIRES_AT),
    cardNumber,
  };
  return { signedText, payload, signature };
};
