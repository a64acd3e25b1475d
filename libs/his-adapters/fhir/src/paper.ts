import { HospitalFault, MOST_ORIGINAL_BYTES } from '@kangqiao/his-port';
import type { Attachment, DiagnosticReport } from 'fhir/r4';
import { createHash } from 'node:crypto';
import type { FhirClient } from './client';

const PDF = 'application/pdf';
/** Names what a raw file is about (FHIR R4, Binary). */
const SECURITY_CONTEXT = 'x-security-context';
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** The hospital's own PDF among the presented forms; undefined where there is none. */
export const paperOf = ({ presentedForm }: DiagnosticReport): Attachment | undefined =>
  presentedForm?.find(
    ({ contentType, url, data }) =>
      contentType?.split(';')[0]?.trim() === PDF && (url !== undefined || data !== undefined),
  );

/**
 * The bytes of the paper of a report: those that it holds itself, else those that lie where it says. Null = there are none.
 * @throws HospitalError; HospitalFault WRONG_PATIENT where the file says that it is about something else, MALFORMED where
 *   it is not what the report says of it
 */
export async function readPaper(
  client: FhirClient,
  report: DiagnosticReport,
  patientId: string,
  deadline: AbortSignal,
): Promise<Buffer | null> {
  const paper = paperOf(report);
  if (!paper) return null;
  const bytes = await bytesOf(client, paper, { reportId: report.id ?? '', patientId }, deadline);
  if (!bytes) return null;
  const { size, hash } = paper;
  if (size !== undefined && size !== bytes.length) throw new HospitalFault('MALFORMED', 'Attachment.size');
  if (hash !== undefined && hash !== createHash('sha1').update(bytes).digest('base64')) {
    throw new HospitalFault('MALFORMED', 'Attachment.hash');
  }
  return bytes;
}

async function bytesOf(
  client: FhirClient,
  { url, data }: Attachment,
  about: { reportId: string; patientId: string },
  deadline: AbortSignal,
): Promise<Buffer | null> {
  if (data !== undefined) {
    // Node's decoder stops at the first character that it does not know.
    if (!BASE64.test(data)) throw new HospitalFault('MALFORMED', 'Attachment.data');
    return Buffer.from(data, 'base64');
  }
  const file = await client.file(url ?? '', PDF, MOST_ORIGINAL_BYTES, deadline);
  if (!file) return null;
  const reference = file.headers[SECURITY_CONTEXT];
  const isAboutIt =
    reference === undefined ||
    client.isTo({ reference }, 'DiagnosticReport', about.reportId) ||
    client.isTo({ reference }, 'Patient', about.patientId);
  if (!isAboutIt) throw new HospitalFault('WRONG_PATIENT', 'Binary');
  return file.bytes;
}
