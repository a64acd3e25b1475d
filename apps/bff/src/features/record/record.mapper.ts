import type {
  Allergy,
  BloodGroup,
  Diagnosis,
  EntrySource,
  Immunization,
  Medication,
  RecordSource,
  TimelineEntry,
} from '@kangqiao/contracts';
import { isoWithOffset } from '@kangqiao/domain';
import { dayOf } from './entry-time';
import type { ListedEntry, RecordEntry } from './entry-set';
import { headlineOf } from './record-headline';
import type { KnownFetch } from './record-fetches';

/** Says of every entry where it came from; hospitals by their id. */
export type SourceOf = (entry: Pick<RecordEntry, 'hospitalId' | 'state' | 'fetchedAt'>) => EntrySource;

export const sourcesBy = (fetches: readonly KnownFetch[]): SourceOf => {
  const known = new Map(
    fetches.map(({ hospitalId, hospitalName, fetchedAt }) => [
      hospitalId,
      { hospitalName, fetchedAt: fetchedAt && isoWithOffset(fetchedAt) },
    ]),
  );
  return ({ hospitalId, state, fetchedAt }) => {
    const fetch = known.get(hospitalId);
    // What is still listed was confirmed by the newest answer; what is not was last seen as it was fetched.
    const confirmed = state === 'current' ? fetch?.fetchedAt : null;
    return {
      hospitalId,
      hospitalName: fetch?.hospitalName ?? '已断开连接的医院',
      fetchedAt: confirmed ?? isoWithOffset(fetchedAt),
      noLongerListed: state === 'gone',
    };
  };
};

export const toRecordSource = ({ hospitalId, hospitalName, state, fetchedAt }: KnownFetch): RecordSource => ({
  hospitalId,
  hospitalName,
  state,
  asOf: fetchedAt && isoWithOffset(fetchedAt),
});

export const toAllergy = ({ content, ...entry }: RecordEntry<'allergy'>, sourceOf: SourceOf): Allergy => {
  const { substance, reaction, severity, recordedOn, inactive = false } = content;
  return { substance, reaction, severity, recordedOn, inactive, source: sourceOf(entry) };
};

export const toDiagnosis = ({ content, ...entry }: RecordEntry<'diagnosis'>, sourceOf: SourceOf): Diagnosis => {
  const { code, name, status, recordedOn } = content;
  return { code, name, status, recordedOn, source: sourceOf(entry) };
};

export const toMedication = ({ content, ...entry }: RecordEntry<'prescription'>, sourceOf: SourceOf): Medication => {
  const { medication, dosage, prescribedOn, status } = content;
  return { name: medication, dosage, prescribedOn, status, source: sourceOf(entry) };
};

export const toImmunization = (
  { content, ...entry }: RecordEntry<'immunization'>,
  sourceOf: SourceOf,
): Immunization => {
  const { vaccine, givenOn, dose } = content;
  return { vaccine, givenOn, dose, source: sourceOf(entry) };
};

export const toBloodGroup = ({ content, ...entry }: RecordEntry<'blood-group'>, sourceOf: SourceOf): BloodGroup => {
  const { abo, rh, determinedOn } = content;
  return { abo, rh, determinedOn, source: sourceOf(entry) };
};

/** Null for what has no day: it has no place on a timeline. */
export const toTimelineEntry = (entry: ListedEntry, sourceOf: SourceOf): TimelineEntry | null => {
  const occurredOn = dayOf(entry.occurredAt);
  if (occurredOn === null) return null;
  return { id: entry.id, type: entry.type, occurredOn, ...headlineOf(entry), source: sourceOf(entry) };
};
