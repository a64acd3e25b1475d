import { type DocumentType, isSameName, type Sex } from '@kangqiao/domain';
import {
  DocumentTypeNotTaken,
  HospitalFault,
  type PatientDetails,
  type PatientFile,
  PatientPort,
  type RegisterOutcome,
} from '@kangqiao/his-port';
import type { Patient } from 'fhir/r4';
import { isA } from './bundle';
import type { FhirClient } from './client';
import type { FhirOptions } from './options';
import { patientNoOf } from './patient-numbers';
import { DOCUMENT_SYSTEMS } from './systems';
import { carries, localDateOrNull, mapped, required, text } from './values';

const SEXES: Record<NonNullable<Patient['gender']>, Sex> = {
  male: 'male',
  female: 'female',
  unknown: 'unknown',
  other: 'unspecified',
};
const GENDERS: Record<Sex, NonNullable<Patient['gender']>> = {
  male: 'male',
  female: 'female',
  unknown: 'unknown',
  unspecified: 'other',
};

/** Patient files over Patient. */
export class FhirPatients extends PatientPort {
  private readonly documentSystems: Record<DocumentType, string | null>;

  constructor(
    private readonly client: FhirClient,
    private readonly options: Pick<FhirOptions, 'patientSystem' | 'documentSystems'>,
  ) {
    super();
    this.documentSystems = { ...DOCUMENT_SYSTEMS, ...options.documentSystems };
  }

  async find(document: { type: DocumentType; number: string }, name: string): Promise<PatientFile[]> {
    const system = this.documentSystems[document.type];
    if (system === null) throw new DocumentTypeNotTaken();
    const identifier = { system, value: document.number };
    const check = (patient: Patient) => {
      if (!carries(patient.identifier, identifier)) throw new HospitalFault('WRONG_PATIENT', 'Patient.identifier');
    };
    return this.client.run('find', async (deadline) => {
      const parameters = { identifier: `${identifier.system}|${identifier.value}` };
      const patients = await this.client.search('Patient', parameters, deadline, check);
      const inUse = patients.filter(({ active }) => active !== false);
      const files = inUse.map((patient) => toFile(patient, this.options.patientSystem));
      if (new Set(files.map(({ patientNo }) => patientNo)).size !== files.length) {
        throw new HospitalFault('DUPLICATE_ID', 'Patient.identifier');
      }
      return files.filter((file) => isSameName(file.name, name));
    });
  }

  async register(details: PatientDetails): Promise<RegisterOutcome> {
    const system = this.documentSystems[details.document.type];
    if (system === null) return { kind: 'refused', reason: 'DOCUMENT_TYPE_NOT_TAKEN', residentMessage: null };
    const identifier = { system, value: details.document.number };
    const condition = new URLSearchParams({ identifier: `${system}|${details.document.number}` });
    return this.client.write<RegisterOutcome>(
      'register',
      async (deadline) => {
        const [status, reply] = await this.client.send(
          {
            method: 'POST',
            path: 'Patient',
            resource: toPatient(details, identifier),
            headers: { 'if-none-exist': condition.toString() },
          },
          deadline,
        );
        if (status === 200) return { kind: 'refused', reason: 'FILE_EXISTS', residentMessage: null };
        if (!isA(reply, 'Patient')) throw new HospitalFault('MALFORMED', 'Patient: another resource');
        if (!carries(reply.identifier, identifier)) throw new HospitalFault('WRONG_PATIENT', 'Patient.identifier');
        return { kind: 'registered', patientNo: patientNoOf(reply, this.options.patientSystem) };
      },
      ({ code, residentMessage }) => ({
        kind: 'refused',
        reason: code === 'HTTP 412' ? 'FILE_EXISTS' : 'DETAILS_REFUSED',
        residentMessage,
      }),
    );
  }
}

function toPatient(details: PatientDetails, identifier: { system: string; value: string }): Patient {
  return {
    resourceType: 'Patient',
    active: true,
    identifier: [identifier],
    name: [{ text: details.name }],
    gender: GENDERS[details.sex],
    birthDate: details.birthDate,
    ...(details.phone === null ? {} : { telecom: [{ system: 'phone', value: details.phone }] }),
  };
}

function toFile(patient: Patient, patientSystem: string): PatientFile {
  return {
    patientNo: patientNoOf(patient, patientSystem),
    name: required(text(patient.name?.[0]?.text), 'Patient.name'),
    sex: mapped(patient.gender, SEXES, 'Patient.gender'),
    birthDate: localDateOrNull(patient.birthDate, 'Patient.birthDate'),
    phone: text(patient.telecom?.find(({ system }) => system === 'phone')?.value),
  };
}
