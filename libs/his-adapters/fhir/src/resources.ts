import {
  type Allergy,
  type BloodGroup,
  type ClinicalDocument,
  type Diagnosis,
  type DocumentContent,
  type Encounter,
  HospitalFault,
  type Immunization,
  type Measurement,
  type Prescription,
} from '@kangqiao/his-port';
import type * as fhir from 'fhir/r4';
import { valueOf } from './observations';
import { LOINC } from './systems';
import { codeIn, instant, localDate, localDateOrNull, mapped, required, text, words } from './values';

/** The numbers of clinical documents in WS/T 500. */
const WS_T_500 = /^C00(0[1-9]|[1-4]\d|5[0-3])$/;
const ICD_10 = 'http://hl7.org/fhir/sid/icd-10';

const ENCOUNTER_KINDS = {
  AMB: 'outpatient',
  HH: 'outpatient',
  VR: 'outpatient',
  EMER: 'emergency',
  IMP: 'inpatient',
  ACUTE: 'inpatient',
  NONAC: 'inpatient',
} as const;

const DIAGNOSIS_STATUSES = {
  active: 'active',
  recurrence: 'active',
  relapse: 'active',
  // Neither is cured: what is not active any more may come back.
  inactive: null,
  remission: null,
  resolved: 'resolved',
} as const;

const PRESCRIPTION_STATUSES = {
  active: 'active',
  // Neither taken nor ended.
  'on-hold': null,
  completed: 'ended',
  stopped: 'ended',
  cancelled: 'ended',
  unknown: null,
} as const;

const SEVERITIES = { mild: 'mild', moderate: 'moderate', severe: 'severe' } as const;
/** The worst first. */
const BY_SEVERITY: readonly Allergy['severity'][] = ['severe', 'moderate', 'mild', null];

export function toEncounter(encounter: fhir.Encounter): Encounter {
  return {
    id: required(encounter.id, 'Encounter.id'),
    date: localDate(required(encounter.period?.start, 'Encounter.period.start'), 'Encounter.period.start'),
    kind: mapped(encounter.class?.code, ENCOUNTER_KINDS, 'Encounter.class.code'),
    departmentName: words(encounter.serviceType),
    doctorName: text(encounter.participant?.find((p) => p.individual?.display)?.individual?.display),
    diagnoses: (encounter.reasonCode ?? []).map(words).filter((text) => text !== null),
  };
}

export function toDiagnosis(condition: fhir.Condition): Diagnosis {
  const status = condition.clinicalStatus?.coding?.[0]?.code;
  return {
    id: required(condition.id, 'Condition.id'),
    code: text(condition.code?.coding?.find(({ system }) => system === ICD_10)?.code),
    name: required(words(condition.code), 'Condition.code'),
    status: status === undefined ? null : mapped(status, DIAGNOSIS_STATUSES, 'Condition.clinicalStatus'),
    recordedOn: localDateOrNull(condition.recordedDate, 'Condition.recordedDate'),
  };
}

/** A visit of this server, by whichever address. */
const VISIT = /(?:^|\/)Encounter\/([A-Za-z0-9.-]{1,64})(?:\/_history\/[A-Za-z0-9.-]{1,64})?$/;

export function toPrescription(request: fhir.MedicationRequest): Prescription {
  const encounterId = VISIT.exec(request.encounter?.reference ?? '')?.[1];
  return {
    id: required(request.id, 'MedicationRequest.id'),
    medication: required(words(request.medicationCodeableConcept), 'MedicationRequest.medicationCodeableConcept'),
    dosage: dosageOf(request),
    status: mapped(request.status, PRESCRIPTION_STATUSES, 'MedicationRequest.status'),
    prescribedOn: localDateOrNull(request.authoredOn, 'MedicationRequest.authoredOn'),
    ...(encounterId !== undefined && { encounterId }),
  };
}

/** Everything that is to be taken, in order; null where part of it is said by codes alone: half a dose is a wrong one. */
function dosageOf({ dosageInstruction = [] }: fhir.MedicationRequest): string | null {
  const inOrder = [...dosageInstruction].sort((one, other) => (one.sequence ?? 0) - (other.sequence ?? 0));
  const said = inOrder.map((dosage) => text(dosage.text));
  return said.length === 0 || said.includes(null) ? null : said.join('；');
}

/** All that was ever seen of it, the worst first. */
export function toAllergy(allergy: fhir.AllergyIntolerance): Allergy {
  const reactions = (allergy.reaction ?? [])
    .map(({ manifestation, severity }) => ({
      manifestations: (manifestation ?? []).map(words).filter((name) => name !== null),
      severity: severity === undefined ? null : mapped(severity, SEVERITIES, 'AllergyIntolerance.reaction.severity'),
    }))
    .sort((one, other) => BY_SEVERITY.indexOf(one.severity) - BY_SEVERITY.indexOf(other.severity));
  const seen = new Set(reactions.flatMap(({ manifestations }) => manifestations));
  return {
    id: required(allergy.id, 'AllergyIntolerance.id'),
    substance: required(words(allergy.code), 'AllergyIntolerance.code'),
    reaction: seen.size === 0 ? null : [...seen].join('、'),
    severity: reactions[0]?.severity ?? null,
    recordedOn: localDateOrNull(allergy.recordedDate, 'AllergyIntolerance.recordedDate'),
    ...(allergy.clinicalStatus?.coding?.[0]?.code === 'inactive' && { inactive: true }),
  };
}

