import { HospitalFault, HospitalRefused } from '@kangqiao/his-port';
import { encode } from 'iconv-lite';

/** In which charset a hospital writes and reads. */
export type WireCharset = 'utf-8' | 'gbk';

const NAMED_CHARSET = /;\s*charset\s*=\s*"?([\w.:-]+)"?/i;

/**
 * Text of a message, by the charset of its Content-Type.
 * @param otherwise the charset where its Content-Type names none
 * @throws HospitalFault on an unknown charset, or on bytes that are none of its characters
 */
export function decodeText(
  bytes: Buffer,
  contentType: string | string[] | undefined,
  otherwise: WireCharset = 'utf-8',
): string {
  const header = Array.isArray(contentType) ? contentType[0] : contentType;
  const label = NAMED_CHARSET.exec(header ?? '')?.[1] ?? otherwise;
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw new HospitalFault('MALFORMED', `not ${label.toLowerCase()} text`);
  }
}

/**
 * Bytes of a message that we send.
 * @throws HospitalRefused when the charset lacks a character, for a name must never arrive as another name
 */
export function encodeText(text: string, charset: WireCharset): Buffer {
  if (charset === 'utf-8') return Buffer.from(text, 'utf8');
  const bytes = encode(text, 'gbk');
  if (new TextDecoder('gbk').decode(bytes) !== text) {
    throw new HospitalRefused('NOT_ENCODABLE', '姓名或备注中有医院系统不支持的字，请到医院窗口办理。');
  }
  return bytes;
}
