/** Fills up to whole blocks with NUL bytes; what fills its blocks already gets none (`ZeroBytePadding`). */
export function zeroPad(bytes: Buffer, blockBytes: number): Buffer {
  const missing = (blockBytes - (bytes.length % blockBytes)) % blockBytes;
  return Buffer.concat([bytes, Buffer.alloc(missing)]);
}

/**
 * Takes away what `zeroPad` may have added: NUL bytes at the end, fewer than a block. Bytes that end in NUL by
 * themselves cannot be told from padding and lose those; no text of this wire has any.
 */
export function zeroUnpad(bytes: Buffer, blockBytes: number): Buffer {
  const least = Math.max(0, bytes.length - blockBytes + 1);
  let end = bytes.length;
  while (end > least && bytes[end - 1] === 0) end -= 1;
  return bytes.subarray(0, end);
}
