import type { TimelineType } from '@kangqiao/contracts';
import { localDateOf } from '@kangqiao/domain';
import type { Diagnosis, Encounter } from '@kangqiao/his-port';
import type { Sensitive } from '../../platform/access/sensitive';
import type { Fetched } from './entry-content';

/** Which entries of one file of one hospital everybody may be given who may see the record. */
export type RecordSieve = (entry: Fetched) => boolean;

/** What of a file tells where it came from; null where the hospital does not give it out. */
export interface Visits {
  encounters: readonly Encounter[] | null;
  diagnoses: readonly Diagnosis[] | null;
}

/** What an entry says of itself, besides visits and diagnoses. */
interface Traits {
  names: readonly (string | null)[];
  /** The day of the visit that it may belong to; undefined = it belongs to none. */
  day?: string | null;
}

type Plain = Exclude<Fetched, { type: 'visit' | 'diagnosis' }>;

function traitsOf({ type, content }: Plain): Traits {
  switch (type) {
    case 'prescription':
      return { names: [content.medication], day: content.prescribedOn };
    case 'measurement':
      return { names: [content.name], day: localDateOf(content.measuredAt) };
    case 'document':
      return { names: [content.title, content.departmentName], day: localDateOf(content.createdAt) };
    case 'allergy':
      return { names: [content.substance] };
    case 'immunization':
      return { names: [content.vaccine] };
    case 'blood-group':
      return { names: [] };
  }
}

/**
 * Holds back what sensitive departments wrote. A hospital does not say which visit a prescription, a measurement or a
 * document belongs to, so all of the day of a hidden visit is held back; what nothing can be said of is, too.
 */
export function sieveOf(sensitive: Sensitive, { encounters, diagnoses }: Visits): RecordSieve {
  const speaks = ({ code, name }: Diagnosis) => sensitive.diagnosis(code) || sensitive.names(name);
  const spoken = (diagnoses ?? []).filter(speaks);
  const names = new Set(spoken.map(({ name }) => name));
  const isHidden = ({ departmentName, diagnoses: found }: Encounter) =>
    sensitive.names(departmentName, ...found) || found.some((name) => names.has(name));
  const days = new Set([
    ...(encounters ?? []).filter(isHidden).map(({ date }) => date),
    ...spoken.flatMap(({ recordedOn }) => recordedOn ?? []),
  ]);
  const ofHiddenDay = (day: string | null) => (day === null ? days.size > 0 : days.has(day));
  return (entry) => {
    if (entry.type === 'visit') return !isHidden(entry.content);
    if (entry.type === 'diagnosis') return !speaks(entry.content) && !ofHiddenDay(entry.content.recordedOn);
    const { names: said, day } = traitsOf(entry);
    if (sensitive.names(...said)) return false;
    return day === undefined || (encounters !== null && !ofHiddenDay(day));
  };
}

/** The sieve for the entries of one file. @param given types that the hospital gives out */
export function sieveOfFile(
  sensitive: Sensitive,
  entries: readonly Fetched[],
  given: readonly TimelineType[],
): RecordSieve {
  return sieveOf(sensitive, {
    encounters: given.includes('visit') ? entries.flatMap((e) => (e.type === 'visit' ? [e.content] : [])) : null,
    diagnoses: given.includes('diagnosis') ? entries.flatMap((e) => (e.type === 'diagnosis' ? [e.content] : [])) : null,
  });
}
