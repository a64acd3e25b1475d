import {
  type Allergy,
  type BloodGroup,
  type ClinicalDocument,
  type Diagnosis,
  type DocumentContent,
  type Encounter,
  type Immunization,
  type Measurement,
  type Prescription,
  RecordPort,
} from '@kangqiao/his-port';
import type { FaultPlan } from './faults';
import type { SeededRecord } from './seed';

/** Records kept by patient number. */
export class InMemoryRecords extends RecordPort {
  constructor(
    private readonly records: Record<string, Partial<SeededRecord>>,
    private readonly faults: FaultPlan,
  ) {
    super();
  }

  encounters(patientNo: string): Promise<Encounter[]> {
    return this.entries('encounters', patientNo);
  }

  diagnoses(patientNo: string): Promise<Diagnosis[]> {
    return this.entries('diagnoses', patientNo);
  }

  prescriptions(patientNo: string): Promise<Prescription[]> {
    return this.entries('prescriptions', patientNo);
  }

  allergies(patientNo: string): Promise<Allergy[]> {
    return this.entries('allergies', patientNo);
  }

  immunizations(patientNo: string): Promise<Immunization[]> {
    return this.entries('immunizations', patientNo);
  }

  measurements(patientNo: string): Promise<Measurement[]> {
    return this.entries('measurements', patientNo);
  }

  documents(patientNo: string): Promise<ClinicalDocument[]> {
    return this.entries('documents', patientNo);
  }

  bloodGroups(patientNo: string): Promise<BloodGroup[]> {
    return this.entries('bloodGroups', patientNo);
  }

  document(patientNo: string, documentId: string): Promise<DocumentContent | null> {
    return this.faults.read('document', () => {
      const { contents = [] } = this.records[patientNo] ?? {};
      return contents.find(({ id }) => id === documentId) ?? null;
    });
  }

  private entries<K extends Exclude<keyof SeededRecord, 'contents'>>(
    kind: K,
    patientNo: string,
  ): Promise<SeededRecord[K]> {
    const none = [] as unknown as SeededRecord[K];
    return this.faults.read<SeededRecord[K]>(kind, () => this.records[patientNo]?.[kind] ?? none);
  }
}
