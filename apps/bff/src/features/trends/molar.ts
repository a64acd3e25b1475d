import {
  convert,
  type Decimal,
  decimalText,
  molarToMass,
  parseDecimal,
  powerOfTen,
  readUnit,
  type Unit,
} from '@kangqiao/domain';

const [MASS, SUBSTANCE] = ['mass/volume', 'substance/volume'];
/** Digits that a converted value is shown with: the molar mass is rounded, so more would pretend. */
const DIGITS = 3;

const magnitude = (units: bigint): number => (units < 0n ? -units : units).toString().length;

/** Rounded half up to three significant digits. */
const rounded = ({ units, scale }: Decimal): Decimal => {
  const surplus = magnitude(units) - DIGITS;
  if (surplus <= 0) return { units, scale };
  const step = powerOfTen(surplus);
  const half = units < 0n ? -step / 2n : step / 2n;
  const kept = (units + half) / step;
  return scale >= surplus
    ? { units: kept, scale: scale - surplus }
    : { units: kept * powerOfTen(surplus - scale), scale: 0 };
};

/** Exact to so many digits more that rounding to three is right. */
const EXTRA = 12;
const divide = (a: Decimal, b: Decimal): Decimal => {
  const digits = EXTRA + b.scale + magnitude(b.units);
  return { units: (a.units * powerOfTen(digits)) / b.units, scale: a.scale + digits - b.scale };
};

/**
 * About what an amount is as a mass, or the other way round, in another unit. For reading side by side only: laboratories
 * round molar masses differently. Null where the two units are not amount and mass.
 */
export function aboutIn(number: string, from: Unit, to: Unit, gramsPerMole: string): string | null {
  const [value, mass, mole, gram] = [
    parseDecimal(number),
    parseDecimal(gramsPerMole),
    readUnit('mol/L'),
    readUnit('g/L'),
  ];
  if (!value || !mass || !mole || !gram) return null;
  if (from.kind === SUBSTANCE && to.kind === MASS) {
    const moles = convert(value, from, mole);
    const grams = moles && convert(molarToMass(moles, mass), gram, to);
    return grams && decimalText(rounded(grams));
  }
  if (from.kind === MASS && to.kind === SUBSTANCE) {
    const grams = convert(value, from, gram);
    const amount = grams && convert(divide(grams, mass), mole, to);
    return amount && decimalText(rounded(amount));
  }
  return null;
}
