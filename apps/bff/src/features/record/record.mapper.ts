import type { Allergy, Diagnosis, EntrySource, Immunization, Medication, TimelineEntry } from '@kangqiao/contracts';
import { isoWithOffset } from '@kangqiao/domain';
import type {
  Allergy as PortAllergy,
  Diagnosis as PortDiagnosis,
  Encounter,
  Hospital,
  Immunization as PortImmunization,
  Prescription,
} from '@kangqiao/his-port';
import { packOpaque } from '../../hospitals/opaque-id';

export const toSource = ({ id, name }: Hospital, fetchedAt: Date): EntrySource => ({
  hospitalId: id,
  hospitalName: name,
  fetchedAt: isoWithOffset(fetchedAt),
});

export const toAllergy = (
  { substance, reaction, severity, recordedOn }: PortAllergy,
  source: EntrySource,
): Allergy => ({ substance, reaction, severity, recordedOn, source });

export const toDiagnosis = ({ code, name, status, recordedOn }: PortDiagnosis, source: EntrySource): Diagnosis => ({
  code,
  name,
  status,
  recordedOn,
  source,
});

export const toMedication = (
  { medication, dosage, prescribedOn, status }: Prescription,
  source: EntrySource,
): Medication => ({ name: medication, dosage, prescribedOn, status, source });

export const toImmunization = ({ vaccine, givenOn, dose }: PortImmunization, source: EntrySource): Immunization => ({
  vaccine,
  givenOn,
  dose,
  source,
});

const ENCOUNTERS: Record<Encounter['kind'], string> = {
  outpatient: '门诊就诊',
  emergency: '急诊就诊',
  inpatient: '住院',
};

const line = (parts: readonly (string | null)[]): string | null =>
  parts.filter((part) => part !== null && part !== '').join(' · ') || null;

const entryId = (source: EntrySource, type: string, id: string): string => packOpaque([source.hospitalId, type, id]);

export const visitEntry = (
  { id, date, kind, departmentName, doctorName, diagnoses }: Encounter,
  source: EntrySource,
): TimelineEntry => ({
  id: entryId(source, 'visit', id),
  type: 'visit',
  occurredOn: date,
  title: ENCOUNTERS[kind],
  detail: line([departmentName, doctorName, diagnoses.join('、')]),
  source,
});

/** Null for a prescription without a day: it has no place on a timeline, and the summary shows it. */
export const prescriptionEntry = (
  { id, medication, dosage, prescribedOn }: Prescription,
  source: EntrySource,
): TimelineEntry | null =>
  prescribedOn === null
    ? null
    : {
        id: entryId(source, 'prescription', id),
        type: 'prescription',
        occurredOn: prescribedOn,
        title: medication,
        detail: dosage,
        source,
      };

export const immunizationEntry = (
  { id, vaccine, givenOn, dose }: PortImmunization,
  source: EntrySource,
): TimelineEntry => ({
  id: entryId(source, 'immunization', id),
  type: 'immunization',
  occurredOn: givenOn,
  title: vaccine,
  detail: dose === null ? null : `第 ${dose} 剂`,
  source,
});
