import { isBirthDate } from './dates';
import { DOCUMENT_NAMES, type IdentityDocumentResult, refuseDocument } from './document-types';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = '10X98765432';

/** The documents whose number is built by GB 11643. */
export type Gb11643Type = 'resident-id' | 'hmt-residence-permit' | 'foreign-permanent-residence';

const PREFIXES: readonly (readonly [Gb11643Type, RegExp])[] = [
  // GB/T 2260: the provinces of the mainland. Districts come and go and are not judged.
  ['resident-id', /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])/],
  ['hmt-residence-permit', /^8[123]/],
  ['foreign-permanent-residence', /^9/],
];

/** The check character of GB 11643 for the first seventeen digits. */
export const checkCharacterOf = (seventeenDigits: string): string => {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(seventeenDigits.charAt(i)), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
};

/** Reads form, kind, birth date and check character; `number` in upper case, without spaces. */
export const parseGb11643 = (type: Gb11643Type, number: string, today: string): IdentityDocumentResult => {
  if (!/^\d{17}[\dX]$/.test(number)) return refuseDocument('证件号码应为 18 位，请核对后重新填写');

  const actual = PREFIXES.find(([, prefix]) => prefix.test(number))?.[0];
  if (actual === undefined) return refuseDocument('证件号码不正确，请核对后重新填写');
  if (actual !== type) return refuseDocument(`这是${DOCUMENT_NAMES[actual]}的号码，请选择对应的证件类型`);

  const birthDate = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!isBirthDate(birthDate, today)) return refuseDocument('证件号码中的出生日期不正确，请核对后重新填写');
  if (checkCharacterOf(number) !== number.charAt(17)) return refuseDocument('证件号码有误，请逐位核对后重新填写');

  const sex = Number(number.charAt(16)) % 2 === 1 ? 'male' : 'female';
  return { ok: true, document: { type, number }, birthDate, sex };
};
