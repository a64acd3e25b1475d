import type { DocumentType } from '@kangqiao/domain';
import {
  type Allergy,
  type BloodGroup,
  type Capabilities,
  type ClinicalDocument,
  type Department,
  type Diagnosis,
  type Doctor,
  type DocumentContent,
  type Encounter,
  type GeoPoint,
  type HospitalProfile,
  type HospitalRules,
  type ImagingReport,
  type Immunization,
  type LaboratoryReport,
  type Measurement,
  type MicrobiologyReport,
  type PatientFile,
  type Prescription,
  type Session,
  type VisitGuide,
  type VisitNumber,
  RECORD_SECTIONS,
} from '@kangqiao/his-port';

/** A file with the identity document under which it is found. */
export interface SeededPatient extends PatientFile {
  document: { type: DocumentType; number: string };
}

/** A session with its numbers; `total` and `remaining` are counted from them. */
export interface SeededSession extends Omit<Session, 'total' | 'remaining'> {
  /** Where the numbers of this session are seen: building, floor, room. */
  place: string | null;
  numbers: Omit<VisitNumber, 'sessionId'>[];
}

/** The clinical record of one patient. */
export interface SeededRecord {
  encounters: Encounter[];
  diagnoses: Diagnosis[];
  prescriptions: Prescription[];
  allergies: Allergy[];
  immunizations: Immunization[];
  measurements: Measurement[];
  documents: ClinicalDocument[];
  bloodGroups: BloodGroup[];
  /** What some of the documents say. */
  contents: DocumentContent[];
}

/** All that the fake hospital knows. Whatever is left out is empty, or a plain default. */
export interface InMemorySeed {
  /** Default `hospital-1`. */
  id?: string;
  name?: string;
  location?: GeoPoint;
  visit?: VisitGuide;
  imageViewer?: string;
  recordOfficePhone?: string;
  rules?: Partial<HospitalRules>;
  capabilities?: Partial<Capabilities>;
  profile?: Partial<HospitalProfile>;
  departments?: Department[];
  doctors?: Doctor[];
  patients?: SeededPatient[];
  /** Identity documents that are taken; all unless told. */
  documentTypes?: DocumentType[];
  sessions?: SeededSession[];
  reports?: (LaboratoryReport | ImagingReport | MicrobiologyReport)[];
  /** The hospital's own PDF of some of the reports, by the number of the report. */
  originals?: Record<string, Uint8Array>;
  /** By patient number. */
  records?: Record<string, Partial<SeededRecord>>;
  /** Minutes after which the hospital itself lets a hold go; null = never. Default null. */
  holdMinutes?: number | null;
  /** Default: the system clock. */
  clock?: () => Date;
}

export const DEFAULT_RULES: HospitalRules = {
  bookingDays: 14,
  holdMinutes: 10,
  cancelBeforeMinutes: 60,
  arriveBeforeMinutes: 30,
  perPersonDayDepartment: 1,
  perPersonDay: 3,
  perAccountDay: 10,
  releaseTime: null,
  waitingRoom: null,
  noShow: null,
  waitlist: null,
};

export const DEFAULT_CAPABILITIES: Capabilities = {
  registerPatient: true,
  hold: true,
  findBooking: true,
  bookings: true,
  stopNotices: ['push', 'poll'],
  queue: true,
  checkIn: true,
  reportKinds: ['laboratory', 'imaging', 'microbiology'],
  reportOriginals: true,
  recordSections: RECORD_SECTIONS,
};
