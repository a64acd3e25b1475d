import { english, language } from './catalogue';

/** What may stand within a text; nothing is written of null, undefined and false. */
type Part = string | number | null | undefined | false;

const textOf = (part: Part): string => (part === null || part === undefined || part === false ? '' : String(part));

/** Of two forms, `{0} day||{0} days`, the first where the first number among the parts is 1; a text has one or two forms. */
const formOf = (translation: string, parts: readonly Part[]): string => {
  const [one = '', more = one] = translation.split('||');
  return parts.find((part) => typeof part === 'number') === 1 ? one : more;
};

/**
 * What a resident reads, in the language they chose. The Chinese text is the source and, with {0}, {1} … for its parts, the
 * key of its translation; what has none is shown in Chinese. The language is settled when the app starts, so that texts may
 * be constants. Numbers that decide between singular and plural are given as numbers.
 */
export function t(strings: TemplateStringsArray, ...parts: Part[]): string {
  const translation = english()?.[keyOf(strings)];
  if (translation === undefined) return strings.reduce((text, after, index) => text + textOf(parts[index - 1]) + after);
  return formOf(translation, parts).replace(/\{(\d+)\}/g, (_, index: string) => textOf(parts[Number(index)]));
}

const keyOf = (strings: TemplateStringsArray): string =>
  strings.reduce((key, after, index) => `${key}{${index - 1}}${after}`);

/** A text of ours that comes as data, such as the name of a kind of document; what is not known stays as it is. */
export const translated = (text: string): string => english()?.[text] ?? text;

/** Words or sentences one after the other; what is absent is left out. English parts them, Chinese does not. */
export const together = (...texts: Part[]): string =>
  texts
    .map(textOf)
    .filter((text) => text !== '')
    .join(language === 'en' ? ' ' : '');
