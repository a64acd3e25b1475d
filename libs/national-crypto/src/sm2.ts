import {
  createPrivateKey,
  createPublicKey,
  createSign,
  createVerify,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { sm3 } from './sm3';
import { fromDer, toDer } from './sm2-signature-der';

/** The user id of GB/T 35276 that everybody uses unless agreed otherwise. */
const DEFAULT_USER_ID = '1234567812345678';

export interface Sm2KeyPair {
  /** PKCS8 DER. */
  privateKey: Buffer;
  /** SPKI DER. */
  publicKey: Buffer;
}

const SIGNATURE_LENGTH = 64;
const POINT_LENGTH = 64;

/** a, b, xG and yG of GB/T 32918.5. */
const CURVE = Buffer.from(
  'FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF00000000FFFFFFFFFFFFFFFC' +
    '28E9FA9E9D9F5E344D5A9E4BCF6509A7F39789F515AB8F92DDBCBD414D940E93' +
    '32C4AE2C1F1981195F9904466A39C9948FE30BBFF2660BE1715A4589334C74C7' +
    'BC3736A2F4F6779C59BDCEE36B692153D0A9877CC62A474002DF32E52139F0A0',
  'hex',
);

/** SPKI of an SM2 key up to the point: id-ecPublicKey, sm2p256v1, uncompressed. */
const SPKI_PREFIX = Buffer.from('3059301306072a8648ce3d020106082a811ccf5501822d03420004', 'hex');

const toSpki = (key: KeyObject): Buffer => {
  const der = key.export({ type: 'spki', format: 'der' });
  const isSm2 =
    der.length === SPKI_PREFIX.length + POINT_LENGTH && der.subarray(0, SPKI_PREFIX.length).equals(SPKI_PREFIX);
  if (!isSm2) throw new TypeError('not an SM2 key');
  return der;
};

/**
 * ZA of GB/T 32918.2: what binds a signature to the user id and the public key. It is hashed by hand because the
 * one-shot `crypto.sign` offers no way to name the user id and silently takes an empty one.
 */
const identityDigest = (spki: Buffer, userId: string): Buffer => {
  const id = Buffer.from(userId, 'utf8');
  const bits = Buffer.alloc(2);
  bits.writeUInt16BE(id.length * 8);
  return sm3(Buffer.concat([bits, id, CURVE, spki.subarray(SPKI_PREFIX.length)]));
};

const readPrivateKey = (pkcs8: Buffer): KeyObject => {
  try {
    return createPrivateKey({ key: pkcs8, type: 'pkcs8', format: 'der' });
  } catch {
    throw new TypeError('not an SM2 private key in PKCS8 DER');
  }
};

const readPublicKey = (spki: Buffer): KeyObject => {
  try {
    return createPublicKey({ key: spki, type: 'spki', format: 'der' });
  } catch {
    throw new TypeError('not an SM2 public key in SPKI DER');
  }
};

export const generateSm2KeyPair = (): Sm2KeyPair => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'SM2' });
  return {
    privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }),
    publicKey: publicKey.export({ type: 'spki', format: 'der' }),
  };
};

/** The public half (SPKI DER) of a private key (PKCS8 DER). @throws TypeError when it is no SM2 key */
export const sm2PublicKeyOf = (privateKey: Buffer): Buffer => toSpki(createPublicKey(readPrivateKey(privateKey)));

/** A public key given as its bare point, x‖y, as SPKI DER; whether there is such a point shows when it is used. */
export const sm2PublicKeyOfPoint = (point: Buffer): Buffer => Buffer.concat([SPKI_PREFIX, point]);

/** Signs by SM2 with SM3 (GB/T 32918.2). */
export class Sm2Signer {
  readonly #key: KeyObject;
  readonly #identity: Buffer;

  /** @param privateKey PKCS8 DER @throws TypeError when it is no SM2 key */
  constructor(privateKey: Buffer, userId: string = DEFAULT_USER_ID) {
    this.#key = readPrivateKey(privateKey);
    this.#identity = identityDigest(toSpki(createPublicKey(this.#key)), userId);
  }

  /** r‖s, 64 bytes. */
  sign(message: string | Uint8Array): Buffer {
    return fromDer(createSign('sm3').update(this.#identity).update(message).sign(this.#key));
  }
}

/** Verifies what an Sm2Signer, or any other SM2 implementation, has signed. */
export class Sm2Verifier {
  readonly #key: KeyObject;
  readonly #identity: Buffer;

  /** @param publicKey SPKI DER @throws TypeError when it is no SM2 key */
  constructor(publicKey: Buffer, userId: string = DEFAULT_USER_ID) {
    this.#key = readPublicKey(publicKey);
    this.#identity = identityDigest(toSpki(this.#key), userId);
  }

  /** @param signature r‖s; anything else is simply not valid */
  verify(message: string | Uint8Array, signature: Buffer): boolean {
    if (signature.length !== SIGNATURE_LENGTH) return false;
    return createVerify('sm3').update(this.#identity).update(message).verify(this.#key, toDer(signature));
  }
}
