import { toHalfWidth } from './full-width';

export type NameResult =
  | { ok: true; name: string }
  /** Simplified Chinese, fit for a resident. */
  | { ok: false; problem: string };

/** The separator of 民委发〔2016〕33号, which asks for fields of at least 50 characters. */
export const NAME_SEPARATOR = '\u00B7';
const MAX_CODE_POINTS = 100;

/** Planes 2 and 3 hold ideographs only; naming them keeps new extensions valid on engines with older tables. */
const HAN = '\\p{Script=Han}\\u{20000}-\\u{3FFFD}';
const LOOK_ALIKE_DOTS = /[\u0387\u2022\u2024\u2027\u2219\u22C5\u2E33\u30FB\uFF0E\uFF65]/g;
const ASCII_DOT_AFTER_HAN = new RegExp(`([${HAN}])\\.(?=[${HAN}])`, 'gu');
const SPACE_AT_HAN_OR_DOT = new RegExp(`([${HAN}${NAME_SEPARATOR}])\\s+|\\s+(?=[${HAN}${NAME_SEPARATOR}])`, 'gu');
const FULL_WIDTH_LETTERS_AND_DIGITS = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g;
const LATIN_WITH_MARKS = /\p{Script=Latin}\p{M}+/gu;
/** Joiners, and selectors that choose a glyph of the same character. */
const INVISIBLE = /[\u200B-\u200F\u2060\uFEFF]|\p{Variation_Selector}/gu;
const PRIVATE_USE = /\p{Co}/u;
const APOSTROPHES = /[\u2018\u2019\u02BC]/g;

const ALLOWED = new RegExp(`^[${HAN}\\p{Script=Latin} ${NAME_SEPARATOR}'.,-]+$`, 'u');
/** How hospitals write a newborn without a name, the order of a twin last: `王红之子1`. */
const ORDER_OF_TWIN = new RegExp(`^([${HAN}${NAME_SEPARATOR}]+之[子女])[1-9]$`, 'u');
const LETTER = new RegExp(`[${HAN}\\p{Script=Latin}]`, 'u');
const MISPLACED_SEPARATOR = new RegExp(`^${NAME_SEPARATOR}|${NAME_SEPARATOR}$|${NAME_SEPARATOR}{2}`);

/**
 * A name as it stands on the document: one form for every way of typing it. Han (all planes), Latin, and `·`; a newborn
 * may be its mother's `之子` or `之女`.
 * No Unicode normalisation touches Han: it would replace characters of people's names by look-alikes.
 */
export const normaliseName = (text: string): NameResult => {
  const name = text
    .replace(INVISIBLE, '')
    .replace(FULL_WIDTH_LETTERS_AND_DIGITS, toHalfWidth)
    .replace(LATIN_WITH_MARKS, (letter) => letter.normalize('NFC'))
    .replace(APOSTROPHES, "'")
    .replace(LOOK_ALIKE_DOTS, NAME_SEPARATOR)
    .trim()
    .replace(SPACE_AT_HAN_OR_DOT, '$1')
    .replace(ASCII_DOT_AFTER_HAN, `$1${NAME_SEPARATOR}`)
    .replace(/\s+/g, ' ');

  if (name === '') return { ok: false, problem: '请填写姓名' };
  if (PRIVATE_USE.test(name)) {
    return { ok: false, problem: '姓名中的生僻字无法识别，请换用手机自带输入法重新输入，仍不成功请到医院窗口办理' };
  }
  if (!ALLOWED.test(name.replace(ORDER_OF_TWIN, '$1')))
    return { ok: false, problem: '姓名只能包含汉字、字母和间隔号“·”，请按证件填写' };
  if (!LETTER.test(name)) return { ok: false, problem: '请填写姓名' };
  if (MISPLACED_SEPARATOR.test(name)) return { ok: false, problem: '间隔号“·”的位置不正确，请按证件填写' };
  if ([...name].length > MAX_CODE_POINTS) return { ok: false, problem: `姓名不能超过 ${MAX_CODE_POINTS} 个字` };
  return { ok: true, name };
};

/** Whether two texts name the same person: the same name in other characters, such as another middle dot, is the same. */
export function isSameName(one: string, other: string): boolean {
  const [a, b] = [normaliseName(one), normaliseName(other)];
  return a.ok && b.ok ? a.name === b.name : one === other;
}
