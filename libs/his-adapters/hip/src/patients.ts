import { type DocumentType, isSameName } from '@kangqiao/domain';
import {
  DocumentTypeNotTaken,
  HospitalFault,
  type PatientDetails,
  type PatientFile,
  PatientPort,
  type RegisterOutcome,
} from '@kangqiao/his-port';
import type { HipClient } from './client';
import { ROOTS, SYSTEMS } from './codes';
import { telephoneOf } from './directory';
import { idParameter, idTag, nameTag, tag, telephoneTag } from './markup';
import { assertDistinct, type Hl7Node } from './node';
import { type HipTables, wireValue } from './tables';
import { compactDay } from './times';

type IdentityDocument = PatientDetails['document'];

/** Patient files over PatientInfoQuery and PatientInfoRegister. */
export class HipPatients extends PatientPort {
  constructor(private readonly client: HipClient) {
    super();
  }

  async find(document: { type: DocumentType; number: string }, name: string): Promise<PatientFile[]> {
    const { dialect, tables } = this.client;
    const root = rootOf(document, tables);
    if (root === null) throw new DocumentTypeNotTaken();
    const parameters = [
      idParameter(dialect, 'livingSubjectId', root, document.number),
      tag('livingSubjectName', {}, nameTag(dialect, 'value', name)),
    ];
    return this.client.read('find', async (ask) => {
      const { subjects } = await ask('findPatients', parameters);
      const files = subjects
        .map((subject) => subject.at('registrationEvent'))
        .filter((event) => event.at('statusCode').mappedOrNull(tables.inUse) ?? true)
        .map((event) => toFile(event.at('subject1', 'patient'), root, document.number, tables));
      assertDistinct(
        files.map(({ patientNo }) => patientNo),
        'findPatients.id',
      );
      return files.filter((file) => isSameName(file.name, name));
    });
  }

  async register(details: PatientDetails): Promise<RegisterOutcome> {
    const { tables } = this.client;
    const root = rootOf(details.document, tables);
    const sexCode = wireValue(tables.sexes, details.sex);
    if (root === null) return { kind: 'refused', reason: 'DOCUMENT_TYPE_NOT_TAKEN', residentMessage: null };
    if (sexCode === null) return { kind: 'refused', reason: 'DETAILS_REFUSED', residentMessage: null };
    const act = this.registration(details, root, sexCode);
    return this.client.write<RegisterOutcome>(
      'register',
      async (report) => {
        const { subjects } = await report('registerPatient', act);
        const [subject] = subjects;
        if (!subject) throw new HospitalFault('MISSING_FIELD', 'registerPatient: no patient number');
        const patient = subject.either('registrationEvent', 'registrationRequest').at('subject1', 'patient');
        return { kind: 'registered', patientNo: patient.requiredId('id', ROOTS.patient) };
      },
      ({ refusal, residentMessage }) => ({
        kind: 'refused',
        reason: refusal === 'FILE_EXISTS' ? 'FILE_EXISTS' : 'DETAILS_REFUSED',
        residentMessage,
      }),
    );
  }

  private registration(details: PatientDetails, root: string, sexCode: string): string {
    const { name, birthDate, document, phone } = details;
    const { dialect } = this.client;
    const person = tag(
      'patientPerson',
      { classCode: 'PSN', determinerCode: 'INSTANCE' },
      idTag(dialect, 'id', root, document.number),
      nameTag(dialect, 'name', name),
      telephoneTag(dialect, phone),
      tag('administrativeGenderCode', { code: sexCode, codeSystem: SYSTEMS.sex }),
      tag('birthTime', { value: compactDay(birthDate) }),
    );
    return tag(
      'registrationRequest',
      { classCode: 'REG', moodCode: 'RQO' },
      tag('statusCode', { code: 'active' }),
      tag('subject1', { typeCode: 'SBJ' }, tag('patient', { classCode: 'PAT' }, person)),
    );
  }
}

/** The scheme of a document's number; null when the hospital does not take such documents. */
function rootOf({ type }: IdentityDocument, tables: HipTables): string | null {
  const code = tables.documentTypes[type];
  if (code === undefined) return null;
  return type === 'resident-id' ? ROOTS.residentId : ROOTS.otherDocument + code;
}

function toFile(patient: Hl7Node, root: string, documentNumber: string, tables: HipTables): PatientFile {
  const person = patient.at('patientPerson');
  if (person.id('id', root) !== null) person.samePatient('id', root, documentNumber);
  const birth = person.at('birthTime');
  return {
    patientNo: patient.requiredId('id', ROOTS.patient),
    name: person.at('name').requiredLabel(),
    sex: person.at('administrativeGenderCode').mapped(tables.sexes),
    birthDate: birth.optional() === null ? null : birth.day(),
    phone: telephoneOf(person),
  };
}
