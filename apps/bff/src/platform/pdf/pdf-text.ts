/** What no font draws and no reader should be misled by: controls, marks of direction, variation selectors. */
const INVISIBLE =
  // eslint-disable-next-line no-control-regex, no-misleading-character-class -- what joins and controls is looked for
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFE00-\uFE0F\uFEFF\u{E0000}-\u{E01EF}]/gu;

/** Superscript digits and signs, which laboratories write in units such as `10⁹/L`. */
const RAISED = new Map([...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻'].map((raised, index) => [raised, '0123456789+-'.charAt(index)]));
const ALL_RAISED = new RegExp(`[${[...RAISED.keys()].join('')}]+`, 'gu');

const plainPower = (power: string): string => `^${Array.from(power, (digit) => RAISED.get(digit)).join('')}`;

const codeOf = (character: string): string =>
  (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');

export interface Settable {
  /** Only characters that the font has, and line feeds. */
  text: string;
  /** Whether a character had to be named by its code. */
  hasUnknown: boolean;
}

/**
 * Text as it can be set. A power that the font cannot raise is written `10^9`. Any other character that it does not have,
 * such as a very rare Han character in a name, is named by its code, `〔U+20BB7〕`, instead of being dropped or shown as
 * an empty box.
 */
export const settable = (given: string, hasGlyph: (codePoint: number) => boolean): Settable => {
  const has = (character: string) => character === '\n' || hasGlyph(character.codePointAt(0) ?? 0);
  const tidy = given
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replace(/\t/gu, ' ')
    .replace(INVISIBLE, '')
    .replace(ALL_RAISED, (power, at: number, all: string) =>
      // Powers of ten all look alike, whichever of them the font could raise.
      [...power].every(has) && !all.slice(0, at).endsWith('10') ? power : plainPower(power),
    );
  let hasUnknown = false;
  const text = Array.from(tidy, (character) => {
    if (has(character)) return character;
    hasUnknown = true;
    return `〔U+${codeOf(character)}〕`;
  }).join('');
  return { text, hasUnknown };
};
