import { type DocumentType, isSameName, type Sex } from '@kangqiao/domain';
import {
  DocumentTypeNotTaken,
  type PatientDetails,
  type PatientFile,
  PatientPort,
  type RegisterOutcome,
} from '@kangqiao/his-port';
import type { SelfserviceClient } from './client';
import type { Fields } from './fields';
import { FUNCTIONS } from './functions';
import type { SelfserviceTables } from './tables';

const NO_SUCH_PATIENT = '100201';
const FILE_EXISTS = '100203';

/** Patient files over GetPatInfo and CreatePat. */
export class SelfservicePatients extends PatientPort {
  constructor(private readonly client: SelfserviceClient) {
    super();
  }

  async find(document: { type: DocumentType; number: string }, name: string): Promise<PatientFile[]> {
    const type = this.client.tables.documentTypes[document.type];
    if (type === undefined) throw new DocumentTypeNotTaken();
    const values = { IDCARD_TYPE: type, IDCARD_NO: document.number, NAME: name };
    return this.client.read(
      'find',
      FUNCTIONS.patientInfo,
      values,
      (reply) =>
        (reply?.listBy('PAT_LIST', 'HOSP_PATIENT_ID') ?? [])
          .map((fields) => toFile(fields, this.client.tables))
          .filter((file) => isSameName(file.name, name)),
      [NO_SUCH_PATIENT],
    );
  }

  async register(details: PatientDetails): Promise<RegisterOutcome> {
    const { documentTypes, sexes } = this.client.tables;
    const type = documentTypes[details.document.type];
    const sex = Object.keys(sexes).find((value) => sexes[value] === details.sex);
    if (type === undefined) return { kind: 'refused', reason: 'DOCUMENT_TYPE_NOT_TAKEN', residentMessage: null };
    if (sex === undefined) return detailsRefused(null);
    const values = {
      NAME: details.name,
      SEX: sex,
      BIRTHDAY: details.birthDate,
      IDCARD_TYPE: type,
      IDCARD_NO: details.document.number,
      MOBILE: details.phone,
    };
    return this.client.write<RegisterOutcome>(
      'register',
      FUNCTIONS.createPatient,
      values,
      (reply) => ({ kind: 'registered', patientNo: reply.text('HOSP_PATIENT_ID') }),
      ({ code, residentMessage }) =>
        code === FILE_EXISTS
          ? { kind: 'refused', reason: 'FILE_EXISTS', residentMessage }
          : detailsRefused(residentMessage),
    );
  }
}

function detailsRefused(residentMessage: string | null): RegisterOutcome {
  return { kind: 'refused', reason: 'DETAILS_REFUSED', residentMessage };
}

function toFile(fields: Fields, tables: SelfserviceTables): PatientFile {
  return {
    patientNo: fields.text('HOSP_PATIENT_ID'),
    name: fields.text('NAME'),
    sex: fields.mapped<Sex>('SEX', tables.sexes),
    birthDate: fields.dateOrNull('BIRTHDAY'),
    phone: fields.optional('MOBILE'),
  };
}
