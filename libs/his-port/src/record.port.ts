export interface Encounter {
  id: string;
  /** `YYYY-MM-DD`. */
  date: string;
  kind: 'outpatient' | 'emergency' | 'inpatient';
  departmentName: string | null;
  doctorName: string | null;
  diagnoses: string[];
}

export interface Diagnosis {
  id: string;
  /** ICD-10; null where only text is given. */
  code: string | null;
  name: string;
  status: 'active' | 'resolved' | null;
  recordedOn: string | null;
}

export interface Prescription {
  id: string;
  medication: string;
  dosage: string | null;
  status: 'active' | 'ended' | null;
  prescribedOn: string | null;
  /** `id` of the Encounter that it was prescribed at. Not there where the hospital does not say. */
  encounterId?: string;
}

export interface Allergy {
  id: string;
  substance: string;
  reaction: string | null;
  severity: 'mild' | 'moderate' | 'severe' | null;
  recordedOn: string | null;
  /** The hospital holds it to be inactive: it may react again. Not there where it stands, or where the hospital does not say. */
  inactive?: true;
}

export interface Immunization {
  id: string;
  vaccine: string;
  givenOn: string;
  dose: number | null;
}

/** One measured value, such as a blood pressure taken at a visit. */
export interface Measurement {
  id: string;
  /** LOINC where the hospital gives it. */
  code: string | null;
  name: string;
  /** As written, such as `128/82`. */
  value: string;
  unit: string | null;
  measuredAt: Date;
}

/** A clinical document, such as a WS/T 500 CDA. */
export interface ClinicalDocument {
  id: string;
  /** WS/T 500 number such as `C0002`; null where unknown. */
  type: string | null;
  title: string;
  departmentName: string | null;
  createdAt: Date;
}

/** A blood group as a hospital determined it. */
export interface BloodGroup {
  id: string;
  abo: 'A' | 'B' | 'AB' | 'O';
  /** Null where only the ABO group was determined. */
  rh: 'positive' | 'negative' | null;
  /** `YYYY-MM-DD`; null where the hospital does not say. */
  determinedOn: string | null;
}

/** A part of a document under its own heading. */
export interface DocumentSection {
  /** Null for what stands before any heading. */
  title: string | null;
  /** In the document's order. */
  lines: DocumentLine[];
}

/** A line of a document: plain text, never markup. */
export interface DocumentLine {
  /** What the text is, such as `诊断`; null where the document does not say. */
  label: string | null;
  text: string;
}

/** What a document says. */
export interface DocumentContent {
  /** The one that was asked for. */
  id: string;
  title: string;
  departmentName: string | null;
  doctorName: string | null;
  createdAt: Date;
  sections: DocumentSection[];
}

/**
 * The clinical record of one patient. The `patientNo` is the hospital's own, the same as on its other wires.
 * Every list may be empty; every method throws HospitalError.
 */
export abstract class RecordPort {
  abstract encounters(patientNo: string): Promise<Encounter[]>;
  abstract diagnoses(patientNo: string): Promise<Diagnosis[]>;
  abstract prescriptions(patientNo: string): Promise<Prescription[]>;
  abstract allergies(patientNo: string): Promise<Allergy[]>;
  abstract immunizations(patientNo: string): Promise<Immunization[]>;
  abstract measurements(patientNo: string): Promise<Measurement[]>;
  abstract documents(patientNo: string): Promise<ClinicalDocument[]>;
  abstract bloodGroups(patientNo: string): Promise<BloodGroup[]>;
  /** What a listed document says; null when it is not there, not this patient's, or in a form that cannot be read. */
  abstract document(patientNo: string, documentId: string): Promise<DocumentContent | null>;
}
