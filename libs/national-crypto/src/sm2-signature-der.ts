const HALF = 32;

const integer = (half: Buffer): Buffer => {
  let start = 0;
  while (start < half.length - 1 && half[start] === 0) start += 1;
  const bytes = half.subarray(start);
  const sign = (bytes[0] ?? 0) >= 0x80 ? [0] : [];
  return Buffer.from([0x02, sign.length + bytes.length, ...sign, ...bytes]);
};

/** `r‖s` as SEQUENCE { INTEGER r, INTEGER s }; both are short enough for one-byte lengths. */
export const toDer = (raw: Buffer): Buffer => {
  const body = Buffer.concat([integer(raw.subarray(0, HALF)), integer(raw.subarray(HALF))]);
  return Buffer.concat([Buffer.from([0x30, body.length]), body]);
};

/** The reverse, for what OpenSSL itself produced. */
export const fromDer = (der: Buffer): Buffer => {
  const raw = Buffer.alloc(2 * HALF);
  let at = 2;
  for (const end of [HALF, 2 * HALF]) {
    const length = der[at + 1] ?? 0;
    const bytes = der.subarray(at + 2, at + 2 + length);
    const magnitude = bytes.subarray(Math.max(0, bytes.length - HALF));
    magnitude.copy(raw, end - magnitude.length);
    at += 2 + length;
  }
  return raw;
};
