import { PAPER_ENGLISH, SERVER_ENGLISH } from './catalogue';
import { dayInEnglish } from './dates';
import { formOf, PLACE } from './forms';
import type { Language } from './language';
import { translator } from './sentences';

/** What may stand within a text: names, values and words that are said already. */
type Part = string | number;

/**
 * Says what we write on papers, in files and on pages of the servers, in one language. Used as a tag named `t`: the Chinese
 * text is the source and, with {0}, {1} … for its parts, the key of its English. Parts stay as they are given: nothing that a
 * hospital or a resident wrote is looked up.
 */
export interface Say {
  (strings: TemplateStringsArray, ...parts: Part[]): string;
  language: Language;
  /** The language as HTML, PDF and FHIR name it (BCP 47). */
  tag: 'zh-CN' | 'en';
  /** A text of ours that stands in a table of ours. */
  word: (text: string) => string;
  /** A sentence of ours that was put together before, such as a notification; names within it stay. */
  sentence: (text: string) => string;
  /** `2026-11-22` → `22 Nov 2026`; what is no such day stays. Chinese papers write days by the numbers. */
  day: (day: string) => string;
  /** `2026-11-22T09:30:00+08:00` → `2026-11-22 09:30`, `22 Nov 2026, 09:30`; the clock of the text itself. */
  minute: (instant: string) => string;
  /** Names one after the other. */
  list: (names: readonly string[]) => string;
}

const CHINESE: Say = Object.assign(
  (strings: TemplateStringsArray, ...parts: Part[]) => String.raw({ raw: strings }, ...parts),
  {
    language: 'zh' as const,
    tag: 'zh-CN' as const,
    word: (text: string) => text,
    sentence: (text: string) => text,
    day: (day: string) => day,
    minute: (instant: string) => instant.slice(0, 'YYYY-MM-DDTHH:mm'.length).replace('T', ' '),
    list: (names: readonly string[]) => names.join('、'),
  },
);

const keyOf = (strings: TemplateStringsArray): string =>
  strings.reduce((key, after, index) => `${key}{${index - 1}}${after}`);

const english = (strings: TemplateStringsArray, ...given: Part[]): string => {
  const key = keyOf(strings);
  const parts = given.map(String);
  return formOf(PAPER_ENGLISH[key] ?? key, parts).replace(PLACE, (_, place: string) => parts[Number(place)] ?? '');
};

/** Says what servers say to residents in English, as far as its wording is ours. */
export const inEnglish = translator(SERVER_ENGLISH);

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const DAY = 'YYYY-MM-DD'.length;

const ENGLISH: Say = Object.assign(english, {
  language: 'en' as const,
  tag: 'en' as const,
  word: (text: string) => PAPER_ENGLISH[text] ?? text,
  sentence: (text: string) => capitalised(inEnglish(text)),
  day: dayInEnglish,
  minute: (instant: string) =>
    `${dayInEnglish(instant.slice(0, DAY))}, ${instant.slice(DAY + 1, 'YYYY-MM-DDTHH:mm'.length)}`,
  list: (names: readonly string[]) => names.join(', '),
});

/** How papers are written for a reader of a language. */
export const sayIn = (language: Language): Say => (language === 'en' ? ENGLISH : CHINESE);
