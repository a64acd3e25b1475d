import { sayIn } from '@kangqiao/language';
import { englishWords } from '../../platform/language/english-words';
import { CATALOGUE, type CatalogueItem } from './catalogue';
import { plainName } from './item-names';

/** Fewer letters would begin everything. */
const LEAST_BEGINNING = 3;
/** Stand beside what is looked for, and say nothing of it. */
const IDLE = new Set(
  englishWords('high low too raised level value result test check count normal').map(({ stem }) => stem),
);

/** An item as English readers are shown it. */
interface EnglishItem {
  plain: string;
  name: readonly string[];
  group: readonly string[];
  measures: readonly string[];
}

const stemsOf = (text: string): string[] => englishWords(text).map(({ stem }) => stem);

let known: ReadonlyMap<string, EnglishItem> | undefined;

/** Read once for the whole process, when somebody first searches in English. */
const englishOf = ({ id }: CatalogueItem): EnglishItem | undefined => {
  const { sentence } = sayIn('en');
  known ??= new Map(
    CATALOGUE.map((item) => {
      const [name, group, measures] = [sentence(item.name), sentence(item.group), sentence(item.measures)];
      return [
        item.id,
        { plain: plainName(name), name: stemsOf(name), group: stemsOf(group), measures: stemsOf(measures) },
      ];
    }),
  );
  return known.get(id);
};

const holds = (stems: readonly string[]) => (word: string) =>
  stems.some((stem) => stem === word || (word.length >= LEAST_BEGINNING && stem.startsWith(word)));

/** How well an item answers by its English: ranks as by its Chinese names. @returns null = not found */
export type EnglishRank = (item: CatalogueItem) => number | null;

/** @param asked what was typed */
export function englishRanks(asked: string): EnglishRank {
  const all = stemsOf(asked);
  const telling = all.filter((word) => !IDLE.has(word));
  const words = telling.length > 0 ? telling : all;
  const plain = plainName(asked);
  return (item) => {
    const english = englishOf(item);
    if (!english || words.length === 0) return null;
    if (english.plain === plain) return 0;
    if (english.plain.startsWith(plain)) return 1;
    if (words.every(holds(english.name))) return 2;
    if (words.every(holds(english.group))) return 3;
    return words.every(holds([...english.name, ...english.group, ...english.measures])) ? 4 : null;
  };
}
