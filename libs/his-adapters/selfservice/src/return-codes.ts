import { HospitalFault, HospitalRefused, HospitalUnavailable } from '@kangqiao/his-port';
import type { SignedReply } from './envelope';

const OK = '0';
const SYSTEM_ERROR = '99';
/** Sent before: what became of the first one is not said. */
const DUPLICATE_SUBMIT = '10';
const TEXT_FOR_RESIDENT = '13';
/** "Nothing found" of any function. */
export const EMPTY_RESULT = '12';

/**
 * Lets a successful reply pass.
 * @throws HospitalRefused with the code; code 13 brings the hospital's words for the resident
 * @throws HospitalUnavailable on codes that do not say whether the hospital acted
 */
export function requireOk({ code, message }: SignedReply): void {
  switch (code) {
    case OK:
      return;
    case SYSTEM_ERROR:
    case DUPLICATE_SUBMIT:
      throw new HospitalUnavailable(`return code ${code}`);
    case TEXT_FOR_RESIDENT:
      throw new HospitalRefused(code, message || null);
    default:
      if (!/^\d{1,8}$/.test(code)) throw new HospitalFault('UNKNOWN_VALUE', 'ROOT.RETURN_CODE');
      throw new HospitalRefused(code);
  }
}
