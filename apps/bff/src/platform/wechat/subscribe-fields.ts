/** The kinds of fields that WeChat's subscribe messages have; a field is called by its kind and a number. */
export const SUBSCRIBE_FIELD_TYPES = [
  'thing',
  'name',
  'phrase',
  'character_string',
  'letter',
  'symbol',
  'number',
  'amount',
  'time',
  'date',
  'phone_number',
] as const;
export type SubscribeFieldType = (typeof SUBSCRIBE_FIELD_TYPES)[number];

const DAY_AND_TIME = /^(\d{4})-(\d{2})-(\d{2})(?: ([01]\d|2[0-3]):([0-5]\d))?$/;
const TIME_ALONE = /^([01]\d|2[0-3]):[0-5]\d$/;
const TIME_AT_END = / \d{2}:\d{2}$/;
const NUMBER = /^\d+(\.\d+)?$/;
const AMOUNT = /^[¥￥$]?\d{1,10}(\.\d{1,2})?元?$/;
const PHONE = /^[\d+\- ]{1,17}$/;
const HAN = /\p{Script=Han}/u;

const plain = (text: string): string => text.replaceAll(/[\p{C}\p{Z}]+/gu, ' ').trim();

const cut = (text: string, most: number): string => {
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > most) break;
    kept += character;
  }
  return kept;
};

const orNull = (text: string): string | null => (text === '' ? null : text);

const only = (text: string, allowed: RegExp, most: number): string | null =>
  orNull(cut([...text].filter((character) => allowed.test(character)).join(''), most));

const thing = (text: string): string | null => orNull(text.length > 20 ? `${cut(text, 19)}…` : text);

const name = (text: string): string | null => {
  const letters = plain([...text.replaceAll('*', '某')].filter((one) => /[\p{L}· .'-]/u.test(one)).join(''));
  return orNull(cut(letters, HAN.test(letters) ? 10 : 20).trim());
};

const dayAndTime = (text: string): string | null => {
  const [, year, month, day, hour, minute] = DAY_AND_TIME.exec(text) ?? [];
  if (year === undefined) return null;
  const date = `${year}年${month}月${day}日`;
  return hour === undefined ? date : `${date} ${hour}:${minute}`;
};

const matching = (text: string, form: RegExp, most: number): string | null =>
  form.test(text) && text.length <= most ? text : null;

const FIT: Record<SubscribeFieldType, (text: string) => string | null> = {
  thing,
  name,
  phrase: (text) => only(text, HAN, 5),
  character_string: (text) => only(text, /^[\x21-\x7e]$/, 32),
  letter: (text) => only(text, /^[A-Za-z]$/, 32),
  symbol: (text) => only(text, /^[\p{P}\p{S}]$/u, 5),
  number: (text) => matching(text, NUMBER, 32),
  amount: (text) => matching(text, AMOUNT, 14),
  time: (text) => (TIME_ALONE.test(text) ? text : TIME_AT_END.test(text) ? dayAndTime(text) : null),
  date: dayAndTime,
  phone_number: (text) => matching(text, PHONE, 17),
};

export const fitSubscribeField = (type: SubscribeFieldType, text: string): string | null => FIT[type](plain(text));

export const subscribeFieldType = (field: string): SubscribeFieldType | null => {
  const [, type] = /^([a-z_]+?)\d{1,2}$/.exec(field) ?? [];
  return SUBSCRIBE_FIELD_TYPES.find((known) => known === type) ?? null;
};
