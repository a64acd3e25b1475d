import type { EnglishTexts } from '@kangqiao/contracts';
import { storage } from '@/platform/storage';

export type Language = 'zh' | 'en';

const CHOSEN = 'language.chosen';
const ENGLISH = 'language.english';
const HEALING = 'language.healing';

const isLanguage = (value: unknown): value is Language => value === 'zh' || value === 'en';

/** All of it, and nothing but texts: half a language is worse than none. */
const isWhole = (value: unknown): value is EnglishTexts => {
  const { version, count, texts } = (value ?? {}) as Partial<EnglishTexts>;
  if (typeof version !== 'string' || typeof texts !== 'object' || texts === null) return false;
  const all = Object.values<unknown>(texts);
  return all.length === count && all.every((text) => typeof text === 'string');
};

/** What is kept on this phone of the choice of a language. */
export const keptLanguage = {
  /** Null while nobody has chosen. */
  chosen: (): Language | null => storage.read(CHOSEN, isLanguage),
  choose: (language: Language): void => storage.write(CHOSEN, language),
  english: (): EnglishTexts | null => storage.read(ENGLISH, isWhole),
  /** @returns whether the phone had room for it */
  keepEnglish(texts: EnglishTexts): boolean {
    storage.write(ENGLISH, texts);
    return keptLanguage.english()?.version === texts.version;
  },
  /** Whether to begin anew with texts that were mended: once, lest a phone that keeps nothing begins for ever. */
  mayHeal(): boolean {
    const isFirst = storage.read(HEALING) === null;
    storage.write(HEALING, true);
    return isFirst;
  },
  healed: (): void => storage.remove(HEALING),
};

const started = keptLanguage.chosen() === 'en' ? keptLanguage.english() : null;

/** The English texts by their Chinese ones; null for whoever reads Chinese, or has no whole catalogue yet. */
export const english = (): EnglishTexts['texts'] | null => started && started.texts;

/** What the app speaks since it started. */
export const language: Language = started ? 'en' : 'zh';
