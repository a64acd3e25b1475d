import { CARD_NUMBER_BYTES, packCardNumber, unpackCardNumber } from './card-number';
import { splitSigned } from './signed-text';

/** What a code says. No personal data: the card number means nothing to anybody but the authority. */
export interface CodePayload {
  /** Version of the key that signs. */
  keyVersion: number;
  /** 16 random bytes. */
  codeId: Buffer;
  /** Epoch seconds. */
  startsAt: number;
  /** Epoch seconds; null = a static code, which does not end by itself. */
  expiresAt: number | null;
  cardNumber: string;
}

const PREFIX = 'KQ1';
const CODE_ID_AT = 2;
const STARTS_AT = CODE_ID_AT + 16;
const EXPIRES_AT = STARTS_AT + 4;
const CARD_AT = EXPIRES_AT + 4;
const PAYLOAD_LENGTH = CARD_AT + CARD_NUMBER_BYTES;
const SIGNED_TEXT_LENGTH = 'KQ1.'.length + 52;
/** In the place of the end. A terminal that knows nothing of static codes takes it for one long expired. */
const NEVER = 0;

/**
 * The part of a code that is signed, `KQ1.<payload>` (docs/wires/card-code.md). Packed, not JSON: with its signature a
 * code is 143 characters, which fit a QR code of version 8 (49 by 49 modules) at error correction M.
 */
export const encodePayload = (payload: CodePayload): string => {
  const bytes = Buffer.alloc(PAYLOAD_LENGTH);
  bytes.writeUInt16BE(payload.keyVersion, 0);
  payload.codeId.copy(bytes, CODE_ID_AT);
  bytes.writeUInt32BE(payload.startsAt, STARTS_AT);
  bytes.writeUInt32BE(payload.expiresAt ?? NEVER, EXPIRES_AT);
  packCardNumber(payload.cardNumber).copy(bytes, CARD_AT);
  return `${PREFIX}.${bytes.toString('base64url')}`;
};

export interface ParsedCode {
  signedText: string;
  payload: CodePayload;
  signature: Buffer;
}

/** Null for whatever this authority cannot have written. Says nothing about the signature yet. */
export const parseCode = (text: string): ParsedCode | null => {
  const parts = splitSigned(PREFIX, text);
  if (!parts || parts.signedText.length !== SIGNED_TEXT_LENGTH) return null;
  const { signedText, signature, bytes } = parts;
  const cardNumber = unpackCardNumber(bytes.subarray(CARD_AT));
  if (cardNumber === null) return null;
  const expiresAt = bytes.readUInt32BE(EXPIRES_AT);
  const payload = {
    keyVersion: bytes.readUInt16BE(0),
    codeId: bytes.subarray(CODE_ID_AT, STARTS_AT),
    startsAt: bytes.readUInt32BE(STARTS_AT),
    expiresAt: expiresAt === NEVER ? null : expiresAt,
    cardNumber,
  };
  return { signedText, payload, signature };
};