export function toImmunization(immunization: fhir.Immunization): Immunization {
  const given = required(immunization.occurrenceDateTime, 'Immunization.occurrenceDateTime');
  return {
    id: required(immunization.id, 'Immunization.id'),
    vaccine: required(words(immunization.vaccineCode), 'Immunization.vaccineCode'),
    givenOn: localDate(given, 'Immunization.occurrenceDateTime'),
    dose: toDose(immunization.protocolApplied?.[0]?.doseNumberPositiveInt),
  };
}

/** In the order in which people say them, whatever the order on the wire: systolic, then diastolic. */
const SPOKEN_ORDER = ['8480-6', '8462-4'];

/**
 * Null where it was not measured, or a part of it was not, and the server says so.
 * @throws HospitalFault where nothing tells why there is no value
 */
export function toMeasurement(observation: fhir.Observation): Measurement | null {
  const parts: fhir.ObservationComponent[] = observation.component?.length ? observation.component : [observation];
  const place = ({ code }: fhir.ObservationComponent) => SPOKEN_ORDER.indexOf(codeIn(code, LOINC) ?? '');
  const measured = parts.map((part) => ({ said: valueOf(part), place: place(part), absent: part.dataAbsentReason }));
  if (measured.some(({ said, absent }) => said === null && absent !== undefined)) return null;
  const values = measured
    .sort((one, other) => one.place - other.place)
    .map(({ said }) => required(said, 'Observation.value'));
  return {
    id: required(observation.id, 'Observation.id'),
    code: codeIn(observation.code, LOINC) ?? null,
    name: required(words(observation.code), 'Observation.code'),
    value: values.map(({ value }) => value).join('/'),
    unit: values[0]?.unit ?? null,
    measuredAt: instant(observation.effectiveDateTime, 'Observation.effectiveDateTime'),
  };
}

export function toDocument(document: fhir.DocumentReference): ClinicalDocument {
  const codes = document.type?.coding?.map(({ code }) => code) ?? [];
  return {
    id: required(document.id, 'DocumentReference.id'),
    type: codes.find((code) => code !== undefined && WS_T_500.test(code)) ?? null,
    title: required(text(document.description) ?? words(document.type), 'DocumentReference.description'),
    departmentName: text(document.custodian?.display),
    createdAt: instant(document.date, 'DocumentReference.date'),
  };
}

/** `A+`, `AB Rh阴性`, `O型`: the text, or what the code is called. */
const BLOOD_GROUP =
  /^(AB|A|B|O)\s*型?\s*[,，]?\s*(?:Rh\s*[(（]?)?\s*(\+|-|阳性|阴性|positive|negative|pos|neg)?\s*[)）]?$/i;
const RH: Readonly<Record<string, BloodGroup['rh']>> = {
  '+': 'positive',
  阳性: 'positive',
  positive: 'positive',
  pos: 'positive',
  '-': 'negative',
  阴性: 'negative',
  negative: 'negative',
  neg: 'negative',
};

/** @throws HospitalFault on a group that cannot be read: it is never guessed */
export function toBloodGroup(observation: fhir.Observation): BloodGroup {
  const { value } = required(valueOf(observation), 'Observation.value');
  const [, abo, rh] = BLOOD_GROUP.exec(value) ?? [];
  if (!abo) throw new HospitalFault('UNKNOWN_VALUE', 'Observation.value');
  return {
    id: required(observation.id, 'Observation.id'),
    abo: abo.toUpperCase() as BloodGroup['abo'],
    rh: rh === undefined ? null : (RH[rh.toLowerCase()] ?? null),
    determinedOn: localDateOrNull(observation.effectiveDateTime, 'Observation.effectiveDateTime'),
  };
}

/** Null where nothing of it is plain text. @throws HospitalFault when the text cannot be read */
export function toDocumentContent(document: fhir.DocumentReference): DocumentContent | null {
  const plain = document.content
    ?.map(({ attachment }) => attachment)
    .filter(({ contentType, data }) => contentType?.startsWith('text/plain') && data !== undefined);
  if (!plain?.length) return null;
  const { id, title, departmentName, createdAt } = toDocument(document);
  return {
    id,
    title,
    departmentName,
    doctorName: text(document.author?.[0]?.display),
    createdAt,
    sections: plain.map((attachment) => ({
      title: text(attachment.title),
      lines: linesOf(attachment.data ?? '').map((line) => ({ label: null, text: line })),
    })),
  };
}

function linesOf(data: string): string[] {
  try {
    const whole = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(data, 'base64'));
    return whole
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '');
  } catch {
    throw new HospitalFault('MALFORMED', 'DocumentReference.content.attachment');
  }
}

function toDose(dose: number | undefined): number | null {
  if (dose === undefined) return null;
  if (!Number.isSafeInteger(dose) || dose < 1) throw new HospitalFault('MALFORMED', 'Immunization.protocolApplied');
  return dose;
}
