import type { Diagnosis, Encounter, Hospital, Prescription } from '@kangqiao/his-port';
import type { Sensitive } from '../../platform/access/sensitive';

/** Which entries of one file of one hospital a viewer may be given. */
export interface RecordSieve {
  encounter(entry: Encounter): boolean;
  diagnosis(entry: Diagnosis): boolean;
  prescription(entry: Prescription): boolean;
}

/** For whom nothing is hidden. */
export const OPEN_SIEVE: RecordSieve = { encounter: () => true, diagnosis: () => true, prescription: () => true };

/** What of a file tells where it came from; null where the hospital does not give it out. */
export interface Visits {
  encounters: readonly Encounter[] | null;
  diagnoses: readonly Diagnosis[] | null;
}

/**
 * Holds back what sensitive departments wrote. A hospital does not say which visit a prescription or a diagnosis belongs
 * to, so all of the day of a hidden visit is held back; a prescription of which nothing can be said is, too.
 */
export function sieveOf(sensitive: Sensitive, { encounters, diagnoses }: Visits): RecordSieve {
  const speaks = ({ code, name }: Diagnosis) => sensitive.diagnosis(code) || sensitive.names(name);
  const spoken = (diagnoses ?? []).filter(speaks);
  const names = new Set(spoken.map(({ name }) => name));
  const isHidden = ({ departmentName, diagnoses: found }: Encounter) =>
    sensitive.names(departmentName, ...found) || found.some((name) => names.has(name));
  const days = new Set([
    ...(encounters ?? []).filter(isHidden).map(({ date }) => date),
    ...spoken.flatMap(({ recordedOn }) => recordedOn ?? []),
  ]);
  const ofHiddenDay = (day: string | null) => (day === null ? days.size > 0 : days.has(day));
  return {
    encounter: (entry) => !isHidden(entry),
    diagnosis: (entry) => !speaks(entry) && !ofHiddenDay(entry.recordedOn),
    prescription: ({ medication, prescribedOn }) =>
      encounters !== null && !ofHiddenDay(prescribedOn) && !sensitive.names(medication),
  };
}

/** The sieve for one file, as the hospital describes its visits now. @throws HospitalError */
export async function readSieve(sensitive: Sensitive, hospital: Hospital, patientNo: string): Promise<RecordSieve> {
  const { records, capabilities } = hospital;
  const [encounters, diagnoses] = await Promise.all([
    capabilities.recordSections.includes('encounters') ? records.encounters(patientNo) : null,
    capabilities.recordSections.includes('diagnoses') ? records.diagnoses(patientNo) : null,
  ]);
  return sieveOf(sensitive, { encounters, diagnoses });
}
