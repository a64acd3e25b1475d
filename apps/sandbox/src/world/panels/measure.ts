import type { LaboratoryItem } from '../model';
import type { Random } from '../random';
import type { Bounds, Item, NumberItem, Panel, Person, Values, WordItem } from './panel';

/** What is known about somebody's results: a level, a course from two years ago until today, or a word. */
export type Picture = Record<string, number | readonly [then: number, now: number] | string>;

/** Whose sample it is and what is known about it. */
export interface Sample {
  person: Person;
  picture: Picture;
  /** 0 two years ago, 1 today. */
  progress: number;
  /** The person's own constant level of an item. */
  habit: (code: string) => Random;
  /** What changes from one sample to the next. */
  chance: Random;
}

const boundsOf = ({ range }: NumberItem, person: Person): Bounds | null =>
  typeof range === 'function' ? range(person) : range;

const healthySpan = (item: NumberItem, bounds: Bounds | null): readonly [number, number] => {
  if (item.usual) return item.usual;
  const [low, high] = bounds ?? [null, null];
  if (low !== null && high !== null) return [low, high];
  if (high !== null) return [high * 0.35, high * 0.85];
  return low === null ? [0, 0] : [low * 1.08, low * 1.35];
};

const healthyLevel = (item: NumberItem, { person, habit, chance }: Sample): number => {
  const bounds = boundsOf(item, person);
  const [low, high] = healthySpan(item, bounds);
  const place = habit(item.code).between(0.3, 0.7) + chance.bell() * 0.2;
  // Even healthy people are now and then just outside a range that holds 95 of 100 of them.
  const strays = bounds !== null && bounds[0] !== null && bounds[1] !== null && !item.usual && chance.chance(0.012);
  return low + (high - low) * (strays ? (chance.chance(0.5) ? 1.05 : -0.05) : place);
};

const level = (item: NumberItem, sample: Sample): number => {
  const known = sample.picture[item.code];
  if (known === undefined) return healthyLevel(item, sample);
  if (typeof known === 'string') throw new TypeError(`${item.code} is a number, not the word ${known}`);
  const centre = typeof known === 'number' ? known : known[0] + (known[1] - known[0]) * sample.progress;
  return centre * (1 + sample.chance.bell() * (item.sway ?? 0.09));
};

const decimalsOf = (bound: number | null): number => String(bound ?? 0).split('.')[1]?.length ?? 0;

/** Both ends with the same decimals; an item that has decimals shows at least one. */
const rangeText = ([low, high]: Bounds, decimals: number): string => {
  const shown = Math.max(decimalsOf(low), decimalsOf(high), Math.min(decimals, 1));
  if (low === null) return high === null ? '' : `<${high.toFixed(shown)}`;
  if (high === null) return `>${low.toFixed(shown)}`;
  return `${low.toFixed(shown)}${low < 0 ? '~' : '-'}${high.toFixed(shown)}`;
};

const tooLow = (value: number, [low, high]: Bounds): boolean =>
  low !== null && (high === null ? value <= low : value < low);
const tooHigh = (value: number, [low, high]: Bounds): boolean =>
  high !== null && (low === null ? value >= high : value > high);

const flagOf = (value: number, bounds: Bounds, critical: Bounds = [null, null]): LaboratoryItem['flag'] => {
  if (tooHigh(value, bounds)) return critical[1] !== null && value > critical[1] ? 'HH' : 'H';
  if (tooLow(value, bounds)) return critical[0] !== null && value < critical[0] ? 'LL' : 'L';
  return 'N';
};

const printNumber = (item: NumberItem, raw: number, person: Person): LaboratoryItem => {
  const bounds = boundsOf(item, person);
  const { code, name, unit, decimals, floor } = item;
  const belowFloor = floor !== undefined && raw < floor;
  const value = belowFloor ? `<${floor.toFixed(decimals)}` : raw.toFixed(decimals);
  const judged = !bounds || item.silent ? '' : belowFloor ? 'N' : flagOf(Number(value), bounds, item.critical);
  return { code, name, value, unit, referenceRange: bounds ? rangeText(bounds, decimals) : '', flag: judged };
};

const printWord = ({ code, name, usual, reference }: WordItem, picture: Picture): LaboratoryItem => {
  const value = picture[code] ?? usual;
  if (typeof value !== 'string') throw new TypeError(`${code} is a word, not a number`);
  return {
    code,
    name,
    value,
    unit: '',
    referenceRange: reference,
    flag: !reference ? '' : value === usual ? 'N' : 'A',
  };
};

const applies = (item: Item, person: Person): boolean => item.kind === 'word' || (item.appliesTo?.(person) ?? true);

/** The items of one panel as the laboratory prints them. */
export const measure = (panel: Panel, sample: Sample): LaboratoryItem[] => {
  const items = panel.items.filter((item) => applies(item, sample.person));
  const values: Values = {};
  for (const item of items) if (item.kind === 'number') values[item.code] = level(item, sample);
  panel.derive?.(values, sample.person);
  return items.map((item) =>
    item.kind === 'word' ? printWord(item, sample.picture) : printNumber(item, values[item.code] ?? 0, sample.person),
  );
};
