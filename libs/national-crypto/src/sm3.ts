import { createHash, createHmac, hash } from 'node:crypto';

/** SM3 digest (GB/T 32905), 32 bytes. Text is taken as UTF-8. */
export const sm3 = (data: string | Uint8Array): Buffer => createHash('sm3').update(data).digest();

/** HMAC over SM3, 32 bytes. Text is taken as UTF-8. Compare with `timingSafeEqual`. */
export const hmacSm3 = (key: Uint8Array, data: string | Uint8Array): Buffer =>
  createHmac('sm3', key).update(data).digest();

const BLOCK = 64;
const DIGEST = 32;
const INNER = 0x36;
const OUTER = 0x5c;

/**
 * HMAC over SM3 of many values under one key that all begin alike. An object of OpenSSL for each of them, and its end, would
 * cost as much as the digests: these are made in one call each, of bytes that stand together.
 * @param key at most 64 bytes
 * @param start what every value begins with
 * @returns the HMACs, 32 bytes each, of `start` and what is given, one after the other
 */
export function hmacSm3All(key: Uint8Array, start: Uint8Array, rests: readonly Uint8Array[]): Buffer {
  if (key.length > BLOCK) throw new RangeError('the key is longer than a block');
  const longest = rests.reduce((most, { length }) => Math.max(most, length), 0);
  const inner = Buffer.allocUnsafe(BLOCK + start.length + longest);
  const outer = Buffer.allocUnsafe(BLOCK + DIGEST);
  for (let index = 0; index < BLOCK; index += 1) {
    inner[index] = (key[index] ?? 0) ^ INNER;
    outer[index] = (key[index] ?? 0) ^ OUTER;
  }
  inner.set(start, BLOCK);
  const restAt = BLOCK + start.length;
  const macs = Buffer.allocUnsafe(rests.length * DIGEST);
  rests.forEach((rest, index) => {
    inner.set(rest, restAt);
    outer.write(hash('sm3', inner.subarray(0, restAt + rest.length), 'binary'), BLOCK, 'binary');
    macs.write(hash('sm3', outer, 'binary'), index * DIGEST, 'binary');
  });
  return macs;
}
