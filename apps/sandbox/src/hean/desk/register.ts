import type { Patient } from '@medplum/fhirtypes';
import { isLocalDate } from '../../hospital/local-time';
import { readResidentId } from '../../hospital/resident-id';
import type { Store } from '../engine/store';
import { DOCUMENT_SYSTEMS, PATIENT_SYSTEM } from '../resources/codes';
import { patientIdOf } from '../world/patients';
import type { Hean } from './hean';
import { FhirProblem } from './refusals';

const GENDERS: readonly unknown[] = ['male', 'female', 'other', 'unknown'];

const refuse = (text: string): never => {
  throw new FhirProblem(422, 'business-rule', text);
};

/** What the front desk wants to know of somebody new. */
function check(patient: Patient): { system: string; number: string } {
  const systems: readonly string[] = Object.values(DOCUMENT_SYSTEMS);
  const document = patient.identifier?.find(({ system = '' }) => systems.includes(system));
  const { system, value } = document ?? {};
  if (!system || !value) return refuse('请提供身份证件');
  if (!patient.name?.[0]?.text?.trim()) return refuse('请提供姓名');
  if (!GENDERS.includes(patient.gender)) return refuse('请提供性别');
  if (!patient.birthDate || !isLocalDate(patient.birthDate)) return refuse('请提供出生日期');
  if (system === DOCUMENT_SYSTEMS['resident-id']) {
    const read = readResidentId(value);
    if (!read) return refuse('居民身份证号码不正确');
    if (read.birthDate !== patient.birthDate) return refuse('出生日期与身份证号码不一致');
  }
  return { system, number: value };
}

/** Opens a file, or answers the one that there is. */
export async function registerPatient(
  hean: Hean,
  store: Store,
  details: Patient,
): Promise<{ patient: Patient; isNew: boolean }> {
  const { system, number } = check(details);
  const known = (await store.all<Patient>('Patient')).filter(({ identifier }) =>
    identifier?.some((one) => one.system === system && one.value === number),
  );
  if (known.length > 1) throw new FhirProblem(412, 'multiple-matches', 'several files have this document');
  if (known[0]) return { patient: known[0], isNew: false };
  const patientNo = hean.nextPatientNo();
  const patient = await store.createResource<Patient>({
    resourceType: 'Patient',
    id: patientIdOf(patientNo),
    active: true,
    identifier: [
      { system: PATIENT_SYSTEM, value: patientNo },
      { system, value: number },
    ],
    name: [{ use: 'official', text: details.name?.[0]?.text }],
    telecom: details.telecom?.filter((contact) => contact.system === 'phone'),
    gender: details.gender,
    birthDate: details.birthDate,
  });
  return { patient, isNew: true };
}
