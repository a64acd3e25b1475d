import {
  allSymptoms,
  DEPARTMENT_KINDS,
  englishNamesOfKind,
  englishWordsOf,
  namesOfKind,
  type Symptom,
} from '@kangqiao/domain';
import { type EnglishWord, englishWords } from '../../platform/language/english-words';
import { isOneSlipFrom } from './matching';

/** Fewer letters would be the beginning of everything; pinyin begins so too. */
const LEAST_BEGINNING = 4;
/** Fewer letters are not corrected. */
const LEAST_FOR_A_TYPO = 5;
/** More than anybody looks through. */
const MOST = 6;
/** Stand in too many complaints to mean one. */
const GENERAL = new Set(
  englishWords(
    'pain ache sore painful problem high low heavy severe sudden big bad child baby swollen swelling lump bleeding blood cannot ' +
      'trouble difficulty loss poor disease medicine surgery surgeon no not hand foot feet left right upper lower',
  ).map(({ stem }) => stem),
);

/** What an English query names, as Chinese finds it. */
export interface Named {
  /** The complaint; null for a department. */
  symptom: Symptom | null;
  /** To be searched instead: the Chinese name, with whatever else was typed, such as a doctor's name. */
  query: string;
  how: 'named' | 'begun' | 'typo';
}

interface Phrase {
  stems: readonly string[];
  symptom: Symptom | null;
  chinese: string;
}

let known: readonly Phrase[] | undefined;

const toPhrase = (english: string, symptom: Symptom | null, chinese: string): Phrase => ({
  stems: englishWords(english).map(({ stem }) => stem),
  symptom,
  chinese,
});

/** Read once for the whole process, when it is first asked for. */
const phrases = (): readonly Phrase[] =>
  (known ??= [
    ...allSymptoms().flatMap((symptom) =>
      englishWordsOf(symptom.name).map((english) => toPhrase(english, symptom, symptom.name)),
    ),
    ...DEPARTMENT_KINDS.flatMap((kind) =>
      englishNamesOfKind(kind).map((english) => toPhrase(english, null, namesOfKind(kind)[0] ?? '')),
    ),
  ]);

/** Where a phrase stands in a query, word by word; -1 = nowhere. */
const placeOf = ({ stems }: Phrase, words: readonly EnglishWord[]): number =>
  words.findIndex((_, from) => stems.every((stem, at) => words[from + at]?.stem === stem));

interface Found {
  phrase: Phrase;
  from: number;
  to: number;
}

/** The phrases that a query holds, without those that are part of a longer one: `severe headache` is not `headache`. */
const heldBy = (words: readonly EnglishWord[]): Found[] => {
  const found = phrases().flatMap((phrase): Found[] => {
    const from = placeOf(phrase, words);
    return from < 0 ? [] : [{ phrase, from, to: from + phrase.stems.length }];
  });
  const isWithin = (a: Found, b: Found) => b.from <= a.from && a.to <= b.to && b.to - b.from > a.to - a.from;
  return found.filter((one) => !found.some((other) => isWithin(one, other)));
};

const isGeneral = (stem: string): boolean => GENERAL.has(stem);

/** Every word of the query stands for one of the phrase's, and at least one of them says something. */
const answers =
  (words: readonly EnglishWord[], stands: (word: EnglishWord, stem: string) => boolean) =>
  ({ stems }: Phrase): boolean =>
    words.every((word) => stems.some((stem) => stands(word, stem))) &&
    words.some((word) => stems.some((stem) => stands(word, stem) && !isGeneral(stem)));

const begins = ({ stem: word }: EnglishWord, stem: string): boolean =>
  word === stem || (word.length >= LEAST_BEGINNING && stem.startsWith(word));

const slips = (word: EnglishWord, stem: string): boolean =>
  begins(word, stem) || (word.stem.length >= LEAST_FOR_A_TYPO && isOneSlipFrom(word.stem, stem));

const restOf = (words: readonly EnglishWord[], { from, to }: Found): string[] =>
  words.filter((_, at) => at < from || at >= to).map(({ typed }) => typed);

/** Each complaint and each department once, as it was found first. */
const once = (named: readonly Named[]): Named[] =>
  named.filter((one, at) => named.findIndex(({ query }) => query === one.query) === at).slice(0, MOST);

/** The complaints and departments that a query names in English, begins to name, or names but for one slip of the finger. */
export function namedInEnglish(query: string): Named[] {
  if (!/\p{Script=Latin}/u.test(query)) return [];
  const words = englishWords(query);
  if (words.length === 0) return [];
  const held = heldBy(words);
  const isWhole = held.some(({ from, to }) => to - from === words.length);
  const named = held.flatMap((found): Named[] => {
    const { symptom, chinese } = found.phrase;
    const rest = restOf(words, found);
    const alone: Named = { symptom, query: chinese, how: 'named' };
    return symptom === null && rest.length > 0 ? [{ ...alone, query: [chinese, ...rest].join(' ') }, alone] : [alone];
  });
  const as = (how: Named['how'], stands: Parameters<typeof answers>[1]): Named[] =>
    phrases()
      .filter(answers(words, stands))
      .map(({ symptom, chinese }) => ({ symptom, query: chinese, how }));
  const begun = isWhole ? [] : as('begun', begins);
  const known = [...named, ...begun];
  return once(known.length > 0 ? known : as('typo', slips));
}
