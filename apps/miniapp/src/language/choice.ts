import type { EnglishTexts } from '@kangqiao/contracts';
import { api, forgetKeptReads, restart, sayDocumentLanguage } from '@/platform';
import { keptLanguage, language, type Language } from './catalogue';

const ENGLISH = '/languages/en';

/** The phone has no room for the English texts. */
export class NoRoomForEnglish extends Error {
  override readonly name = 'NoRoomForEnglish';
}

/** Fetches what changed. @returns whether the phone now has the whole of it @throws ApiError */
const bringEnglish = async (): Promise<boolean> => {
  const kept = keptLanguage.english();
  const fresh = await api.get<EnglishTexts | undefined>(ENGLISH, { unless: kept?.version });
  return fresh === undefined ? kept !== null : keptLanguage.keepEnglish(fresh);
};

/**
 * Speaks another language from now on: begins anew, since texts are settled at the start.
 * @throws ApiError where the English texts cannot be fetched, NoRoomForEnglish where they cannot be kept; then nothing changes
 */
export const chooseLanguage = async (wanted: Language): Promise<void> => {
  if (wanted === 'en' && !(await bringEnglish())) throw new NoRoomForEnglish();
  keptLanguage.choose(wanted);
  // What servers said, they said in the other language.
  forgetKeptReads();
  restart();
};

/**
 * At the start of the app, behind whatever is shown: brings texts that changed, for the next start. Where English was chosen
 * and its texts are gone or broken, it is brought and the app begins anew.
 */
export const refreshLanguage = (): void => {
  sayDocumentLanguage(language === 'en' ? 'en' : 'zh-CN');
  if (keptLanguage.chosen() !== 'en') return;
  if (language === 'en') keptLanguage.healed();
  bringEnglish()
    .then((whole) => {
      if (whole && language !== 'en' && keptLanguage.mayHeal()) restart();
    })
    // Without a network everything stays as it is; the next start tries again.
    .catch(() => undefined);
};
