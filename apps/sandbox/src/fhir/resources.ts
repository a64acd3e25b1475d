import type {
  AllergyIntolerance,
  CodeableConcept,
  Condition,
  Encounter,
  FhirResource,
  Immunization,
  MedicationRequest,
  Patient,
  Reference,
} from 'fhir/r4';
import { withOffset } from '../hospital/local-time';
import type { PatientFile } from '../hospital/patient-files';
import type * as model from '../world/model';

export const PATIENT_SYSTEM = 'urn:oid:2.16.156.10011.2.5.1.4';
const TERMINOLOGY = 'http://terminology.hl7.org/CodeSystem';

/** The record's own id of a patient, not to be confused with the hospital's patient number. */
export const patientIdOf = (patientNo: string): string => `pat-${patientNo}`;

const reference = (patientNo: string): Reference => ({ reference: `Patient/${patientIdOf(patientNo)}` });

const coded = (system: string, code: string): CodeableConcept => ({
  coding: [{ system: `${TERMINOLOGY}/${system}`, code }],
});

const GENDERS = { female: 'female', male: 'male', undisclosed: 'unknown', other: 'other' } as const;

export const toPatient = (file: PatientFile): Patient => ({
  resourceType: 'Patient',
  id: patientIdOf(file.patientNo),
  identifier: [{ system: PATIENT_SYSTEM, value: file.patientNo }],
  name: [{ text: file.name }],
  gender: GENDERS[file.sex],
  birthDate: file.birthDate,
});

const ENCOUNTER_CLASSES = {
  outpatient: { code: 'AMB', display: 'ambulatory' },
  emergency: { code: 'EMER', display: 'emergency' },
  inpatient: { code: 'IMP', display: 'inpatient encounter' },
} as const;

export const toEncounter = (encounter: model.Encounter): Encounter => ({
  resourceType: 'Encounter',
  id: encounter.id,
  status: 'finished',
  class: { system: `${TERMINOLOGY}/v3-ActCode`, ...ENCOUNTER_CLASSES[encounter.kind] },
  subject: reference(encounter.patientNo),
  serviceType: { text: encounter.departmentName },
  participant: [{ individual: { display: encounter.doctorName } }],
  period: { start: withOffset(encounter.startedAt) },
  reasonCode: encounter.diagnoses.map(({ code, name }) => ({
    coding: [{ system: 'http://hl7.org/fhir/sid/icd-10', code, display: name }],
    text: name,
  })),
});

export const toCondition = (condition: model.Condition): Condition => ({
  resourceType: 'Condition',
  id: condition.id,
  clinicalStatus: coded('condition-clinical', condition.status),
  verificationStatus: coded('condition-ver-status', 'confirmed'),
  code: {
    coding: [{ system: 'http://hl7.org/fhir/sid/icd-10', code: condition.code, display: condition.name }],
    text: condition.name,
  },
  subject: reference(condition.patientNo),
  recordedDate: condition.recordedOn,
});

export const toMedicationRequest = (prescription: model.Prescription): MedicationRequest => ({
  resourceType: 'MedicationRequest',
  id: prescription.id,
  status: prescription.status,
  intent: 'order',
  medicationCodeableConcept: { text: prescription.medication },
  subject: reference(prescription.patientNo),
  authoredOn: prescription.prescribedOn,
  dosageInstruction: [{ text: prescription.dosage }],
});

export const toAllergy = (allergy: model.Allergy): AllergyIntolerance => ({
  resourceType: 'AllergyIntolerance',
  id: allergy.id,
  clinicalStatus: coded('allergyintolerance-clinical', 'active'),
  verificationStatus: coded('allergyintolerance-verification', 'confirmed'),
  code: { text: allergy.substance },
  patient: reference(allergy.patientNo),
  recordedDate: allergy.recordedOn,
  reaction: [{ manifestation: [{ text: allergy.reaction }], severity: allergy.severity }],
});

export const toImmunization = (immunization: model.Immunization): Immunization => ({
  resourceType: 'Immunization',
  id: immunization.id,
  status: 'completed',
  vaccineCode: { text: immunization.vaccine },
  patient: reference(immunization.patientNo),
  occurrenceDateTime: immunization.givenOn,
  protocolApplied: [{ doseNumberPositiveInt: immunization.dose }],
});

/** Resources as they are searched: newest first by `date`, found by the patient's number. */
export interface Searchable {
  patientNo: string;
  date: string;
  resource: FhirResource & { id?: string };
}
