import { sm3 } from '@kangqiao/national-crypto';

/** How far a terminal's clock may be from ours, in seconds. */
export const CLOCK_TOLERANCE = 300;

/** What a terminal signs; see docs/wires/terminal.md. */
export interface SignedParts {
  method: string;
  /** With the query, as it stands in the request line. */
  path: string;
  /** Epoch seconds as text. */
  timestamp: string;
  nonce: string;
  body: Buffer;
}

export const signedText = ({ method, path, timestamp, nonce, body }: SignedParts): string =>
  [method, path, timestamp, nonce, sm3(body).toString('hex')].join('\n');

const TIMESTAMP = /^\d{1,12}$/;
/** 16 to 48 bytes in hex or base64url. */
const NONCE = /^[\w-]{22,96}$/;
const SIGNATURE = /^[0-9a-f]{128}$/;

export const isTimestamp = (text: string): boolean => TIMESTAMP.test(text);
export const isNonce = (text: string): boolean => NONCE.test(text);

/** r‖s from its 128 lower-case hex digits; null for any other spelling. */
export const readSignature = (text: string): Buffer | null => (SIGNATURE.test(text) ? Buffer.from(text, 'hex') : null);

/** Whether a timestamp is at most CLOCK_TOLERANCE away from now, to the second. */
export const isRecent = (timestamp: string, now: Date): boolean =>
  Math.abs(Math.floor(now.getTime() / 1000) - Number(timestamp)) <= CLOCK_TOLERANCE;
