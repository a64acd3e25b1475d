import fc from 'fast-check';
import { createCipheriv } from 'node:crypto';
import * as second from 'sm-crypto';
import { FieldCipher, FieldUnreadable } from './field-cipher';
import { type Key, KeyProvider, type KeyPurpose, KeyUnknown } from './keys';

/** Keys of versions 1 … n, the last one current. */
class VersionedKeys extends KeyProvider {
  constructor(private readonly newest: number) {
    super();
  }

  override current(purpose: KeyPurpose): Key {
    return { version: this.newest, bytes: this.byVersion(purpose, this.newest) };
  }

  override versions(): number[] {
    return Array.from({ length: this.newest }, (_, i) => i + 1);
  }

  override byVersion(purpose: KeyPurpose, version: number): Buffer {
    if (version < 1 || version > this.newest) throw new KeyUnknown(purpose, version);
    return Buffer.alloc(purpose === 'field' ? 16 : 32, `${purpose}${version}`);
  }
}

const cipher = new FieldCipher(new VersionedKeys(1));
const secret = Buffer.from('110199199001010017');

describe('the SM4 below the field cipher', () => {
  const key = Buffer.from('0123456789abcdeffedcba9876543210', 'hex');

  it('gives the block printed in GB/T 32907', () => {
    const ecb = createCipheriv('sm4-ecb', key, null).setAutoPadding(false);
    expect(ecb.update(key).toString('hex')).toBe('681edf34d206965e86b3e94f536e4246');
  });

  it('makes in counter mode the key stream of a second implementation', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (counter) => {
        const stream = createCipheriv('sm4-ctr', key, counter).update(Buffer.alloc(16));
        expect([...stream]).toEqual(second.sm4.encrypt([...counter], [...key], { padding: 'none', output: 'array' }));
      }),
    );
  });
});

describe('FieldCipher', () => {
  it('gives back any bytes it was given', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), fc.string(), (plain, place) => {
        expect(cipher.decrypt(cipher.encrypt(plain, place), place)).toEqual(Buffer.from(plain));
      }),
    );
  });

  it('never makes the same twice, and never shows the text', () => {
    const [one, two] = [cipher.encrypt(secret, 'person.document'), cipher.encrypt(secret, 'person.document')];
    expect(one).not.toEqual(two);
    expect(one.includes(secret)).toBe(false);
  });

  it('refuses a value in which any one byte was changed', () => {
    const stored = cipher.encrypt(secret, 'person.document');
    fc.assert(
      fc.property(fc.nat(stored.length - 1), fc.integer({ min: 1, max: 255 }), (at, difference) => {
        const changed = Buffer.from(stored);
        changed.writeUInt8(changed.readUInt8(at) ^ difference, at);
        expect(() => cipher.decrypt(changed, 'person.document')).toThrow(FieldUnreadable);
      }),
    );
  });

  it('refuses a value that was cut short at any place', () => {
    const stored = cipher.encrypt(secret, 'person.document');
    for (let length = 0; length < stored.length; length += 1) {
      expect(() => cipher.decrypt(stored.subarray(0, length), 'person.document')).toThrow(FieldUnreadable);
    }
  });

  it('refuses a value that was moved to another column', () => {
    const stored = cipher.encrypt(secret, 'person.document');
    expect(() => cipher.decrypt(stored, 'person.phone')).toThrow(FieldUnreadable);
  });

  it('reads old values after a new key came, and writes with the new key', () => {
    const rotated = new FieldCipher(new VersionedKeys(2));
    expect(rotated.decrypt(cipher.encrypt(secret, 'p.d'), 'p.d')).toEqual(secret);
    expect(rotated.encrypt(secret, 'p.d').subarray(1, 5).toString('hex')).toBe('00020002');
  });

  it('knows a value that was made with an older key', () => {
    const old = cipher.encrypt(secret, 'person.name');
    expect(cipher.isCurrent(old)).toBe(true);
    expect(new FieldCipher(new VersionedKeys(2)).isCurrent(old)).toBe(false);
  });

  it('says that a value of an unknown key cannot be read', () => {
    const stored = new FieldCipher(new VersionedKeys(2)).encrypt(secret, 'p.d');
    expect(() => cipher.decrypt(stored, 'p.d')).toThrow(FieldUnreadable);
  });

  it('opens many values in their order, made with whichever keys', () => {
    const newer = new FieldCipher(new VersionedKeys(2));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.boolean()), { maxLength: 6 }), (values) => {
        const stored = values.map(([text, old]) => (old ? cipher : newer).encrypt(Buffer.from(text), 'person.name'));
        expect(newer.decryptAll(stored, 'person.name').map(String)).toEqual(
          values.map(([text]) => Buffer.from(text).toString()),
        );
      }),
    );
  });

  it('opens none of many values when one of them was altered', () => {
    const [first, second] = [1, 2].map(() => cipher.encrypt(secret, 'person.name'));
    if (!first || !second) throw new Error('nothing was made');
    second[second.length - 1] = (second[second.length - 1] ?? 0) ^ 1;
    expect(() => cipher.decryptAll([first, second], 'person.name')).toThrow(FieldUnreadable);
  });

  it('opens none of many values when two of them changed their MACs', () => {
    const [one, other] = [1, 2].map(() => cipher.encrypt(secret, 'person.name')) as [Buffer, Buffer];
    const mixed = [
      [one, other],
      [other, one],
    ].map(([text, mac]) => Buffer.concat([text!.subarray(0, -32), mac!.subarray(-32)]));
    expect(() => cipher.decryptAll(mixed, 'person.name')).toThrow(FieldUnreadable);
    expect(cipher.decryptAll([one, other], 'person.name')).toEqual([secret, secret]);
  });

  it('reads a value that is a view into a larger buffer', () => {
    const stored = cipher.encrypt(secret, 'p.d');
    const larger = new Uint8Array(stored.length + 7);
    larger.set(stored, 5);
    expect(cipher.decrypt(larger.subarray(5, 5 + stored.length), 'p.d')).toEqual(secret);
  });
});
