import type { RecordEntry } from './entry-set';

type Visit = Pick<RecordEntry<'visit'>, 'id' | 'state' | 'content'>;
type Prescription = Pick<RecordEntry<'prescription'>, 'content'>;

/** What of a day's prescriptions a visit of that day is told with. */
export interface Prescribed<P extends Prescription> {
  /** Prescribed at this visit: the hospital says so, or there was no other. */
  own: P[];
  /** Nobody can say at which of that day's visits, if at any of them. */
  ofDay: P[];
}

/**
 * Which prescriptions of one file's day belong to one of its visits. Those that say nothing of a visit belong to the only one
 * of that day; a visit that its hospital does not list any more is none where another is listed.
 * @param visits all of that day, with this one
 */
export const prescribedAt = <P extends Prescription>(
  visit: Visit,
  visits: readonly Visit[],
  prescriptions: readonly P[],
): Prescribed<P> => {
  const listed = visits.filter(({ state }) => state === 'current');
  const [first, ...others] = listed.length > 0 ? listed : visits;
  const only = others.length === 0 ? first : undefined;
  const own: P[] = [];
  const ofDay: P[] = [];
  for (const one of prescriptions) {
    const { encounterId } = one.content;
    if (encounterId === undefined && only) {
      if (only.id === visit.id) own.push(one);
    } else if (encounterId === visit.content.id) own.push(one);
    else if (!visits.some(({ content }) => content.id === encounterId)) ofDay.push(one);
  }
  return { own, ofDay };
};
