import { createHash, createHmac } from 'node:crypto';

/** SM3 digest (GB/T 32905), 32 bytes. Text is taken as UTF-8. */
export const sm3 = (data: string | Uint8Array): Buffer => createHash('sm3').update(data).digest();

/** HMAC over SM3, 32 bytes. Text is taken as UTF-8. Compare with `timingSafeEqual`. */
export const hmacSm3 = (key: Uint8Array, data: string | Uint8Array): Buffer =>
  createHmac('sm3', key).update(data).digest();
