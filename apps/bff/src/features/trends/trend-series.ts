import type { Trend, TrendApart, TrendMark, TrendPoint, TrendRange, TrendSeries } from '@kangqiao/contracts';
import {
  convert,
  decimalText,
  type Decimal,
  exactly,
  type Interval,
  normaliseText,
  readRangeText,
  readResult,
  readUnit,
  type Unit,
  unitSpelling,
} from '@kangqiao/domain';
import { aboutIn } from './molar';

/** One result with what is needed to say which others it may be compared with. */
export interface Measured {
  point: Omit<TrendPoint, 'number' | 'mark' | 'about'>;
  method: string | null;
  /** The part of the reference range that is this person's. */
  range: string | null;
}

/** What is known of the item that bears on comparing. */
export interface Comparing {
  /** U and IU mean the same for the activity of an enzyme. */
  isEnzyme: boolean;
  /** Grams a mole; null where amounts and masses may not be compared. */
  molarMass: string | null;
}

interface Read extends Measured {
  unit: Unit | null;
  /** A number, or only a limit of it. */
  amount: Interval | null;
}

const ENZYME: Readonly<Record<string, string>> = { 'international units/volume': 'enzyme activity/volume' };

/** Enzymes of which one laboratory writes IU and another U are in the same unit. */
const unitOf = (text: string | null, { isEnzyme }: Comparing): Unit | null => {
  const unit = readUnit(text);
  const kind = unit && isEnzyme ? ENZYME[unit.kind] : undefined;
  return unit && kind ? { ...unit, kind } : unit;
};

const amountOf = (value: string, unit: string | null): Interval | null => {
  const result = readResult(normaliseText(value), unit);
  const [amount, ...others] = result?.isApproximate || result?.unitDiffers ? [] : (result?.amounts ?? []);
  return amount && others.length === 0 ? amount : null;
};

const read = (measured: Measured, comparing: Comparing): Read => ({
  ...measured,
  unit: unitOf(measured.point.unit, comparing),
  amount: amountOf(measured.point.value, measured.point.unit),
});

const timeOf = ({ point }: Read): number => Date.parse(point.at);

const groupBy = (all: readonly Read[], keyOf: (one: Read) => string): Read[][] => {
  const groups = new Map<string, Read[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return [...groups.values()];
};

/** Those who name no method join the others only where these agree on one. */
const byMethod = (group: readonly Read[]): Read[][] => {
  const methods = new Set(group.flatMap(({ method }) => method ?? []));
  return methods.size <= 1 ? [[...group]] : groupBy(group, ({ method }) => method ?? '');
};

const inUnit = (at: Decimal, from: Unit | null, to: Unit | null): Decimal | null =>
  from && to ? convert(at, from, to) : at;

const numberIn = ({ amount, unit }: Read, to: Unit | null): { number: string; mark: TrendMark; at: Decimal } | null => {
  if (!amount) return null;
  const exact = exactly(amount);
  const limit = exact ?? (amount.lower && amount.upper ? null : (amount.upper?.at ?? amount.lower?.at ?? null));
  const at = limit && inUnit(limit, unit, to);
  if (!at) return null;
  return { number: decimalText(at), at, mark: exact ? 'exact' : amount.upper ? 'less' : 'more' };
};

const rangeIn = ({ range, unit, point }: Read, to: Unit | null): TrendRange | null => {
  const amounts = range === null ? null : readRangeText(normaliseText(range), point.unit)?.amounts;
  const [one, ...others] = amounts ?? [];
  if (!one || others.length > 0) return null;
  const [lower, upper] = [one.lower, one.upper].map((limit) => limit && inUnit(limit.at, unit, to));
  return { lower: lower ? decimalText(lower) : null, upper: upper ? decimalText(upper) : null };
};

/**
 * Units that measure the same share a key; those that we cannot read only with what is spelt alike. Where no unit is named,
 * hospitals share one only if they name the same range: 0.012 of one may be 12 of another.
 */
const unitKeys = (all: readonly Read[]): ((one: Read) => string) => {
  const isBare = ({ point }: Read) => unitSpelling(point.unit ?? '') === '';
  const ranges = new Map<string, string>();
  for (const one of all.filter(isBare).sort((a, b) => timeOf(a) - timeOf(b))) {
    const range = rangeIn(one, null);
    if (range) ranges.set(one.point.hospitalId, `${range.lower}-${range.upper}`);
  }
  return (one) => {
    const { unit, point } = one;
    if (unit) return unit.kind;
    return isBare(one)
      ? `bare ${ranges.get(point.hospitalId) ?? point.hospitalId}`
      : `written ${unitSpelling(point.unit ?? '')}`;
  };
};

/** The range that all points share; a range drawn where it does not hold would mislead. */
const commonRange = (ranges: readonly (TrendRange | null)[]): TrendRange | null => {
  const [first, ...others] = ranges;
  if (!first || others.some((one) => one?.lower !== first.lower || one.upper !== first.upper)) return null;
  return first;
};

/** What all of them name; a method that some keep silent about is not the series'. */
const commonMethod = (group: readonly Read[]): string | null => {
  const [first] = group;
  return first && group.every(({ method }) => method === first.method) ? first.method : null;
};

interface Joined {
  series: TrendSeries;
  unit: Unit | null;
  newest: number;
}

const join = (group: readonly Read[]): Joined => {
  const inTime = [...group].sort((a, b) => timeOf(a) - timeOf(b));
  const last = inTime.at(-1);
  const unit = last?.unit ?? null;
  const points = inTime.map((one): TrendPoint => {
    const drawn = numberIn(one, unit);
    return { ...one.point, number: drawn?.number ?? null, mark: drawn?.mark ?? null, about: null };
  });
  const numbers = inTime.filter((one) => numberIn(one, unit) !== null);
  return {
    unit,
    newest: last ? timeOf(last) : 0,
    series: {
      unit: last?.point.unit ?? null,
      method: commonMethod(inTime),
      points,
      range: commonRange(numbers.map((one) => rangeIn(one, unit))),
    },
  };
};

/** Amount beside mass, where both series name the same method. */
const withAbout = (joined: readonly Joined[], { molarMass }: Comparing): TrendSeries[] => {
  const [first] = joined;
  return joined.map(({ series, unit }, n) => {
    const isSameMethod = n > 0 && series.method !== null && series.method === first?.series.method;
    if (!isSameMethod || !first?.unit || !unit || molarMass === null) return series;
    const target = first.unit;
    const points = series.points.map((point) => ({
      ...point,
      about: point.number === null ? null : aboutIn(point.number, unit, target, molarMass),
    }));
    return { ...series, points };
  });
};

/** Joins what may be compared and keeps apart what may not, and says why. */
export function toSeries(
  measured: readonly Measured[],
  comparing: Comparing,
): Pick<Trend, 'series' | 'apart' | 'methodUnknown'> {
  const all = measured.map((one) => read(one, comparing));
  const byUnit = groupBy(all, unitKeys(all));
  const groups = byUnit.map(byMethod);
  const joined = groups
    .flat()
    .map(join)
    .sort((a, b) => b.newest - a.newest);
  const apart: TrendApart[] = [];
  if (byUnit.length > 1) apart.push('unit');
  if (groups.some((parts) => parts.length > 1)) apart.push('method');
  const names = measured.map(({ method }) => method !== null);
  return {
    series: withAbout(joined, comparing),
    apart,
    methodUnknown: names.includes(true) && names.includes(false),
  };
}
