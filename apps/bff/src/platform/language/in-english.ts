import { SERVER_ENGLISH, translator } from '@kangqiao/language';

const say = translator(SERVER_ENGLISH);

/**
 * Where answers carry sentences and words of ours. What hospitals and residents say stands in other fields; where one stands
 * in these too, it is left alone unless it is word for word one of ours.
 */
const OURS: ReadonlySet<string> = new Set([
  ...['message', 'title', 'body', 'heading', 'paragraphs', 'notice', 'advice', 'emergencyAdvice'],
  ...['who', 'what', 'why', 'until', 'removed', 'reason', 'note', 'detail', 'label'],
  ...['basis', 'source', 'programme', 'vaccine', 'group', 'unit', 'doctorTitle'],
]);
/** Free text of residents and hospitals is called `text` too; ours is so called only where consent and readiness are told. */
const TEXT_IS_OURS = /consent|preflight/;

const capital = (english: string): string => english.charAt(0).toUpperCase() + english.slice(1);

const inEnglish = (chinese: string): string => {
  const english = say(chinese);
  return english === chinese ? chinese : capital(english);
};

/**
 * An answer with our own sentences in English; names that hospitals and people gave stay as they are.
 * @param route as it is registered, such as `/api/v1/people/:personId/consents`
 */
export const answerInEnglish = (answer: unknown, route: string): unknown => {
  const isOurs = (field: string): boolean => OURS.has(field) || (field === 'text' && TEXT_IS_OURS.test(route));
  const walk = (value: unknown, ours: boolean): unknown => {
    if (typeof value === 'string') return ours ? inEnglish(value) : value;
    if (Array.isArray(value)) return value.map((item) => walk(item, ours));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, walk(inner, isOurs(field))]));
  };
  return walk(answer, false);
};
