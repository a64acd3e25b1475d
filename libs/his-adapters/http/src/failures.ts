import { HospitalUnavailable } from '@kangqiao/his-port';

/** Nothing of the call left us: a write surely did not happen. */
export class NotSent extends HospitalUnavailable {}

/** Errors of reaching the hospital's door: name, route, connection, TLS. */
const BEFORE_SENDING = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** What a failed exchange means. Only the code of the error is kept: its text may name addresses. */
export function failureOf(error: unknown): HospitalUnavailable {
  const code = codeOf(error);
  return BEFORE_SENDING.has(code) ? new NotSent(`not reached: ${code}`) : new HospitalUnavailable(`no reply: ${code}`);
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'UNKNOWN';
  const { code, name, errors } = error as { code?: unknown; name?: unknown; errors?: unknown };
  // Several addresses of one host fail together: all of them must have failed before sending.
  if (Array.isArray(errors) && errors.length > 0) {
    const codes = errors.map(codeOf);
    return codes.find((each) => !BEFORE_SENDING.has(each)) ?? codes[0] ?? 'UNKNOWN';
  }
  if (typeof code === 'string') return code;
  return typeof name === 'string' ? name : 'UNKNOWN';
}
