import {
  type Allergy,
  type Diagnosis,
  type Encounter,
  HospitalFault,
  type Immunization,
  type Prescription,
  RecordPort,
} from '@kangqiao/his-port';
import type { Reference } from 'fhir/r4';
import { FhirClient, type Resource } from './client';
import type { FhirRecordOptions } from './options';
import { isGiven, isPrescribed, isTrue, tookPlace } from './relevance';
import { toAllergy, toDiagnosis, toEncounter, toImmunization, toPrescription } from './resources';

type RecordType = 'Encounter' | 'Condition' | 'MedicationRequest' | 'AllergyIntolerance' | 'Immunization';

/** How one kind of resource becomes entries of the record. */
interface Reading<T extends RecordType, E> {
  type: T;
  parameters?: Record<string, string>;
  /** Whose it says it is. */
  patient: (resource: Resource<T>) => Reference | undefined;
  /** Whether it belongs to the record at all. */
  counts: (resource: Resource<T>) => boolean;
  toEntry: (resource: Resource<T>) => E;
}

/** The health record over FHIR R4, as docs/wires/fhir-record.md has it. */
export class FhirRecordAdapter extends RecordPort {
  private readonly client: FhirClient;

  constructor(private readonly options: FhirRecordOptions) {
    super();
    this.client = new FhirClient(options);
  }

  encounters(patientNo: string): Promise<Encounter[]> {
    return this.entries('encounters', patientNo, {
      type: 'Encounter',
      parameters: { _sort: '-date' },
      patient: ({ subject }) => subject,
      counts: tookPlace,
      toEntry: toEncounter,
    });
  }

  diagnoses(patientNo: string): Promise<Diagnosis[]> {
    return this.entries('diagnoses', patientNo, {
      type: 'Condition',
      patient: ({ subject }) => subject,
      counts: isTrue,
      toEntry: toDiagnosis,
    });
  }

  prescriptions(patientNo: string): Promise<Prescription[]> {
    return this.entries('prescriptions', patientNo, {
      type: 'MedicationRequest',
      patient: ({ subject }) => subject,
      counts: isPrescribed,
      toEntry: toPrescription,
    });
  }

  allergies(patientNo: string): Promise<Allergy[]> {
    return this.entries('allergies', patientNo, {
      type: 'AllergyIntolerance',
      patient: ({ patient }) => patient,
      counts: isTrue,
      toEntry: toAllergy,
    });
  }

  immunizations(patientNo: string): Promise<Immunization[]> {
    return this.entries('immunizations', patientNo, {
      type: 'Immunization',
      patient: ({ patient }) => patient,
      counts: isGiven,
      toEntry: toImmunization,
    });
  }

  /** Ends all connections to the hospital; what is under way fails. */
  close(): Promise<void> {
    return this.client.close();
  }

  private entries<T extends RecordType, E>(operation: string, patientNo: string, reading: Reading<T, E>): Promise<E[]> {
    return this.client.run(operation, async (deadline) => {
      const patientId = await this.patientId(patientNo, deadline);
      const parameters = { patient: patientId, ...reading.parameters };
      // One foreign entry spoils the reply: a server that mixes patients is not to be believed about the others.
      const check = (resource: Resource<T>) => {
        if (!this.isAbout(reading.patient(resource), patientId)) throw new HospitalFault('WRONG_PATIENT', reading.type);
      };
      const resources = await this.client.search(reading.type, parameters, deadline, check);
      return resources.filter(reading.counts).map(reading.toEntry);
    });
  }

  private async patientId(patientNo: string, deadline: AbortSignal): Promise<string> {
    const { patientSystem } = this.options;
    const found = await this.client.search('Patient', { identifier: `${patientSystem}|${patientNo}` }, deadline);
    const [patient] = found;
    if (!patient?.id || found.length !== 1) throw new HospitalFault('WRONG_PATIENT', `Patient: ${found.length} found`);
    const carries = patient.identifier?.some(({ system, value }) => system === patientSystem && value === patientNo);
    if (!carries) throw new HospitalFault('WRONG_PATIENT', 'Patient.identifier');
    return patient.id;
  }

  private isAbout(reference: Reference | undefined, patientId: string): boolean {
    const relative = `Patient/${patientId}`;
    return reference?.reference === relative || reference?.reference === this.client.absolute(relative);
  }
}
