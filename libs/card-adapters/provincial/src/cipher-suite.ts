import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { zeroPad, zeroUnpad } from './zero-padding';

/** Versions of the envelope; they differ in their algorithms and in what the head's signature covers. */
export const ENVELOPE_VERSIONS = ['2.0.0', '1.0.6'] as const;
export type EnvelopeVersion = (typeof ENVELOPE_VERSIONS)[number];

interface Algorithms {
  cipher: 'sm4-ecb' | 'des-ede3-ecb';
  blockBytes: number;
  /** Of a key that is given; a 3DES key of 16 bytes is K1‖K2 and used as K1‖K2‖K1. */
  keyBytes: readonly number[];
  hash: 'sm3' | 'md5';
  /** As written in the head. */
  signMode: string;
  encryptMode: string;
}

export const ALGORITHMS: Readonly<Record<EnvelopeVersion, Algorithms>> = {
  '2.0.0': {
    cipher: 'sm4-ecb',
    blockBytes: 16,
    keyBytes: [16],
    hash: 'sm3',
    signMode: 'SM3',
    encryptMode: 'SM4/ECB/ZeroBytePadding',
  },
  '1.0.6': {
    cipher: 'des-ede3-ecb',
    blockBytes: 8,
    keyBytes: [16, 24],
    hash: 'md5',
    signMode: 'MD5',
    encryptMode: 'DESede/ECB/ZeroBytePadding',
  },
};

/** A value of a reply is not what this key encrypted. Says nothing of the value. */
export class Undecipherable extends Error {
  override readonly name = 'Undecipherable';
}

/** Whether the text is a key for that version: hexadecimal, of the right length. */
export function isKey(text: string, version: EnvelopeVersion): boolean {
  return /^[\dA-Fa-f]+$/.test(text) && ALGORITHMS[version].keyBytes.some((bytes) => text.length === 2 * bytes);
}

/** The ciphers and digests of one version with one key. Upper-case hexadecimal everywhere, as the platforms write it. */
export class CipherSuite {
  readonly #key: Buffer;
  readonly #algorithms: Algorithms;

  /**
   * @param key hexadecimal; as text it also ends what is signed
   * @throws RangeError
   */
  constructor(
    readonly version: EnvelopeVersion,
    private readonly key: string,
  ) {
    if (!isKey(key, version)) throw new RangeError(`not a key of version ${version}`);
    this.#algorithms = ALGORITHMS[version];
    const bytes = Buffer.from(key, 'hex');
    const twoKeys = this.#algorithms.cipher === 'des-ede3-ecb' && bytes.length === 16;
    this.#key = twoKeys ? Buffer.concat([bytes, bytes.subarray(0, 8)]) : bytes;
  }

  encrypt(text: string): string {
    const { cipher, blockBytes } = this.#algorithms;
    const ecb = createCipheriv(cipher, this.#key, null).setAutoPadding(false);
    const bytes = zeroPad(Buffer.from(text, 'utf8'), blockBytes);
    return Buffer.concat([ecb.update(bytes), ecb.final()])
      .toString('hex')
      .toUpperCase();
  }

  /** @throws Undecipherable on what is not whole blocks in hexadecimal, or no text once decrypted */
  decrypt(hex: string): string {
    const { cipher, blockBytes } = this.#algorithms;
    if (!/^(?:[\dA-Fa-f]{2})+$/.test(hex) || (hex.length / 2) % blockBytes !== 0) {
      throw new Undecipherable('not whole blocks');
    }
    const ecb = createDecipheriv(cipher, this.#key, null).setAutoPadding(false);
    const bytes = Buffer.concat([ecb.update(hex, 'hex'), ecb.final()]);
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(zeroUnpad(bytes, blockBytes));
    } catch {
      throw new Undecipherable('not text');
    }
  }

  /** The signature of a text made by `signedText`. */
  sign(signedText: string): string {
    const { hash } = this.#algorithms;
    return createHash(hash).update(`${signedText}&key=${this.key}`, 'utf8').digest('hex').toUpperCase();
  }
}
