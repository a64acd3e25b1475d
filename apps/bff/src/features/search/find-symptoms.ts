import type { SearchHit, SymptomAnswer } from '@kangqiao/contracts';
import { allSymptoms, departmentsFor, type Symptom, symptomsIn } from '@kangqiao/domain';
import type { DistanceOf } from './find';
import type { HospitalPart } from './hospital-part';
import { type Rank, rankOf, rankOrder } from './matching';
import { normalised, type Readable, readableText } from './readable';

const MOST_SYMPTOMS = 3;
const MOST_DEPARTMENTS = 4;
/** A single character stands in too many complaints to mean one, unless it is one. */
const LEAST_CHARACTERS = 2;

let spelt: readonly { symptom: Symptom; keys: readonly Readable[] }[] | undefined;

/** Read once for the whole process, when it is first asked for. */
const readableSymptoms = () =>
  (spelt ??= allSymptoms().map((symptom) => ({
    symptom,
    keys: [symptom.name, ...symptom.synonyms].map(readableText),
  })));

const rankOfSymptom = (keys: readonly Readable[], query: string): Rank | null => {
  const ranks = keys.flatMap((key) => rankOf(key, query, false) ?? []).sort((a, b) => rankOrder(a) - rankOrder(b));
  const [found = null] = ranks;
  return [...query].length >= LEAST_CHARACTERS || found === 'exact' ? found : null;
};

/** The complaints that a query names or begins to name; of two that fit as well, the one that cannot wait comes first. */
export function complaintsIn(query: string): Symptom[] {
  const text = normalised(query);
  if (text === '') return [];
  const told = new Set(symptomsIn(text));
  return readableSymptoms()
    .flatMap(({ symptom, keys }) => {
      const rank = told.has(symptom) ? 'exact' : rankOfSymptom(keys, text);
      return rank === null ? [] : [{ symptom, rank }];
    })
    .sort(
      (a, b) =>
        rankOrder(a.rank) - rankOrder(b.rank) || Number(b.symptom.isEmergency) - Number(a.symptom.isEmergency) || 0,
    )
    .slice(0, MOST_SYMPTOMS)
    .map(({ symptom }) => symptom);
}

/** Who sees a complaint: the likeliest department of every hospital first, the near hospital before the far one. */
export function answerTo(
  { name, isEmergency, kinds }: Symptom,
  parts: readonly HospitalPart[],
  distanceOf: DistanceOf,
): SymptomAnswer {
  const departments = parts
    .flatMap(({ departments: all }) =>
      departmentsFor(kinds, all).map(({ hit }, place) => ({ hit, place, distance: distanceOf(hit.hospitalId) })),
    )
    .sort((a, b) => a.place - b.place || (a.distance ?? Infinity) - (b.distance ?? Infinity) || 0)
    .slice(0, MOST_DEPARTMENTS)
    .map(({ hit, distance }): SearchHit => ({ ...hit, distanceMetres: distance }));
  return { name, isEmergency, departments };
}
