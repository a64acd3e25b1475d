/** Say nothing about what is looked for. */
const STOP = new Set(
  (
    'a an the of in on at to for and or with my me i im ive is am are it this that have has had having some very please need ' +
    'see find want doctor dr clinic department dept hospital specialist'
  ).split(' '),
);

/** The shortest stem that is left of a word: fewer letters would make different words the same. */
const LEAST_STEM = 4;

const without = (word: string, ending: string, put = ''): string =>
  word.endsWith(ending) && word.length - ending.length >= LEAST_STEM ? word.slice(0, -ending.length) + put : word;

/** `headaches` → `headache`, `allergies` → `allergy`, `rashes` → `rash`; not `tinnitus`, `pus`, `diagnosis`. */
const singular = (word: string): string => {
  if (!/[a-z]{2}s$/.test(word) || /(ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /(s|x|z|ch|sh)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
};

/** American and British spelling, singular and plural, the thing and the doing of it are the same word. */
const stem = (word: string): string => {
  const spelt = singular(word.replace(/ae|oe|æ|œ/g, 'e').replace(/our/g, 'or'));
  const noun = without(without(spelt, 'iness', 'y'), 'ness');
  const verb = without(without(noun, 'ing'), 'ed');
  return without(verb, 'e');
};

/** A word of a text: as it is compared, and as it was typed. */
export interface EnglishWord {
  stem: string;
  typed: string;
}

/** The words of a text that say something. Width, capitals, accents and apostrophes make no difference. */
export const englishWords = (text: string): EnglishWord[] => {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => !STOP.has(word))
    .map((word) => ({ typed: word, stem: stem(word) }));
};
