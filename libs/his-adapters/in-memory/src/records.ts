import {
  type Allergy,
  type ClinicalDocument,
  type Diagnosis,
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

  private entries<K extends keyof SeededRecord>(kind: K, patientNo: string): Promise<SeededRecord[K]> {
    const none = [] as unknown as SeededRecord[K];
    return this.faults.read<SeededRecord[K]>(kind, () => this.records[patientNo]?.[kind] ?? none);
  }
}
