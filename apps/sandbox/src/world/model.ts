/** The world that a hospital of the sandbox plays: itself, its residents, and what happened to them. */

export interface HospitalInfo {
  id: string;
  name: string;
  level: string;
  address: string;
  phone: string;
  introduction: string;
}

export interface Department {
  id: string;
  /** `0` at the top level, as on the wire. */
  parentId: string;
  name: string;
  introduction: string;
  /** Building, floor and area. */
  location: string;
}

export interface Doctor {
  id: string;
  departmentId: string;
  name: string;
  title: string;
  speciality: string;
  biography: string;
}

/** Somebody who can be played. */
export interface Person {
  /** What the demo phone passes as its WeChat login code. */
  signInCode: string;
  name: string;
  sex: 'male' | 'female';
  /** `YYYY-MM-DD`. */
  birthDate: string;
  document: { type: 'resident-id'; number: string };
  phone: string;
  /** One line for the person who tries the demo, in Chinese. */
  note: string;
}

/** A person as one hospital knows them. */
export interface Resident extends Person {
  /** Files at the hospital: usually one, sometimes none or two. */
  patientNos: string[];
}

export interface Session {
  id: string;
  departmentId: string;
  doctorId: string;
  /** `YYYY-MM-DD`. */
  date: string;
  period: 'morning' | 'afternoon';
  state: 'open' | 'stopped' | 'not-released';
  /** The hospital sets no limit, and adds numbers as people come. */
  unlimited: boolean;
  registrationFeeFen: number;
  treatmentFeeFen: number;
  /** Building, floor and room. */
  place: string;
  numbers: VisitNumber[];
}

export interface VisitNumber {
  id: string;
  /** `HH:mm`. */
  startTime: string;
  endTime: string;
  /** Taken by somebody who did not come through us. */
  takenElsewhere: boolean;
}

export interface LaboratoryItem {
  code: string;
  name: string;
  value: string;
  unit: string;
  referenceRange: string;
  flag: '' | 'N' | 'H' | 'L' | 'HH' | 'LL' | 'A';
  /** Where the laboratory tells how it measured. */
  method?: string;
}

interface ReportBase {
  id: string;
  patientNo: string;
  title: string;
  departmentName: string;
  doctorName: string;
  /** Local, `YYYY-MM-DD HH:mm:ss`. */
  reportedAt: string;
}

export interface LaboratoryReport extends ReportBase {
  kind: 'laboratory';
  specimen: string;
  collectedAt: string;
  items: LaboratoryItem[];
}

export interface ImagingReport extends ReportBase {
  kind: 'imaging';
  bodyPart: string;
  findings: string;
  impression: string;
}

export interface MicrobiologyReport extends ReportBase {
  kind: 'microbiology';
  specimen: string;
  collectedAt: string;
  /** Empty = nothing grew. */
  organism: string;
  susceptibilities: { antibiotic: string; value: string; result: 'S' | 'I' | 'R' }[];
}

export type Report = LaboratoryReport | ImagingReport | MicrobiologyReport;

export interface Encounter {
  id: string;
  patientNo: string;
  kind: 'outpatient' | 'emergency' | 'inpatient';
  /** Local, `YYYY-MM-DD HH:mm:ss`. */
  startedAt: string;
  departmentName: string;
  doctorName: string;
  diagnoses: { code: string; name: string }[];
}

export interface Condition {
  id: string;
  patientNo: string;
  code: string;
  name: string;
  status: 'active' | 'resolved';
  recordedOn: string;
}

export interface Prescription {
  id: string;
  patientNo: string;
  medication: string;
  dosage: string;
  status: 'active' | 'completed';
  prescribedOn: string;
}

export interface Allergy {
  id: string;
  patientNo: string;
  substance: string;
  reaction: string;
  severity: 'mild' | 'moderate' | 'severe';
  recordedOn: string;
}

export interface Immunization {
  id: string;
  patientNo: string;
  vaccine: string;
  givenOn: string;
  dose: number;
}

/** Everything that is there before anybody books; built from a seed and a "today". */
export interface World {
  hospital: HospitalInfo;
  departments: Department[];
  doctors: Doctor[];
  residents: Resident[];
  sessions: Session[];
  reports: Report[];
  encounters: Encounter[];
  conditions: Condition[];
  prescriptions: Prescription[];
  allergies: Allergy[];
  immunizations: Immunization[];
}

/** Builds the same world for the same seed and day. `today` is the hospital's local day, `YYYY-MM-DD`. */
export type BuildWorld = (options: { seed: number; today: string }) => World;
