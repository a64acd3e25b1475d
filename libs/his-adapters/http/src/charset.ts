import { HospitalFault } from '@kangqiao/his-port';

const CHARSET = /;\s*charset\s*=\s*"?([\w.:-]+)"?/i;

/**
 * Text of a reply, by the charset of its Content-Type; UTF-8 unless told.
 * @throws HospitalFault on an unknown charset, or on bytes that are none of its characters
 */
export function decodeText(bytes: Buffer, contentType: string | string[] | undefined): string {
  const header = Array.isArray(contentType) ? contentType[0] : contentType;
  const label = CHARSET.exec(header ?? '')?.[1] ?? 'utf-8';
  const text = decode(bytes, label);
  // The decoders for GBK and GB18030 put the replacement character for some bad bytes even when told to be fatal.
  if (text === null || text.includes('\uFFFD')) throw new HospitalFault('MALFORMED', `not ${label.toLowerCase()} text`);
  return text;
}

function decode(bytes: Buffer, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
