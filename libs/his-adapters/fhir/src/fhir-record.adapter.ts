import {
  type Allergy,
  type BloodGroup,
  type ClinicalDocument,
  type Diagnosis,
  type DocumentContent,
  type Encounter,
  HospitalFault,
  type Immunization,
  type Measurement,
  type Prescription,
  RecordPort,
} from '@kangqiao/his-port';
import type { Reference } from 'fhir/r4';
import type { Resource } from './bundle';
import { FhirClient } from './client';
import type { FhirRecordOptions } from './options';
import { PatientNumbers } from './patient-numbers';
import { isCurrentDocument, isGiven, isMeasured, isPrescribed, isTrue, stillApplies, tookPlace } from './relevance';
import {
  toAllergy,
  toBloodGroup,
  toDiagnosis,
  toDocument,
  toDocumentContent,
  toEncounter,
  toImmunization,
  toMeasurement,
  toPrescription,
} from './resources';
import { LOINC, OBSERVATION_CATEGORY } from './systems';

type RecordType =
  | 'Encounter'
  | 'Condition'
  | 'MedicationRequest'
  | 'AllergyIntolerance'
  | 'Immunization'
  | 'Observation'
  | 'DocumentReference';

/** ABO and Rh group in blood. */
const BLOOD_GROUP = '882-1';

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

/** The health record over FHIR R4, as docs/wires/fhir.md has it; alone, or beside the other ports of the same server. */
export class FhirRecordAdapter extends RecordPort {
  private readonly numbers: PatientNumbers;

  /** @param client shared with other ports; its own unless given */
  constructor(
    options: FhirRecordOptions,
    private readonly client = new FhirClient(options),
  ) {
    super();
    this.numbers = new PatientNumbers(this.client, options.patientSystem);
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
      counts: stillApplies,
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

  async measurements(patientNo: string): Promise<Measurement[]> {
    const measured = await this.entries<'Observation', Measurement | null>('measurements', patientNo, {
      type: 'Observation',
      parameters: { category: `${OBSERVATION_CATEGORY}|vital-signs`, _sort: '-date' },
      patient: ({ subject }) => subject,
      counts: isMeasured,
      toEntry: toMeasurement,
    });
    return measured.filter((measurement) => measurement !== null);
  }

  documents(patientNo: string): Promise<ClinicalDocument[]> {
    return this.entries('documents', patientNo, {
      type: 'DocumentReference',
      parameters: { _sort: '-date' },
      patient: ({ subject }) => subject,
      counts: isCurrentDocument,
      toEntry: toDocument,
    });
  }

  bloodGroups(patientNo: string): Promise<BloodGroup[]> {
    return this.entries('bloodGroups', patientNo, {
      type: 'Observation',
      parameters: { code: `${LOINC}|${BLOOD_GROUP}` },
      patient: ({ subject }) => subject,
      counts: isMeasured,
      toEntry: toBloodGroup,
    });
  }

  async document(patientNo: string, documentId: string): Promise<DocumentContent | null> {
    const [content = null] = await this.entries<'DocumentReference', DocumentContent | null>('document', patientNo, {
      type: 'DocumentReference',
      parameters: { _id: documentId },
      patient: ({ subject }) => subject,
      counts: (resource) => resource.id === documentId && isCurrentDocument(resource),
      toEntry: toDocumentContent,
    });
    return content;
  }

  /** Ends all connections to the hospital; what is under way fails. */
  close(): Promise<void> {
    return this.client.close();
  }

  private entries<T extends RecordType, E>(operation: string, patientNo: string, reading: Reading<T, E>): Promise<E[]> {
    return this.client.run(operation, async (deadline) => {
      const patientId = await this.numbers.idOf(patientNo, deadline);
      const parameters = { patient: `Patient/${patientId}`, ...reading.parameters };
      // One foreign entry spoils the reply: a server that mixes patients is not to be believed about the others.
      const check = (resource: Resource<T>) => {
        if (!this.client.isTo(reading.patient(resource), 'Patient', patientId)) {
          throw new HospitalFault('WRONG_PATIENT', reading.type);
        }
      };
      const resources = await this.client.search(reading.type, parameters, deadline, check);
      return resources.filter(reading.counts).map(reading.toEntry);
    });
  }
}
