import type * as fhir from 'fhir/r4';
import { mapped } from './values';

const TOOK_PLACE: Record<fhir.Encounter['status'], boolean> = {
  planned: false,
  arrived: true,
  triaged: true,
  'in-progress': true,
  onleave: true,
  finished: true,
  cancelled: false,
  'entered-in-error': false,
  unknown: true,
};

const PRESCRIBED: Record<string, boolean> = {
  active: true,
  'on-hold': true,
  completed: true,
  stopped: true,
  cancelled: true,
  unknown: true,
  draft: false,
  'entered-in-error': false,
};

const GIVEN: Record<fhir.Immunization['status'], boolean> = {
  completed: true,
  'not-done': false,
  'entered-in-error': false,
};

const MEASURED: Record<fhir.Observation['status'], boolean> = {
  final: true,
  amended: true,
  corrected: true,
  registered: false,
  preliminary: false,
  cancelled: false,
  'entered-in-error': false,
  unknown: false,
};

const CURRENT: Record<fhir.DocumentReference['status'], boolean> = {
  current: true,
  superseded: false,
  'entered-in-error': false,
};

/** 检查报告 and 检验报告 of WS/T 500. */
const REPORTS: readonly string[] = ['C0006', 'C0007'];

const TRUE: Record<string, boolean> = {
  unconfirmed: true,
  provisional: true,
  differential: true,
  confirmed: true,
  refuted: false,
  'entered-in-error': false,
};

/** A visit that was made, or is being made. */
export function tookPlace({ status }: fhir.Encounter): boolean {
  return mapped(status, TOOK_PLACE, 'Encounter.status');
}

/** A prescription that was signed. */
export function isPrescribed({ status }: fhir.MedicationRequest): boolean {
  return mapped(status, PRESCRIBED, 'MedicationRequest.status');
}

/** A vaccine that was really given. */
export function isGiven({ status }: fhir.Immunization): boolean {
  return mapped(status, GIVEN, 'Immunization.status');
}

/** A diagnosis or allergy that nobody has refuted or taken back. */
export function isTrue({ resourceType, verificationStatus }: fhir.Condition | fhir.AllergyIntolerance): boolean {
  const code = verificationStatus?.coding?.[0]?.code;
  return code === undefined || mapped(code, TRUE, `${resourceType}.verificationStatus`);
}

/** Whether somebody is still allergic. One that is inactive may react again: it is told. */
const APPLIES: Record<string, boolean> = { active: true, inactive: true, resolved: false };

/** An allergy that nobody has refuted, taken back or found to be over. */
export function stillApplies(allergy: fhir.AllergyIntolerance): boolean {
  const code = allergy.clinicalStatus?.coding?.[0]?.code;
  return isTrue(allergy) && (code === undefined || mapped(code, APPLIES, 'AllergyIntolerance.clinicalStatus'));
}

/** A measurement that somebody stands by. */
export function isMeasured({ status }: fhir.Observation): boolean {
  return mapped(status, MEASURED, 'Observation.status');
}

/**
 * A document that no other has taken the place of. Reports are left to their own port, where it is asked who may see
 * them when.
 */
export function isCurrentDocument({ status, type }: fhir.DocumentReference): boolean {
  const isCurrent = mapped(status, CURRENT, 'DocumentReference.status');
  return isCurrent && !type?.coding?.some(({ code }) => code !== undefined && REPORTS.includes(code));
}
