import { type Decimal, multiply, shift } from './decimal';
import { UNIT_FAMILIES } from './unit-table';

/** A unit that we can read. */
export interface Unit {
  /** After UCUM. */
  code: string;
  /** What can be measured in it; values convert within one kind only, by a power of ten. */
  kind: string;
  /** One of it is 10^`exponent` of the kind's base unit. */
  exponent: number;
}

const SUPERSCRIPT: Readonly<Record<string, string>> = {
  '⁰': '0',
  '¹': '1',
  '²': '2',
  '³': '3',
  '⁴': '4',
  '⁵': '5',
  '⁶': '6',
  '⁷': '7',
  '⁸': '8',
  '⁹': '9',
  '⁻': '-',
};

/** One spelling for the ways in which one unit is typed. Many analysers print in capitals only, so case says nothing. */
export const unitSpelling = (text: string): string =>
  text
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\s/g, '')
    .replace(/[\u00B5\u03BC]/g, 'u')
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+/g, (signs) => `^${[...signs].map((sign) => SUPERSCRIPT[sign]).join('')}`)
    .replace(/\^\^/g, '^')
    .replace(/^[×xX*](?=10)/, '')
    .replace(/^10(?:\*\*?|E|e)(?=\d)/, '10^')
    .replace(/℃/g, '°C')
    .replace(/[·•]/g, '.')
    .replace(/^个\//, '/')
    .replace(/^次\//, '/')
    .replace(/\[IU\]/gi, 'IU')
    .toLowerCase();

let table: ReadonlyMap<string, Unit> | undefined;

/** Made when it is first needed: the phone, which needs it never, is spared it. */
const known = (): ReadonlyMap<string, Unit> => {
  table ??= new Map(
    UNIT_FAMILIES.flatMap(({ kind, units }) =>
      units.flatMap(([code, exponent, ...spellings]) =>
        [code, ...spellings].map((text): [string, Unit] => [unitSpelling(text), { code, kind, exponent }]),
      ),
    ),
  );
  return table;
};

/** The unit that a laboratory wrote; null where we do not know it for certain. */
export const readUnit = (text: string | null): Unit | null =>
  text === null ? null : (known().get(unitSpelling(text)) ?? null);

/** The same amount in another unit, exactly; null where the two do not measure the same. */
export const convert = (value: Decimal, from: Unit, to: Unit): Decimal | null =>
  from.kind === to.kind ? shift(value, from.exponent - to.exponent) : null;

/** Grams a mole, and what the molar amount becomes as a mass. Rounded by nature, so for showing side by side only. */
export const molarToMass = (value: Decimal, gramsPerMole: Decimal): Decimal => multiply(value, gramsPerMole);
