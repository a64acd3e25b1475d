import { encodeText, type WireCharset } from '@kangqiao/his-http';
import { HospitalFault, HospitalRefused } from '@kangqiao/his-port';
import { createCipheriv, createDecipheriv, createHash, timingSafeEqual } from 'node:crypto';

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/**
 * The wire's own encryption and signature: AES-128-ECB and MD5, as the hospitals offer them. They are weak and protect
 * little by themselves; run this wire over TLS or a private line.
 */
export class Codec {
  private readonly key: Buffer;

  /**
   * @param secret 16 ASCII characters
   * @param charset of the site: of the bytes under the encryption and under the signature
   */
  constructor(
    private readonly secret: string,
    private readonly charset: WireCharset = 'utf-8',
  ) {
    if (!/^[\x20-\x7e]{16}$/.test(secret)) throw new RangeError('the key must be 16 ASCII characters');
    this.key = Buffer.from(secret, 'ascii');
  }

  /** @throws HospitalRefused when the site's charset lacks a character */
  encrypt(plain: string): string {
    const cipher = createCipheriv('aes-128-ecb', this.key, null);
    return Buffer.concat([cipher.update(encodeText(plain, this.charset)), cipher.final()]).toString('base64');
  }

  /** @throws HospitalFault unless it is ours to read */
  decrypt(encrypted: string): string {
    // Some sites wrap base64 into lines.
    const compact = encrypted.replace(/\s+/g, '');
    if (!BASE64.test(compact)) throw new HospitalFault('MALFORMED', 'not base64');
    try {
      const decipher = createDecipheriv('aes-128-ecb', this.key, null);
      const bytes = Buffer.concat([decipher.update(compact, 'base64'), decipher.final()]);
      return new TextDecoder(this.charset, { fatal: true }).decode(bytes);
    } catch {
      throw new HospitalFault('MALFORMED', 'not decryptable');
    }
  }

  /** The signature over values in the order in which they are given. */
  sign(values: Record<string, string>): string {
    const pairs = Object.entries(values).map(([name, value]) => `${name}=${value}`);
    return createHash('md5')
      .update(encodeText(`${pairs.join('&')}&KEY=${this.secret}`, this.charset))
      .digest('hex')
      .toUpperCase();
  }

  /** In constant time, without regard to case. */
  verify(values: Record<string, string>, signature: string): boolean {
    const expected = Buffer.from(this.expected(values), 'ascii');
    const given = Buffer.from(signature.trim().toUpperCase(), 'utf8');
    return given.length === expected.length && timingSafeEqual(given, expected);
  }

  /** Empty, which no signature equals, for text that cannot have been signed in the site's charset. */
  private expected(values: Record<string, string>): string {
    try {
      return this.sign(values);
    } catch (error) {
      if (error instanceof HospitalRefused) return '';
      throw error;
    }
  }
}
