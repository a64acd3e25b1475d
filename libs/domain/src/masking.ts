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

/**
 * A text of somebody else's, such as findings, in which a person's own name and number stand masked. A name of one character
 * is a word like any other and stays.
 */
export const maskIn = (text: string, { name, documentNumber = '' }: Named): string => {
  const nameless = [...name].length > 1 ? text.split(name).join(maskName(name)) : text;
  return documentNumber === '' ? nameless : nameless.split(documentNumber).join(maskDocumentNumber(documentNumber));
};
