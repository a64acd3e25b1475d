import type { ReportOriginal } from './report-original';

export type ReportKind = 'laboratory' | 'imaging' | 'microbiology';

export interface ReportHeader {
  id: string;
  kind: ReportKind;
  title: string;
  departmentName: string | null;
  reportedAt: Date;
  /** Items flagged by the laboratory; null where the list does not say. */
  flagged: number | null;
  /** When the doctor released it to the patient; null = not yet; absent = this wire does not tell. */
  doctorReleasedAt?: Date | null;
}

/** The laboratory's own judgement; null where it gave none. */
export type LaboratoryFlag = 'normal' | 'high' | 'low' | 'critical-high' | 'critical-low' | 'abnormal' | null;

export interface LaboratoryItem {
  code: string;
  name: string;
  value: string;
  unit: string | null;
  referenceRange: string | null;
  flag: LaboratoryFlag;
  /** How it was measured, as the laboratory names it; absent = this wire or this laboratory does not tell. */
  method?: string | null;
  /** The LOINC code, where the laboratory gives one besides its own; absent = it gives none. */
  loinc?: string | null;
}

interface ReportBase extends ReportHeader {
  patientNo: string;
  doctorName: string | null;
  /** The hospital has its own PDF of it (`ReportPort.original`); absent = it has none, or this wire carries none. */
  hasOriginal?: boolean;
}

export interface LaboratoryReport extends ReportBase {
  kind: 'laboratory';
  specimen: string | null;
  collectedAt: Date | null;
  items: LaboratoryItem[];
}

export interface ImagingReport extends ReportBase {
  kind: 'imaging';
  bodyPart: string | null;
  findings: string;
  impression: string;
}

export interface MicrobiologyReport extends ReportBase {
  kind: 'microbiology';
  specimen: string | null;
  collectedAt: Date | null;
  /** Null = nothing grew. */
  organism: string | null;
  susceptibilities: { antibiotic: string; value: string; result: string }[];
}

export interface ReportQuery {
  patientNo: string;
  kind?: ReportKind;
  /** Both days included, `YYYY-MM-DD`. */
  from: string;
  to: string;
}

/** Reports of one patient. A reply about another patient is a HospitalFault (`WRONG_PATIENT`), never data. */
export abstract class ReportPort {
  /** Empty = none in that span. @throws HospitalError */
  abstract list(query: ReportQuery): Promise<ReportHeader[]>;

  /** Null = the hospital has no such report of this patient. @throws HospitalError */
  abstract laboratory(patientNo: string, reportId: string): Promise<LaboratoryReport | null>;
  /** @see laboratory */
  abstract imaging(patientNo: string, reportId: string): Promise<ImagingReport | null>;
  /** @see laboratory */
  abstract microbiology(patientNo: string, reportId: string): Promise<MicrobiologyReport | null>;

  /**
   * The hospital's own PDF of a report, whole and checked by `requireOriginal` (capability `reportOriginals`). Null = it
   * has none, or there is no such report of this patient. @throws HospitalError
   */
  abstract original(patientNo: string, kind: ReportKind, reportId: string): Promise<ReportOriginal | null>;
}
