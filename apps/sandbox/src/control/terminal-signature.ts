import { createHash, createPrivateKey, createPublicKey, createSign, type KeyObject, randomBytes } from 'node:crypto';

/** What a hospital's terminals sign with. */
export interface TerminalIdentity {
  /** Of the public half, as the platform knows it. */
  keyId: string;
  /** SM2, PKCS8 DER in base64. */
  privateKey: string;
}

/** User id (16 bytes, so 128 bits), a, b, xG and yG: what GB/T 32918 hashes before the public key. */
const BEFORE_THE_KEY = Buffer.concat([
  Buffer.from([0, 128]),
  Buffer.from('1234567812345678', 'ascii'),
  Buffer.from(
    'fffffffeffffffffffffffffffffffffffffffff00000000fffffffffffffffc' +
      '28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93' +
      '32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7' +
      'bc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0',
    'hex',
  ),
]);

const coordinatesOf = (key: KeyObject): Buffer =>
  createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(-64);

/** The integer of a DER signature at an offset, as 32 bytes in hex, and where the next one begins. */
function integerAt(der: Buffer, at: number): { hex: string; next: number } {
  const next = at + 2 + (der[at + 1] ?? 0);
  const bytes = der.subarray(at + 2, next).toString('hex');
  return { hex: bytes.slice(-64).padStart(64, '0'), next };
}

/** SM2 with SM3: r‖s in hex. Node writes DER for SM2, whatever `dsaEncoding` says. */
export function signSm2(privateKey: string, text: string): string {
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), type: 'pkcs8', format: 'der' });
  const identity = createHash('sm3').update(BEFORE_THE_KEY).update(coordinatesOf(key)).digest();
  const der = createSign('sm3').update(identity).update(text, 'utf8').sign(key);
  const r = integerAt(der, 2);
  return r.hex + integerAt(der, r.next).hex;
}

export interface TerminalRequest {
  method: 'GET' | 'POST';
  path: string;
  body: string;
}

/** The headers of docs/wires/terminal.md. */
export function signedHeaders(
  hospitalId: string,
  { keyId, privateKey }: TerminalIdentity,
  { method, path, body }: TerminalRequest,
): Record<string, string> {
  // Real time, not the hospital's movable clock: the platform compares it with its own.
  const timestamp = String(Math.floor(Date.now() / 1000));
  const nonce = randomBytes(16).toString('hex');
  const digest = createHash('sm3').update(body, 'utf8').digest('hex');
  return {
    'x-hospital-id': hospitalId,
    'x-key-id': keyId,
    'x-timestamp': timestamp,
    'x-nonce': nonce,
    'x-signature': signSm2(privateKey, [method, path, timestamp, nonce, digest].join('\n')),
  };
}
