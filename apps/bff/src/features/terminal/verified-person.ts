import type { TerminalAppointment, VerifiedPerson } from '@kangqiao/contracts';
import type { PatientDetails } from '@kangqiao/his-port';
import type { TerminalField } from '../../hospitals/terminal-settings';
import type { CounterFile } from './counter-files';

export interface KnownAtCounter {
  cardNumber: string;
  details: PatientDetails;
  file: CounterFile;
  appointments: TerminalAppointment[];
}

/** What a hospital is told: only what its entry in the hospitals file allows. */
export const toVerifiedPerson = (
  { cardNumber, details, file, appointments }: KnownAtCounter,
  allowed: ReadonlySet<TerminalField>,
): VerifiedPerson => ({
  cardNumber,
  name: details.name,
  sex: details.sex,
  birthDate: details.birthDate,
  documentType: details.document.type,
  documentNumber: allowed.has('documentNumber') ? details.document.number : null,
  phone: allowed.has('phone') ? details.phone : null,
  patientNo: file.patientNo,
  patientNoState: file.state,
  appointments: allowed.has('appointments') ? appointments : [],
});
