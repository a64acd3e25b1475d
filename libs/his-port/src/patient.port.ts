import type { DocumentType, Sex } from '@kangqiao/domain';
import type { WriteFailure } from './outcomes';

/** A person as the hospital must know them to open a file. */
export interface PatientDetails {
  name: string;
  sex: Sex;
  /** `YYYY-MM-DD`. */
  birthDate: string;
  document: { type: DocumentType; number: string };
  phone: string | null;
}

/** One file that a hospital keeps for a person, under its own number. */
export interface PatientFile {
  patientNo: string;
  name: string;
  sex: Sex;
  birthDate: string | null;
  /** The phone that the hospital holds; where proof codes go. */
  phone: string | null;
}

export type RegisterOutcome =
  | { kind: 'registered'; patientNo: string }
  /** A file exists already; find it instead. */
  | {
      kind: 'refused';
      /** `DOCUMENT_TYPE_NOT_TAKEN`: the hospital has no code for this kind of document, and was not asked. */
      reason: 'FILE_EXISTS' | 'DETAILS_REFUSED' | 'DOCUMENT_TYPE_NOT_TAKEN';
      residentMessage: string | null;
    }
  | WriteFailure;

/** Which files a hospital keeps for a person. */
export abstract class PatientPort {
  /**
   * Files under this identity document: none, one, or several (several is an answer, not an error).
   * A file whose name differs from the one asked for is left out.
   * @throws HospitalError, DocumentTypeNotTaken among them
   */
  abstract find(document: { type: DocumentType; number: string }, name: string): Promise<PatientFile[]>;

  /** Opens a file (建档). Asked once; of an unknown outcome `find` tells. */
  abstract register(details: PatientDetails): Promise<RegisterOutcome>;
}
