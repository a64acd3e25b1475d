import type { Patient as PatientResource } from '@medplum/fhirtypes';
import type { Patient } from '../world/patients';
import { DOCUMENT_SYSTEMS, PATIENT_SYSTEM } from './codes';

export const toPatient = (patient: Patient): PatientResource => ({
  resourceType: 'Patient',
  id: patient.id,
  active: true,
  identifier: [
    { system: PATIENT_SYSTEM, value: patient.patientNo },
    { system: DOCUMENT_SYSTEMS[patient.document.type], value: patient.document.number },
  ],
  name: [
    { use: 'official', text: patient.name },
    ...(patient.englishName === null ? [] : [{ use: 'usual' as const, text: patient.englishName }]),
  ],
  telecom: [{ system: 'phone', value: patient.phone }],
  gender: patient.sex,
  birthDate: patient.birthDate,
});
