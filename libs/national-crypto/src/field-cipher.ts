import { createCipheriv, createDecipheriv, randomBytes, timingSafeEqual } from 'node:crypto';
import { type CounterText, sm4CtrAll } from './counter-mode';
import { type KeyProvider, KeyUnknown } from './keys';
import { hmacSm3 } from './sm3';

const FORMAT = 1;
const IV_AT = 5;
const TEXT_AT = IV_AT + 16;
const MAC_LENGTH = 32;

/** The stored value was altered, cut short, moved from elsewhere, or its key is gone. */
export class FieldUnreadable extends Error {
  override readonly name = 'FieldUnreadable';
}

/**
 * Encrypts a column's value: SM4-CTR, then HMAC-SM3 over everything. OpenSSL offers no SM4-GCM to Node.
 *
 * `format (1) ‖ version of the field key (2) ‖ version of the MAC key (2) ‖ IV (16) ‖ ciphertext ‖ MAC (32)`
 */
export class FieldCipher {
  constructor(private readonly keys: KeyProvider) {}

  /** @param place what the value belongs to, `table.column`; bound to the value, not stored */
  encrypt(plain: Uint8Array, place: string): Buffer {
    const key = this.keys.current('field');
    const macKey = this.keys.current('field-mac');
    const head = Buffer.alloc(IV_AT);
    head.writeUInt8(FORMAT, 0);
    head.writeUInt16BE(key.version, 1);
    head.writeUInt16BE(macKey.version, 3);
    const iv = randomBytes(16);
    const cipher = createCipheriv('sm4-ctr', key.bytes, iv);
    const sealed = Buffer.concat([head, iv, cipher.update(plain), cipher.final()]);
    return Buffer.concat([sealed, authenticate(macKey.bytes, sealed, place)]);
  }

  /** @param place as it was given to `encrypt` @throws FieldUnreadable */
  decrypt(stored: Uint8Array, place: string): Buffer {
    const { key, sealed } = this.verified(stored, place);
    const decipher = createDecipheriv('sm4-ctr', key, sealed.subarray(IV_AT, TEXT_AT));
    return Buffer.concat([decipher.update(sealed.subarray(TEXT_AT)), decipher.final()]);
  }

  /**
   * Many values of one place, in their order; cheaper than one by one.
   * @throws FieldUnreadable when one of them is: then none is given out
   */
  decryptAll(stored: readonly Uint8Array[], place: string): Buffer[] {
    const verified = stored.map((one) => this.verified(one, place));
    const texts = new Map<Buffer, CounterText[]>();
    for (const { key, sealed } of verified) {
      const text = { counter: sealed.subarray(IV_AT, TEXT_AT), text: sealed.subarray(TEXT_AT) };
      const known = texts.get(key);
      if (known) known.push(text);
      else texts.set(key, [text]);
    }
    const opened = new Map([...texts].map(([key, some]) => [key, sm4CtrAll(key, some).values()]));
    return verified.map(({ key }) => opened.get(key)?.next().value as Buffer);
  }

  /** Whether a stored value was made with both keys that `encrypt` uses now. */
  isCurrent(stored: Uint8Array): boolean {
    const bytes = Buffer.from(stored.buffer, stored.byteOffset, stored.byteLength);
    return (
      bytes.length > IV_AT &&
      bytes.readUInt16BE(1) === this.keys.current('field').version &&
      bytes.readUInt16BE(3) === this.keys.current('field-mac').version
    );
  }

  /** A value that nobody altered, and the key that opens it. */
  private verified(stored: Uint8Array, place: string): { key: Buffer; sealed: Buffer } {
    const bytes = Buffer.from(stored.buffer, stored.byteOffset, stored.byteLength);
    if (bytes.length < TEXT_AT + MAC_LENGTH || bytes.readUInt8(0) !== FORMAT) {
      throw new FieldUnreadable('not an encrypted field');
    }
    const sealed = bytes.subarray(0, -MAC_LENGTH);
    const [key, macKey] = this.keysOf(bytes);
    if (!timingSafeEqual(bytes.subarray(-MAC_LENGTH), authenticate(macKey, sealed, place))) {
      throw new FieldUnreadable('the field was altered or belongs elsewhere');
    }
    return { key, sealed };
  }

  private keysOf(stored: Buffer): [Buffer, Buffer] {
    try {
      return [
        this.keys.byVersion('field', stored.readUInt16BE(1)),
        this.keys.byVersion('field-mac', stored.readUInt16BE(3)),
      ];
    } catch (error) {
      if (error instanceof KeyUnknown) throw new FieldUnreadable(error.message, { cause: error });
      throw error;
    }
  }
}

/** The length of the place goes first, so that no byte can move between the place and the value. */
const authenticate = (key: Buffer, sealed: Buffer, place: string): Buffer => {
  const placeBytes = Buffer.from(place, 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(placeBytes.length);
  return hmacSm3(key, Buffer.concat([length, placeBytes, sealed]));
};
