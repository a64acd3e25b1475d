/** Codes and lists of docs/wires/card-code.md, read and checked with nothing but the issuer's public keys. */
const CODE = 'KQ1';
const LIST = 'KQR1';
const PARTS = /^([A-Z0-9]+)\.([\w-]+)\.([\w-]{86})$/;
const CODE_BYTES = 39;
const LIST_HEAD = 6;
const CARD_BYTES = 13;
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Seconds that this terminal's clock may be early. */
const TOLERANCE = 5;

const toBytes = (packed) => {
  const base64 = packed.replaceAll('-', '+').replaceAll('_', '/');
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
};
const fromBytes = (bytes) => {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
};
const toHex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The point of a key in SPKI (base64), as hex. */
export const pointOf = (publicKey) => toHex(toBytes(publicKey.replace(/=+$/, '')).slice(-65));

/** Null unless it is a text with this beginning, in its one spelling. */
function split(prefix, text) {
  const [, found, packed, signed] = PARTS.exec(text) ?? [];
  // One letter over a multiple of four holds no whole byte.
  if (found !== prefix || packed.length % 4 === 1) return null;
  const [bytes, signature] = [toBytes(packed), toBytes(signed)];
  if (fromBytes(bytes) !== packed || fromBytes(signature) !== signed) return null;
  return { signedText: `${prefix}.${packed}`, bytes, signature: toHex(signature) };
}

/** Null when the bytes hold more than 100 bits. */
function cardNumberIn(bytes) {
  let value = BigInt(`0x${toHex(bytes)}`);
  if (value >> 100n) return null;
  let text = '';
  for (let i = 0; i < 20; i += 1) {
    text = LETTERS[Number(value & 31n)] + text;
    value >>= 5n;
  }
  return text;
}

const viewOf = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * @param keys hex points by version
 * @param isSigned (text, signature in hex, point in hex) → whether the SM2 signature holds
 */
export function createVerifier(keys, isSigned) {
  const holds = (version, { signedText, signature }) => {
    const point = keys[version];
    return point !== undefined && isSigned(signedText, signature, point);
  };

  return {
    /** What the code says, or why it does not count; whether it was used before is for the caller to know. */
    check(text, nowSeconds, ended) {
      const refused = (reason) => ({ kind: 'refused', reason });
      const parts = split(CODE, text.trim());
      if (!parts || parts.bytes.length !== CODE_BYTES) return refused('FORGED');
      const view = viewOf(parts.bytes);
      const cardNumber = cardNumberIn(parts.bytes.slice(26));
      if (cardNumber === null || !holds(view.getUint16(0), parts)) return refused('FORGED');
      const [startsAt, expiresAt] = [view.getUint32(18), view.getUint32(22)];
      if (expiresAt === 0) return refused('ONLINE_ONLY');
      if (nowSeconds < startsAt - TOLERANCE || nowSeconds >= expiresAt) return refused('EXPIRED');
      if (ended.has(cardNumber)) return refused('REVOKED');
      return { kind: 'valid', cardNumber, codeId: toHex(parts.bytes.slice(2, 18)), expiresAt };
    },

    /** The cards on a list that the issuer signed; null when it did not. */
    readList(text) {
      const parts = split(LIST, text.trim());
      if (!parts || parts.bytes.length < LIST_HEAD || (parts.bytes.length - LIST_HEAD) % CARD_BYTES !== 0) return null;
      const view = viewOf(parts.bytes);
      if (!holds(view.getUint16(0), parts)) return null;
      const cards = new Set();
      for (let at = LIST_HEAD; at < parts.bytes.length; at += CARD_BYTES) {
        const cardNumber = cardNumberIn(parts.bytes.slice(at, at + CARD_BYTES));
        if (cardNumber === null) return null;
        cards.add(cardNumber);
      }
      return { issuedAt: view.getUint32(2), cards };
    },
  };
}
