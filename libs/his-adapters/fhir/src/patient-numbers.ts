import { HospitalFault } from '@kangqiao/his-port';
import type { Patient } from 'fhir/r4';
import type { FhirClient } from './client';
import { carries, required, text } from './values';

/** Between the hospital's own patient numbers, which the ports speak, and the ids of Patients, which references do. */
export class PatientNumbers {
  constructor(
    private readonly client: FhirClient,
    private readonly system: string,
  ) {}

  /** The id of the one Patient with this number. @throws HospitalError */
  async idOf(patientNo: string, deadline: AbortSignal): Promise<string> {
    const found = await this.client.search('Patient', { identifier: `${this.system}|${patientNo}` }, deadline);
    const [patient] = found;
    if (!patient?.id || found.length !== 1) throw new HospitalFault('WRONG_PATIENT', `Patient: ${found.length} found`);
    if (!carries(patient.identifier, { system: this.system, value: patientNo })) {
      throw new HospitalFault('WRONG_PATIENT', 'Patient.identifier');
    }
    return patient.id;
  }

  /** The numbers of these Patients, by their ids. @throws HospitalError */
  async numbersOf(ids: readonly string[], deadline: AbortSignal): Promise<Map<string, string>> {
    const patients = await this.client.byIds('Patient', ids, deadline);
    return new Map([...patients].map(([id, patient]) => [id, patientNoOf(patient, this.system)]));
  }
}

/** @throws HospitalFault when it carries none, or several */
export function patientNoOf({ identifier }: Patient, patientSystem: string): string {
  const [number, ...others] = identifier?.filter(({ system }) => system === patientSystem) ?? [];
  if (others.length > 0) throw new HospitalFault('MALFORMED', 'Patient.identifier: several numbers');
  return required(text(number?.value), 'Patient.identifier');
}
