import { isLocalDate, localDateOf } from './dates';
import {
  type DocumentType,
  type IdentityDocument,
  type IdentityDocumentResult,
  refuseDocument,
} from './document-types';
import { toHalfWidth } from './full-width';
import { parseGb11643 } from './gb11643';

export {
  DOCUMENT_NAMES,
  DOCUMENT_TYPES,
  type DocumentType,
  type IdentityDocument,
  type IdentityDocumentResult,
} from './document-types';
export { checkCharacterOf } from './gb11643';

interface Form {
  pattern: RegExp;
  /** What it should look like. */
  advice: string;
}

/** Documents whose number says neither birth date nor sex. */
const FORMS: Record<'hk-macau-permit' | 'taiwan-permit' | 'passport' | 'birth-certificate' | 'newborn', Form> = {
  // Eight digits for life; on cards of 1999 two more count how often the card was renewed (公安部, 2010).
  'hk-macau-permit': {
    pattern: /^[HM]\d{8}(\d{2})?$/,
    advice: '证件号码应为字母 H 或 M 加 8 位或 10 位数字，请核对后重新填写',
  },
  // Eight digits for life since 2008; before, two more for renewals and one character for the office.
  'taiwan-permit': {
    pattern: /^\d{8}(\d{2}[A-Z\d]?)?$/,
    advice: '证件号码应为 8 位数字（旧版为 10 位数字，末尾可带 1 位代码），请核对后重新填写',
  },
  // ICAO 9303-4: at most nine characters. No state is known whose numbers have no digit or fewer than five characters.
  passport: {
    pattern: /^(?=.*\d)[A-Z\d]{5,9}$/,
    advice: '护照号码应为 5 至 9 位字母和数字，请核对后重新填写',
  },
  'birth-certificate': {
    pattern: /^[A-Z]\d{9}$/,
    advice: '出生医学证明编号应为 1 位字母加 9 位数字，请核对后重新填写',
  },
  newborn: { pattern: /^[1-9]$/, advice: '请填写第几个出生：单胎填 1，双胞胎中后出生的填 2' },
};

/** Three letters of a state, four digits of an area, YYMMDD, two digits; issued until 2023 and valid for ten years. */
const OLD_PERMANENT_RESIDENCE = /^[A-Z]{3}\d{4}(\d{6})\d{2}$/;

const startsWithState = (number: string): boolean => /^[A-Z]{3}/.test(number);

/** YYMMDD of an old permanent residence card; null where there is no such day in this century or the last. */
const shortBirthDateIn = (number: string): string | null => {
  const short = OLD_PERMANENT_RESIDENCE.exec(number)?.[1];
  if (short === undefined) return null;
  const [year, rest] = [short.slice(0, 2), `-${short.slice(2, 4)}-${short.slice(4)}`];
  return isLocalDate(`19${year}${rest}`) || isLocalDate(`20${year}${rest}`) ? short : null;
};

/** How phones write it: wide, with spaces, hyphens and brackets between, in lower case. */
const oneForm = (number: string): string =>
  toHalfWidth(number)
    .replace(/[\s()（）-]+/g, '')
    .toUpperCase();

/**
 * Reads an identity document's number: its form and, where it has them, kind, birth date and check character (GB 11643,
 * which the two residence cards share). For a newborn the number is the order of birth; see `newbornNumber`.
 * @param today the local day that no birth date may pass
 */
export const parseIdentityDocument = (
  input: { type: DocumentType; number: string },
  today: string = localDateOf(new Date()),
): IdentityDocumentResult => {
  const { type } = input;
  const document = { type, number: oneForm(input.number) };
  const { number } = document;
  switch (type) {
    case 'resident-id':
      if (/^\d{15}$/.test(number)) return refuseDocument('请填写第二代居民身份证上的 18 位号码');
      return parseGb11643(type, number, today);
    case 'hmt-residence-permit':
      return parseGb11643(type, number, today);
    case 'foreign-permanent-residence':
      if (!startsWithState(number)) return parseGb11643(type, number, today);
      return shortBirthDateIn(number) !== null
        ? { ok: true, document, birthDate: null, sex: null }
        : refuseDocument('旧版证件号码应为 3 位字母加 12 位数字，其中含出生年月日，请核对后重新填写');
    default:
      return FORMS[type].pattern.test(number)
        ? { ok: true, document, birthDate: null, sex: null }
        : refuseDocument(FORMS[type].advice);
  }
};

/** Whether the number itself says birth date and sex. */
export const tellsBirthDate = ({ type, number }: IdentityDocument): boolean =>
  type === 'resident-id' ||
  type === 'hmt-residence-permit' ||
  (type === 'foreign-permanent-residence' && !startsWithState(number));

/**
 * Whether a birth date that was told apart can be the one in the number. An old permanent residence card says the day
 * without its century; a number without a birth date agrees with any.
 */
export const agreesWithBirthDate = ({ type, number }: IdentityDocument, birthDate: string): boolean => {
  const day = birthDate.replaceAll('-', '');
  if (tellsBirthDate({ type, number })) return number.slice(6, 14) === day;
  return type !== 'foreign-permanent-residence' || shortBirthDateIn(number) === day.slice(2);
};
