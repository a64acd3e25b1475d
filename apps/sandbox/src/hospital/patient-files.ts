import type { Resident } from '../world/model';
import { readResidentId } from './resident-id';

/** Each wire has codes of its own for these. */
export type Sex = 'male' | 'female' | 'undisclosed' | 'other';
export type DocumentType =
  | 'resident-id'
  | 'hong-kong-macao-permit'
  | 'taiwan-permit'
  | 'hmt-residence-permit'
  | 'passport'
  | 'officer-card'
  | 'birth-certificate'
  | 'foreign-permanent-residence';

/** One file (病案) that the hospital keeps. One person may have several. */
export interface PatientFile {
  patientNo: string;
  name: string;
  sex: Sex;
  birthDate: string;
  documentType: DocumentType;
  documentNumber: string;
  phone: string;
}

export type OpenFileOutcome =
  { kind: 'opened'; file: PatientFile } | { kind: 'exists' } | { kind: 'refused'; message: string };

const municipalNo = (order: number): string => String(900_000 + order);

const filesOf = (resident: Resident): PatientFile[] =>
  resident.patientNos.map((patientNo) => ({
    patientNo,
    name: resident.name,
    sex: resident.sex,
    birthDate: resident.birthDate,
    documentType: resident.document.type,
    documentNumber: resident.document.number,
    phone: resident.phone,
  }));

/** Files of the seed and those opened since. */
export class PatientFiles {
  private readonly opened: PatientFile[] = [];
  private all = new Map<string, PatientFile>();

  /** @param numberOf the number of the first, second, … file that is opened */
  constructor(private readonly numberOf: (order: number) => string = municipalNo) {}

  /** Takes over the residents of a new day; files opened since stay. */
  seed(residents: readonly Resident[]): void {
    this.all = new Map([...residents.flatMap(filesOf), ...this.opened].map((file) => [file.patientNo, file]));
  }

  find(patientNo: string): PatientFile | undefined {
    return this.all.get(patientNo);
  }

  ofDocument(documentType: DocumentType, documentNumber: string): PatientFile[] {
    return this.withNumber(documentNumber).filter((file) => file.documentType === documentType);
  }

  /** Files under a document number, whatever its type. */
  withNumber(documentNumber: string): PatientFile[] {
    const number = documentNumber.toUpperCase();
    return [...this.all.values()].filter((file) => file.documentNumber === number);
  }

  /** All files of the person behind this one. */
  ofSamePerson(file: PatientFile): PatientFile[] {
    return this.ofDocument(file.documentType, file.documentNumber);
  }

  /** Somebody else's file, for playing a mixed-up reply. */
  anyOther(patientNo: string): PatientFile | undefined {
    const own = this.find(patientNo);
    return [...this.all.values()].find((file) => file.documentNumber !== own?.documentNumber);
  }

  open(details: Omit<PatientFile, 'patientNo'>): OpenFileOutcome {
    const documentNumber = details.documentNumber.toUpperCase();
    if (this.ofDocument(details.documentType, documentNumber).length > 0) return { kind: 'exists' };
    if (details.documentType === 'resident-id') {
      const read = readResidentId(documentNumber);
      if (!read) return { kind: 'refused', message: '居民身份证号码不正确' };
      if (read.birthDate !== details.birthDate) return { kind: 'refused', message: '出生日期与身份证号码不一致' };
    }
    const file = { ...details, documentNumber, patientNo: this.numberOf(this.opened.length + 1) };
    this.opened.push(file);
    this.all.set(file.patientNo, file);
    return { kind: 'opened', file };
  }
}
