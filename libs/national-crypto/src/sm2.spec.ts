import fc from 'fast-check';
import { generateKeyPairSync } from 'node:crypto';
import * as second from 'sm-crypto';
import { generateSm2KeyPair, sm2PublicKeyOf, sm2PublicKeyOfPoint, Sm2Signer, Sm2Verifier } from './sm2';

const SPKI_PREFIX = '3059301306072a8648ce3d020106082a811ccf5501822d03420004';
/** From a public key of 04‖x‖y in hex. */
const toSpki = (hex: string): Buffer => Buffer.from(SPKI_PREFIX + hex.slice(2), 'hex');
const toHexPoint = (spki: Buffer): string => `04${spki.subarray(-64).toString('hex')}`;
/** From a private number and its public key: PrivateKeyInfo around ECPrivateKey. */
const toPkcs8 = (number: string, point: string): Buffer =>
  Buffer.from(
    `308187020100301306072a8648ce3d020106082a811ccf5501822d046d306b0201010420${number}a144034200${point}`,
    'hex',
  );

describe('SM2 signatures', () => {
  const pair = generateSm2KeyPair();
  const signer = new Sm2Signer(pair.privateKey);
  const verifier = new Sm2Verifier(pair.publicKey);

  it('accepts the signature printed in GB/T 32918.5, annex A', () => {
    const publicKey = toSpki(
      '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020' +
        'ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13',
    );
    const signature = Buffer.from(
      'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3' +
        'b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa',
      'hex',
    );
    expect(new Sm2Verifier(publicKey).verify('message digest', signature)).toBe(true);
    expect(new Sm2Verifier(publicKey).verify('message digesT', signature)).toBe(false);
  });

  it('verifies what it signed, in 64 bytes, for any message', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (message) => {
        const signature = signer.sign(message);
        expect(signature).toHaveLength(64);
        expect(verifier.verify(message, signature)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('refuses a signature in which any one bit was changed', () => {
    const signature = signer.sign('康桥');
    fc.assert(
      fc.property(fc.nat(63), fc.nat(7), (at, bit) => {
        const changed = Buffer.from(signature);
        changed.writeUInt8(changed.readUInt8(at) ^ (1 << bit), at);
        expect(verifier.verify('康桥', changed)).toBe(false);
      }),
    );
  });

  it('refuses what is no signature at all, without throwing', () => {
    for (const bytes of [
      Buffer.alloc(0),
      Buffer.alloc(63, 1),
      Buffer.alloc(64),
      Buffer.alloc(64, 255),
      Buffer.alloc(65),
    ]) {
      expect(verifier.verify('康桥', bytes)).toBe(false);
    }
  });

  it('refuses the signature of another key and of another user id', () => {
    const other = new Sm2Signer(generateSm2KeyPair().privateKey);
    expect(verifier.verify('康桥', other.sign('康桥'))).toBe(false);
    expect(verifier.verify('康桥', new Sm2Signer(pair.privateKey, 'somebody').sign('康桥'))).toBe(false);
    expect(verifier.verify('康桥', new Sm2Signer(pair.privateKey, '').sign('康桥'))).toBe(false);
  });

  it('is understood by a second implementation, and understands it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (message) => {
        const ours = signer.sign(message).toString('hex');
        expect(second.sm2.doVerifySignature([...message], ours, toHexPoint(pair.publicKey), { hash: true })).toBe(true);

        const keys = second.sm2.generateKeyPairHex();
        const theirs = Buffer.from(second.sm2.doSignature([...message], keys.privateKey, { hash: true }), 'hex');
        expect(new Sm2Verifier(toSpki(keys.publicKey)).verify(message, theirs)).toBe(true);
        const imported = new Sm2Signer(toPkcs8(keys.privateKey, keys.publicKey));
        expect(new Sm2Verifier(toSpki(keys.publicKey)).verify(message, imported.sign(message))).toBe(true);
      }),
      { numRuns: 10 },
    );
  });

  it('finds the public half of a private key', () => {
    expect(sm2PublicKeyOf(pair.privateKey)).toEqual(pair.publicKey);
  });

  it('refuses keys that are not SM2', () => {
    const nist = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
    expect(() => new Sm2Signer(nist.privateKey.export({ type: 'pkcs8', format: 'der' }))).toThrow(TypeError);
    expect(() => new Sm2Verifier(nist.publicKey.export({ type: 'spki', format: 'der' }))).toThrow(TypeError);
    expect(() => new Sm2Signer(Buffer.from('nonsense'))).toThrow(TypeError);
    expect(() => new Sm2Verifier(Buffer.alloc(0))).toThrow(TypeError);
  });

  it('takes a public key by its bare point', () => {
    const { publicKey } = generateSm2KeyPair();
    expect(sm2PublicKeyOfPoint(publicKey.subarray(-64))).toEqual(publicKey);
    expect(() => new Sm2Verifier(sm2PublicKeyOfPoint(Buffer.alloc(64, 1)))).toThrow(TypeError);
  });
});
