import { english } from './catalogue';

/** What may stand within a text; nothing is written of null, undefined and false. */
type Part = string | number | null | undefined | false;

const textOf = (part: Part): string => (part === null || part === undefined || part === false ? '' : String(part));

/**
 * What a resident reads, in the language they chose. The Chinese text is the source and, with {0}, {1} … for its parts, the
 * key of its translation; what has none is shown in Chinese. The language is settled when the app starts, so that texts may
 * be constants.
 */
export function t(strings: TemplateStringsArray, ...parts: Part[]): string {
  const translation = english()?.[keyOf(strings)];
  if (translation === undefined) return strings.reduce((text, after, index) => text + textOf(parts[index - 1]) + after);
  return translation.replace(/\{(\d+)\}/g, (_, index: string) => textOf(parts[Number(index)]));
}

const keyOf = (strings: TemplateStringsArray): string =>
  strings.reduce((key, after, index) => `${key}{${index - 1}}${after}`);
