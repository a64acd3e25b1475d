import type { Texts } from './catalogue';
import { dateInEnglish, daysInEnglish } from './dates';
import { formOf, PLACE } from './forms';

const HAN = /\p{Script=Han}/u;
/** What ends a sentence, or parts a list, with the English for it. */
const ENDS: Readonly<Record<string, string>> = {
  '。': '. ',
  '！': '! ',
  '？': '? ',
  '；': '; ',
  '，': ', ',
  '、': ', ',
};

interface Pattern {
  /** Reads parts that are no more than a sentence. */
  strictly: RegExp;
  /** Reads parts of whatever length. */
  loosely: RegExp;
  /** Which part each group is. */
  places: readonly number[];
  english: string;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const reading = (chinese: string, part: string): RegExp =>
  new RegExp(
    `^${chinese
      .split(PLACE)
      .map((piece, at) => (at % 2 === 0 ? escaped(piece) : part))
      .join('')}$`,
    'su',
  );

const toPattern = ([chinese, english]: [string, string]): Pattern => ({
  strictly: reading(chinese, '([^。！？]*?)'),
  loosely: reading(chinese, '(.*?)'),
  places: [...chinese.matchAll(PLACE)].map(([, place]) => Number(place)),
  english,
});

const literals = (chinese: string): number => chinese.replace(PLACE, '').length;

/**
 * Says Chinese sentences in English, as far as the texts know them: whole ones, then those with parts (first those that
 * begin with words of their own, the longest wording first), then sentence by sentence and clause by clause, and days and
 * dates anywhere. What is not known, such as the names that hospitals give, stays as it is.
 */
export const translator = (texts: Texts): ((chinese: string) => string) => {
  const patterns = Object.entries(texts)
    .filter(([chinese]) => chinese.includes('{'))
    .sort(([a], [b]) => Number(a.startsWith('{')) - Number(b.startsWith('{')) || literals(b) - literals(a))
    .map(toPattern);

  const withParts = (chinese: string, how: 'strictly' | 'loosely'): string | null => {
    for (const { [how]: reads, places, english } of patterns) {
      const found = reads.exec(chinese);
      if (!found) continue;
      const parts: string[] = [];
      places.forEach((place, group) => (parts[place] = said(found[group + 1] ?? '')));
      return formOf(english, parts).replace(PLACE, (_, place: string) => parts[Number(place)] ?? '');
    }
    return null;
  };

  /** Null unless every sentence is known. */
  const bySentence = (chinese: string): string | null => {
    const sentences = chinese.split(/(?<=[。！？])/u);
    if (sentences.length < 2) return null;
    const english = sentences.map(said);
    return english.some((sentence, at) => sentence === sentences[at] && HAN.test(sentence)) ? null : english.join(' ');
  };

  /** Null where no clause is known. */
  const byClause = (chinese: string): string | null => {
    const pieces = chinese.split(/([。！？；，、]| · )/u);
    if (pieces.length < 2) return null;
    const english = pieces.map((piece) => ENDS[piece] ?? said(piece));
    const isKnown = english.some((piece, at) => at % 2 === 0 && piece !== pieces[at]);
    return isKnown ? english.join('').trim() : null;
  };

  const said = (chinese: string): string =>
    HAN.test(chinese)
      ? (texts[chinese] ??
        withParts(chinese, 'strictly') ??
        bySentence(chinese) ??
        withParts(chinese, 'loosely') ??
        byClause(chinese) ??
        dateInEnglish(chinese))
      : chinese;
  return (chinese) => (HAN.test(chinese) ? daysInEnglish(said(chinese)) : chinese);
};
