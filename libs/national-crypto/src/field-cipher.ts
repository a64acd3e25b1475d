import { createCipheriv, createDecipheriv, randomBytes, timingSafeEqual } from 'node:crypto';
import { type CounterText, sm4CtrAll } from './counter-mode';
import { type KeyProvider, type KeyPurpose, KeyUnknown } from './keys';
import { hmacSm3All } from './sm3';

const FORMAT = 1;
const IV_AT = 5;
const TEXT_AT = IV_AT + 16;
const MAC_LENGTH = 32;

/** A stored value in its parts, not verified yet. */
interface Parts {
  key: Buffer;
  macVersion: number;
  /** All but the MAC, which is made of it. */
  sealed: Buffer;
  mac: Buffer;
}

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
    return Buffer.concat([sealed, hmacSm3All(macKey.bytes, startOf(place), [sealed])]);
  }

  /** @param place as it was given to `encrypt` @throws FieldUnreadable */
  decrypt(stored: Uint8Array, place: string): Buffer {
    const parts = this.partsOf(stored);
    this.verify([parts], place);
    const { key, sealed } = parts;
    const decipher = createDecipheriv('sm4-ctr', key, sealed.subarray(IV_AT, TEXT_AT));
    return Buffer.concat([decipher.update(sealed.subarray(TEXT_AT)), decipher.final()]);
  }

  /**
   * Many values of one place, in their order; cheaper than one by one.
   * @throws FieldUnreadable when one of them is: then none is given out
   */
  decryptAll(stored: readonly Uint8Array[], place: string): Buffer[] {
    const all = stored.map((one) => this.partsOf(one));
    this.verify(all, place);
    const opened = new Map(
      [...grouped(all, ({ key }) => key)].map(([key, some]) => [key, sm4CtrAll(key, some.map(textOf)).values()]),
    );
    return all.map(({ key }) => opened.get(key)?.next().value as Buffer);
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

  private partsOf(stored: Uint8Array): Parts {
    const bytes = Buffer.from(stored.buffer, stored.byteOffset, stored.byteLength);
    if (bytes.length < TEXT_AT + MAC_LENGTH || bytes.readUInt8(0) !== FORMAT) {
      throw new FieldUnreadable('not an encrypted field');
    }
    const end = bytes.length - MAC_LENGTH;
    return {
      key: this.keyOf('field', bytes.readUInt16BE(1)),
      macVersion: bytes.readUInt16BE(3),
      sealed: bytes.subarray(0, end),
      mac: bytes.subarray(end),
    };
  }

  /** That nobody altered any of them. */
  private verify(all: readonly Parts[], place: string): void {
    const start = startOf(place);
    for (const [version, some] of grouped(all, ({ macVersion }) => macVersion)) {
      const macs = hmacSm3All(
        this.keyOf('field-mac', version),
        start,
        some.map(({ sealed }) => sealed),
      );
      if (!timingSafeEqual(Buffer.concat(some.map(({ mac }) => mac)), macs))
        throw new FieldUnreadable('the field was altered or belongs elsewhere');
    }
  }

  private keyOf(purpose: KeyPurpose, version: number): Buffer {
    try {
      return this.keys.byVersion(purpose, version);
    } catch (error) {
      if (error instanceof KeyUnknown) throw new FieldUnreadable(error.message, { cause: error });
      throw error;
    }
  }
}

const textOf = ({ sealed }: Parts): CounterText => ({
  counter: sealed.subarray(IV_AT, TEXT_AT),
  text: sealed.subarray(TEXT_AT),
});

function grouped<T, K>(all: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

/** What the MAC begins with. The length of the place goes first, so that no byte can move between the place and the value. */
function startOf(place: string): Buffer {
  const name = Buffer.from(place, 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(name.length);
  return Buffer.concat([length, name]);
}
