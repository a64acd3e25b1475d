import { HospitalFault } from '@kangqiao/his-port';

const CHARSET = /;\s*charset\s*=\s*"?([\w.:-]+)"?/i;

/**
 * Text of a reply, by the charset of its Content-Type; UTF-8 unless told.
 * @throws HospitalFault on an unknown charset, or on bytes that are none of its characters
 */
export function decodeText(bytes: Buffer, contentType: string | string[] | undefined): string {
  const header = Array.isArray(contentType) ? contentType[0] : contentType;
  const label = CHARSET.exec(header ?? '')?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw new HospitalFault('MALFORMED', `not ${label.toLowerCase()} text`);
  }
}
