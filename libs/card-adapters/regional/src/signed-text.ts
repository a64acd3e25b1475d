/** `<prefix>.<base64url payload>.<base64url signature>`; the signature is 64 bytes and goes over all before its dot. */
export interface SignedText {
  signedText: string;
  /** The payload. */
  bytes: Buffer;
  /** r‖s. */
  signature: Buffer;
}

const PARTS = /^([A-Z0-9]+)\.([\w-]+)\.([\w-]{86})$/;

export const joinSigned = (signedText: string, signature: Buffer): string =>
  `${signedText}.${signature.toString('base64url')}`;

/** Null when the text has another prefix or form. Only one spelling of payload and signature is taken. */
export const splitSigned = (prefix: string, text: string): SignedText | null => {
  const [, found, packed, signed] = PARTS.exec(text) ?? [];
  if (found !== prefix || packed === undefined || signed === undefined) return null;
  const [bytes, signature] = [Buffer.from(packed, 'base64url'), Buffer.from(signed, 'base64url')];
  // The last letter has spare bits, in which the same bytes could be spelt otherwise.
  if (bytes.toString('base64url') !== packed || signature.toString('base64url') !== signed) return null;
  return { signedText: `${prefix}.${packed}`, bytes, signature };
};
