import { normaliseText } from '@kangqiao/domain';

/** Marks that laboratories put before names, such as a star for items with mutual recognition. */
const MARKS = /^[*★☆▲△◆◇●○#]+/;
/** Say how, not what. */
const NEEDLESS = /(?:测定|检测|检查|试验)$/;
const HOW =
  /^(?:定量|定性|血清|血浆|全血|静脉血|酶法|速率法|比色法|干化学|干化学法|镜检|免疫法|免疫比浊法|化学发光法?|电极法|离子选择电极法|仪器法|计算|计算值|成人)$/;

/** One spelling for comparing names: width, case, spaces and hyphens do not matter. */
export const plainName = (text: string): string =>
  normaliseText(text)
    .replace(/\s/g, '')
    .replace(MARKS, '')
    .replace(/[“”"'‘’]/g, '')
    .replace(/[-_·–—]/g, '')
    .replace(/Ⅰ/g, 'I')
    .replace(/Ⅱ/g, 'II')
    .replace(/Ⅲ/g, 'III')
    .toUpperCase();

/** The name without what only says how it was measured. */
export const withoutMethod = (name: string): string => name.replace(NEEDLESS, '');

export interface NameParts {
  outer: string;
  inner: string;
}

/** `丙氨酸氨基转移酶(ALT)`: a name and what stands behind it in brackets; null where there are none. */
export const bracketed = (name: string): NameParts | null => {
  const match = /^([^()]+)\(([^()]+)\)$/.exec(name);
  return match ? { outer: match[1] ?? '', inner: match[2] ?? '' } : null;
};

export const saysHow = (text: string): boolean => HOW.test(text);
