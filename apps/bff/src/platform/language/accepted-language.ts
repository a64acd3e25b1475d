import type { Language } from '@kangqiao/language';

const RANGE = /^([a-z]{1,8}|\*)(?:-[a-z0-9]{1,8})*$/i;

/** Which of our languages an `Accept-Language` (RFC 9110, 12.5.4) asks for first; Chinese where it names neither. */
export const acceptedLanguage = (header: string | undefined): Language => {
  const wishes = (header ?? '').split(',').map((wish) => {
    const [range = '', weight = 'q=1'] = wish.split(';').map((part) => part.trim());
    const weighs = Number(/^q=([01](?:\.\d{0,3})?)$/.exec(weight)?.[1] ?? 0);
    return { language: RANGE.exec(range)?.[1]?.toLowerCase(), weighs };
  });
  const weightOf = (wanted: Language): number =>
    Math.max(0, ...wishes.filter(({ language }) => language === wanted).map(({ weighs }) => weighs));
  return weightOf('en') > weightOf('zh') ? 'en' : 'zh';
};
