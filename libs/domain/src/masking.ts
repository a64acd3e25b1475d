import { NAME_SEPARATOR } from './names';

/**
 * `王明` → `王*`, `王小明` → `王*明`, `阿依古丽·买买提` → `阿依古丽·*`, `John Smith` → `J* S*`; one character, and
 * one letter for a word, → `*`.
 * Counts characters, not UTF-16 units.
 */
export const maskName = (name: string): string => {
  const separator = name.indexOf(NAME_SEPARATOR);
  if (separator > 0) return `${name.slice(0, separator + 1)}*`;
  if (/^\p{Script=Latin}/u.test(name)) {
    return name
      .split(/\s+/)
      .map(([...letters]) => `${letters.length > 1 ? letters[0] : ''}*`)
      .join(' ');
  }
  const [first, ...rest] = [...name];
  const last = rest.pop();
  if (first === undefined || last === undefined) return '*';
  return rest.length === 0 ? `${first}*` : `${first}${'*'.repeat(rest.length)}${last}`;
};

/** `110199199001010017` → `1101********0017`: the birth date is hidden, and so is the length. */
export const maskDocumentNumber = (number: string): string => {
  const kept = number.length >= 12 ? 4 : number.length >= 6 ? 1 : 0;
  return `${number.slice(0, kept)}********${number.slice(number.length - kept)}`;
};

/** `13800000001` → `138****0001`; shorter numbers keep only their last two digits. */
export const maskPhone = (phone: string): string => {
  const digits = phone.replace(/\D/g, '').replace(/^86(?=1\d{10}$)/, '');
  if (digits.length >= 11) return `${digits.slice(0, 3)}****${digits.slice(-4)}`;
  return digits.length >= 7 ? `****${digits.slice(-2)}` : '****';
};

/** Whom a text may name. */
export interface Named {
  name: string;
  documentNumber?: string;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** However it is spaced, and whichever dot parts it: `王 小明` is who `王小明` is; Latin letters in whichever case. */
const namePattern = (name: string): RegExp => {
  const isLatin = /^\p{Script=Latin}/u.test(name);
  const parts = isLatin ? name.trim().split(/\s+/) : [...name.replace(/[\s·•・‧]/gu, '')];
  return new RegExp(parts.map(escaped).join(isLatin ? '\\s+' : '[\\s·•・‧]*'), 'giu');
};

/** No result of a test is that long: an identity card's number, a phone's, a card's. */
const LONG_NUMBER = /[0-9０-９]{11,}[XxＸｘ]?/g;
/** The same in groups, and a fixed line with its area code. */
const GROUPED_NUMBER =
  /1[3-9][0-9][ -][0-9]{4}[ -][0-9]{4}|[1-9][0-9]{5}[ -][0-9]{8}[ -]?[0-9]{3}[0-9Xx]|0[0-9]{2,3}[ -][0-9]{7,8}/g;
/** What opens a patient's file at a counter, however short: its label stays. */
const FILE_NUMBER =
  /((?:病案|病历|门诊|急诊|住院|登记|就诊|就诊卡|体检|患者|病人)(?:号码?|编号|ID)\s*[:：为是]?\s*)[A-Za-z0-9-]{2,}/gi;

const maskNumber = (number: string): string => {
  const plain = number.normalize('NFKC').replace(/[ -]/g, '');
  return plain.length >= 15 ? maskDocumentNumber(plain) : maskPhone(plain);
};

/** A text in which numbers that lead to a person stand masked: of identity cards, phones and a hospital's files. */
export const maskNumbersIn = (text: string): string =>
  text
    .replace(FILE_NUMBER, (_, label: string) => `${label}****`)
    .replace(LONG_NUMBER, maskNumber)
    .replace(GROUPED_NUMBER, maskNumber);

/**
 * A text of somebody else's, such as findings, in which a person's own name and number stand masked, and other numbers that
 * lead to a person besides. A name of one character is a word like any other and stays.
 */
export const maskIn = (text: string, { name, documentNumber = '' }: Named): string => {
  const nameless = [...name].length > 1 ? text.replace(namePattern(name), () => maskName(name)) : text;
  const numberless =
    documentNumber === '' ? nameless : nameless.split(documentNumber).join(maskDocumentNumber(documentNumber));
  return maskNumbersIn(numberless);
};
