import { type DocumentType, isSameName } from '@kangqiao/domain';
import {
  DocumentTypeNotTaken,
  type PatientDetails,
  type PatientFile,
  PatientPort,
  type RegisterOutcome,
} from '@kangqiao/his-port';
import type { FaultPlan } from './faults';
import type { SeededPatient } from './seed';

/** Files kept in a list; a registered person is found afterwards. */
export class InMemoryPatients extends PatientPort {
  constructor(
    private readonly files: SeededPatient[],
    private readonly faults: FaultPlan,
    private readonly documentTypes: readonly DocumentType[],
  ) {
    super();
  }

  async find(document: SeededPatient['document'], name: string): Promise<PatientFile[]> {
    if (!this.documentTypes.includes(document.type)) throw new DocumentTypeNotTaken();
    const found = () =>
      this.under(document)
        .filter((file) => isSameName(file.name, name))
        .map(({ document: _document, ...file }) => file);
    return this.faults.read('find', found);
  }

  async register(details: PatientDetails): Promise<RegisterOutcome> {
    if (!this.documentTypes.includes(details.document.type)) {
      return { kind: 'refused', reason: 'DOCUMENT_TYPE_NOT_TAKEN', residentMessage: null };
    }
    const register = (): RegisterOutcome => {
      if (this.under(details.document).length > 0) {
        return { kind: 'refused', reason: 'FILE_EXISTS', residentMessage: null };
      }
      const patientNo = `P${String(this.files.length + 1).padStart(6, '0')}`;
      this.files.push({ ...details, patientNo });
      return { kind: 'registered', patientNo };
    };
    const refused: RegisterOutcome = { kind: 'refused', reason: 'DETAILS_REFUSED', residentMessage: null };
    return this.faults.write<RegisterOutcome>('register', register, refused);
  }

  private under(document: SeededPatient['document']): SeededPatient[] {
    return this.files.filter((f) => f.document.type === document.type && f.document.number === document.number);
  }
}
