import { ageOn, isLocalDate, localDateOf } from './dates';
import { toHalfWidth } from './full-width';
import type { Sex } from './sex';

/**
 * What names a person to a hospital. 居民身份证, 港澳台居民居住证, 外国人永久居留身份证, 港澳居民来往内地通行证,
 * 台湾居民来往大陆通行证, 护照, 出生医学证明, and `newborn`: a child of at most three months without any document, named
 * by the guardian's document, the day and the order of birth.
 */
export const DOCUMENT_TYPES = [
  'resident-id',
  'hmt-residence-permit',
  'foreign-permanent-residence',
  'hk-macau-permit',
  'taiwan-permit',
  'passport',
  'birth-certificate',
  'newborn',
] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

export interface IdentityDocument {
  type: DocumentType;
  /** Eighteen characters; `X` in upper case. */
  number: string;
}

export type IdentityDocumentResult =
  | { ok: true; document: IdentityDocument; birthDate: string; sex: Sex }
  /** Simplified Chinese, fit for a resident. */
  | { ok: false; problem: string };

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = '10X98765432';
const OLDEST_AGE = 150;

/** GB/T 2260: the provinces of the mainland. Districts come and go and are not judged. */
const MAINLAND = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])/;
const HONG_KONG_MACAO_TAIWAN = /^8[123]/;
const FOREIGN = /^9/;

const typeOf = (number: string): DocumentType | null => {
  if (MAINLAND.test(number)) return 'resident-id';
  if (HONG_KONG_MACAO_TAIWAN.test(number)) return 'hmt-residence-permit';
  if (FOREIGN.test(number)) return 'foreign-permanent-residence';
  return null;
};

const TYPE_NAMES: Record<DocumentType, string> = {
  'resident-id': '居民身份证',
  'hmt-residence-permit': '港澳台居民居住证',
  'foreign-permanent-residence': '外国人永久居留身份证',
  'hk-macau-permit': '港澳居民来往内地通行证',
  'taiwan-permit': '台湾居民来往大陆通行证',
  passport: '护照',
  'birth-certificate': '出生医学证明',
  newborn: '新生儿（暂无证件）',
};

const SHARING_GB_11643: readonly DocumentType[] = [
  'resident-id',
  'hmt-residence-permit',
  'foreign-permanent-residence',
];

/** The check character of GB 11643 for the first seventeen digits. */
export const checkCharacterOf = (seventeenDigits: string): string => {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(seventeenDigits.charAt(i)), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
};

const refuse = (problem: string): IdentityDocumentResult => ({ ok: false, problem });

/**
 * Reads an identity document's number: form, kind, birth date and check character (GB 11643, which the two residence
 * cards share). Spaces and full-width digits, as a phone's keyboard makes them, are accepted.
 * @param today the local day that no birth date may pass
 */
export const parseIdentityDocument = (
  input: { type: DocumentType; number: string },
  today: string = localDateOf(new Date()),
): IdentityDocumentResult => {
  const { type } = input;
  if (!SHARING_GB_11643.includes(type)) return refuse('暂不支持线上添加该证件，请到医院窗口办理');
  const number = toHalfWidth(input.number).replace(/\s+/g, '').toUpperCase();

  if (type === 'foreign-permanent-residence' && /^[A-Z]{3}\d{12}$/.test(number)) {
    return refuse('旧版外国人永久居留身份证（15 位）暂不支持线上添加，请使用新版证件或到医院窗口办理');
  }
  if (type === 'resident-id' && /^\d{15}$/.test(number)) return refuse('请填写第二代居民身份证上的 18 位号码');
  if (!/^\d{17}[\dX]$/.test(number)) return refuse('证件号码应为 18 位，请核对后重新填写');

  const actual = typeOf(number);
  if (actual === null) return refuse('证件号码不正确，请核对后重新填写');
  if (actual !== type) return refuse(`这是${TYPE_NAMES[actual]}的号码，请选择对应的证件类型`);

  const birthDate = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  const plausible = isLocalDate(birthDate) && birthDate <= today && ageOn(birthDate, today) <= OLDEST_AGE;
  if (!plausible) return refuse('证件号码中的出生日期不正确，请核对后重新填写');
  if (checkCharacterOf(number) !== number.charAt(17)) return refuse('证件号码有误，请逐位核对后重新填写');

  const sex: Sex = Number(number.charAt(16)) % 2 === 1 ? 'male' : 'female';
  return { ok: true, document: { type, number }, birthDate, sex };
};
