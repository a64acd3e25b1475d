/** Under which an object or a list keeps, key by key, the digits of those of its numbers that a float does not keep. */
const DIGITS: unique symbol = Symbol('digits');

interface Holder {
  [DIGITS]?: Record<string, string>;
}

const isHolder = (value: unknown): value is Holder & Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const keep = (holder: unknown, key: string, digits: string): void => {
  if (!isHolder(holder)) return;
  if (String(Number(digits)) !== digits)
    (holder[DIGITS] ??= Object.create(null) as Record<string, string>)[key] = digits;
  // Of two values of one name the last counts.
  else if (holder[DIGITS]) delete holder[DIGITS][key];
};

/** A part of an object: its number `key` with the digits that it is written with, such as `5.10`; a JSON number. */
export function exactNumber<K extends string>(key: K, digits: string): Record<K, number> {
  const part = { [key]: Number(digits) } as Record<K, number>;
  keep(part, key, digits);
  return part;
}

/** The digits of a number as it was written; null where it is none. What was changed since has no digits of before. */
export function digitsOf<K extends string>(holder: { readonly [key in K]?: unknown }, key: K): string | null {
  const value = holder[key];
  if (typeof value !== 'number') return null;
  const written = (holder as Holder)[DIGITS]?.[key];
  if (written !== undefined && Number(written) === value) return written;
  return Number.isFinite(value) ? String(value) : null;
}

const [QUOTE, BACKSLASH, COMMA, COLON] = ['"', '\\', ',', ':'];
/** Everything that may stand in a number, and nothing that may follow one. */
const NUMBER = /-?\d[\d.eE+-]*/y;

const endOfString = (text: string, start: number): number => {
  let at = start + 1;
  while (text[at] !== QUOTE) at += text[at] === BACKSLASH ? 2 : 1;
  return at + 1;
};

interface Level {
  holder: unknown;
  /** Null in a list. */
  key: string | null;
  index: number;
  awaitsKey: boolean;
}

const keyOf = ({ key, index }: Level): string => key ?? String(index);
const inside = ({ holder }: Level, key: string): unknown => (isHolder(holder) ? holder[key] : undefined);

/** Walks through the text of a value that was read, and gives it the digits that were lost in reading. */
function giveDigits(text: string, value: unknown): void {
  const open: Level[] = [];
  let at = 0;
  while (at < text.length) {
    const level = open.at(-1);
    const sign = text[at] ?? '';
    if (sign === QUOTE) {
      const end = endOfString(text, at);
      if (level?.awaitsKey) level.key = JSON.parse(text.slice(at, end)) as string;
      at = end;
      continue;
    }
    NUMBER.lastIndex = at;
    const digits = NUMBER.exec(text)?.[0];
    if (digits !== undefined) {
      if (level) keep(level.holder, keyOf(level), digits);
      at += digits.length;
      continue;
    }
    if (sign === '{' || sign === '[') {
      const holder = level ? inside(level, keyOf(level)) : value;
      open.push({ holder, key: null, index: 0, awaitsKey: sign === '{' });
    } else if (sign === '}' || sign === ']') {
      open.pop();
    } else if (level && sign === COLON) {
      level.awaitsKey = false;
    } else if (level && sign === COMMA) {
      level.awaitsKey = level.key !== null;
      level.index += 1;
    }
    at += 1;
  }
}

/**
 * Reads JSON as `JSON.parse` does; besides, `digitsOf` tells how numbers within objects and lists were written, which is
 * what a FHIR decimal means (`5.10` is not `5.1`), and what no float holds. @throws SyntaxError
 */
export function readExactJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  giveDigits(text, value);
  return value;
}

/** Writes plain data as `JSON.stringify` does, with the digits that `exactNumber` gave and `readExactJson` found. */
export function writeExactJson(value: object, indent = 0): string {
  const space = ' '.repeat(indent);
  const write = (holder: Record<string, unknown>, key: string, margin: string): string | undefined => {
    const one = holder[key];
    if (!isHolder(one)) return digitsOf(holder, key) ?? JSON.stringify(one);
    const isList = Array.isArray(one);
    const deeper = margin + space;
    const parts = Object.keys(one).flatMap((name) => {
      const written = write(one, name, deeper) ?? (isList ? 'null' : undefined);
      if (written === undefined) return [];
      return isList ? written : `${JSON.stringify(name)}:${indent > 0 ? ' ' : ''}${written}`;
    });
    const [begin, end] = isList ? '[]' : '{}';
    if (parts.length === 0 || indent === 0) return `${begin}${parts.join(',')}${end}`;
    return `${begin}\n${deeper}${parts.join(`,\n${deeper}`)}\n${margin}${end}`;
  };
  return write({ value }, 'value', '') ?? '';
}
