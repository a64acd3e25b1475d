import { englishNameOfDepartment } from '@kangqiao/domain';
import { inEnglish } from '@kangqiao/language';

/**
 * Where answers carry sentences and words of ours. What hospitals and residents say stands in other fields; where one stands
 * in these too, it is left alone unless it is word for word one of ours.
 */
const OURS: ReadonlySet<string> = new Set([
  ...['message', 'title', 'body', 'heading', 'paragraphs', 'notice', 'advice', 'emergencyAdvice'],
  ...['who', 'what', 'why', 'until', 'removed', 'reason', 'note', 'label'],
  ...['basis', 'source', 'programme', 'vaccine', 'group', 'unit', 'doctorTitle', 'measures', 'high', 'low'],
]);
/**
 * Free text of residents and hospitals is called `text` too; ours is so called only where consents, readiness for a release and
 * the opening of a record are told.
 */
const TEXT_IS_OURS = /consent|preflight|record\/opening/;
/** Of the items that we explain; whatever else has a name was given it by others. */
const NAME_IS_OURS = /\/laboratory\/explanations/;
/** Of the entries of a record we say more; of a doctor the hospital does. */
const DETAIL_IS_OURS = /\/record/;
/** What a report is called is the hospital's word, also where it stands among other things. */
const TITLE_IS_GIVEN = /\/reports/;
const isReport = (value: object): boolean => 'type' in value && value.type === 'report';

/** So departments are called everywhere but in their own list. */
const DEPARTMENT = 'departmentName';
const NAME_IS_DEPARTMENT = /\/departments$/;

/** What somebody did follows who did it; everything else stands alone. */
const GOES_ON = 'what';

/** Known ones in English first, and as they are written above the door. */
const departmentIn = (chinese: string): string => {
  const english = englishNameOfDepartment(chinese);
  return english === null ? chinese : `${english} ${chinese}`;
};

const saidIn = (field: string, chinese: string): string => {
  if (field === DEPARTMENT) return departmentIn(chinese);
  const english = inEnglish(chinese);
  return english === chinese || field === GOES_ON ? english : english.charAt(0).toUpperCase() + english.slice(1);
};

/**
 * An answer with our own sentences in English; names that hospitals and people gave stay as they are, before those of
 * usual departments stands what they are called in English.
 * @param route as it is registered, such as `/api/v1/people/:personId/consents`
 */
export const answerInEnglish = (answer: unknown, route: string): unknown => {
  const isOurs = (field: string): boolean => {
    if (field === 'text') return TEXT_IS_OURS.test(route);
    if (field === 'name') return NAME_IS_OURS.test(route);
    if (field === 'detail') return DETAIL_IS_OURS.test(route);
    return field === DEPARTMENT || (OURS.has(field) && !(field === 'title' && TITLE_IS_GIVEN.test(route)));
  };
  const voiceOf = (field: string): string | null => {
    if (field === 'name' && NAME_IS_DEPARTMENT.test(route)) return DEPARTMENT;
    return isOurs(field) ? field : null;
  };
  /** @param field the one of ours that it stands in, also within a list; null = none of ours */
  const walk = (value: unknown, field: string | null): unknown => {
    if (typeof value === 'string') return field === null ? value : saidIn(field, value);
    if (Array.isArray(value)) return value.map((item) => walk(item, field));
    if (typeof value !== 'object' || value === null) return value;
    const voice = (name: string): string | null => (name === 'title' && isReport(value) ? null : voiceOf(name));
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner, voice(name))]));
  };
  return walk(answer, null);
};
