import { HospitalFault } from './errors';

/** The paper that the hospital itself made of a report. */
export interface ReportOriginal {
  patientNo: string;
  /** A whole PDF. */
  bytes: Uint8Array;
}

/** The longest PDF that is read, in bytes. */
export const MOST_ORIGINAL_BYTES = 20 * 1024 * 1024;

const HEAD = Buffer.from('%PDF-', 'latin1');
const END = Buffer.from('%%EOF', 'latin1');
/** ISO 32000-1, annex H: the end stands in the last so many bytes. */
const END_WITHIN = 1024;

/**
 * What a hospital sent as its PDF, by its bytes and not by what it is called. Nothing of it is run or read further.
 * @throws HospitalFault TOO_LARGE above `MOST_ORIGINAL_BYTES`, MALFORMED for what is no PDF or only a part of one
 */
export function requireOriginal(bytes: Uint8Array): void {
  if (bytes.length > MOST_ORIGINAL_BYTES)
    throw new HospitalFault('TOO_LARGE', `more than ${MOST_ORIGINAL_BYTES} bytes`);
  const paper = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!paper.subarray(0, HEAD.length).equals(HEAD)) throw new HospitalFault('MALFORMED', 'not a PDF');
  if (!paper.subarray(-END_WITHIN).includes(END)) throw new HospitalFault('MALFORMED', 'a PDF without its end');
}
