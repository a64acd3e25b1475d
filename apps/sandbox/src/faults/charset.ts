import { decode, encode } from 'iconv-lite';

/** How a hospital's system writes text. */
export type Charset = 'utf-8' | 'gbk';

/** The text as bytes; what GBK does not have becomes `?`. */
export const encodeText = (text: string, charset: Charset): Buffer =>
  charset === 'gbk' ? encode(text, 'gbk') : Buffer.from(text, 'utf8');

/** Null when the bytes are not text of that charset. */
export function decodeText(bytes: Buffer, charset: Charset): string | null {
  if (charset === 'gbk') {
    const text = decode(bytes, 'gbk');
    return text.includes('\ufffd') ? null : text;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
