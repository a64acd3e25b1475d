import { timingSafeEqual } from 'node:crypto';
import { hmacSm3, sm3 } from '@kangqiao/national-crypto';

/** How far a terminal's clock may be from ours, in seconds. */
export const CLOCK_TOLERANCE = 300;

export interface SignedRequest {
  method: string;
  path: string;
  /** Epoch seconds as text, as it was signed. */
  timestamp: string;
  /** Lower-case hex. */
  signature: string;
  body: Buffer;
}

/** What a terminal signs; see docs/wires/terminal.md. */
export const terminalSignature = (key: Buffer, request: Omit<SignedRequest, 'signature'>): Buffer =>
  hmacSm3(key, [request.method, request.path, request.timestamp, sm3(request.body).toString('hex')].join('\n'));

/** Whether the request was signed with this key, not long ago. */
export const isSignedBy = (key: Buffer, request: SignedRequest, now: Date): boolean => {
  if (!/^\d{1,12}$/.test(request.timestamp) || !/^[0-9a-f]{64}$/.test(request.signature)) return false;
  const away = Math.abs(now.getTime() / 1000 - Number(request.timestamp));
  const signature = Buffer.from(request.signature, 'hex');
  return timingSafeEqual(signature, terminalSignature(key, request)) && away <= CLOCK_TOLERANCE;
};
