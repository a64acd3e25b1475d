import type { SearchHit, SymptomAnswer } from '@kangqiao/contracts';
import { allSymptoms, departmentsFor, englishWordsOf, type Symptom, symptomsIn } from '@kangqiao/domain';
import type { Language } from '@kangqiao/language';
import type { DistanceOf } from './find';
import type { HospitalPart } from './hospital-part';
import { type Named, namedInEnglish } from './english-names';
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

interface Ranked {
  symptom: Symptom;
  rank: Rank;
}

/** What is named finds what its Chinese name finds; what is only begun, or slipped, finds itself. */
const toRanked = ({ symptom, query, how }: Named): Ranked[] => {
  if (symptom === null) return [];
  if (how === 'named') return rankedIn(query);
  return [{ symptom, rank: how === 'begun' ? 'prefix' : 'typo' }];
};

function rankedIn(query: string): Ranked[] {
  const text = normalised(query);
  if (text === '') return [];
  const told = new Set(symptomsIn(text));
  return readableSymptoms().flatMap(({ symptom, keys }) => {
    const rank = told.has(symptom) ? 'exact' : rankOfSymptom(keys, text);
    return rank === null ? [] : [{ symptom, rank }];
  });
}

/**
 * The complaints that a query names or begins to name, in Chinese or in English; of two that fit as well, the one that cannot
 * wait comes first.
 */
export function complaintsIn(query: string): Symptom[] {
  const ranked = [...rankedIn(query), ...namedInEnglish(query).flatMap(toRanked)].sort(
    (a, b) =>
      rankOrder(a.rank) - rankOrder(b.rank) || Number(b.symptom.isEmergency) - Number(a.symptom.isEmergency) || 0,
  );
  const asTyped = ranked.filter(({ rank }) => rank !== 'typo');
  const chosen = asTyped.length > 0 ? asTyped : ranked;
  return [...new Set(chosen.map(({ symptom }) => symptom))].slice(0, MOST_SYMPTOMS);
}

/**
 * Who sees a complaint, which is called as the reader calls it: the likeliest department of every hospital first, the near
 * hospital before the far one.
 */
export function answerTo(
  { name, isEmergency, kinds }: Symptom,
  parts: readonly HospitalPart[],
  distanceOf: DistanceOf,
  language: Language,
): SymptomAnswer {
  const departments = parts
    .flatMap(({ departments: all }) =>
      departmentsFor(kinds, all).map(({ hit }, place) => ({ hit, place, distance: distanceOf(hit.hospitalId) })),
    )
    .sort((a, b) => a.place - b.place || (a.distance ?? Infinity) - (b.distance ?? Infinity) || 0)
    .slice(0, MOST_DEPARTMENTS)
    .map(({ hit, distance }): SearchHit => ({ ...hit, distanceMetres: distance }));
  const shown = language === 'en' ? (englishWordsOf(name)[0] ?? name) : name;
  return { name: shown, isEmergency, departments };
}
