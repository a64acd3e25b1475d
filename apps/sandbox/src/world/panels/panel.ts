/** Ranges depend on these. */
export interface Person {
  sex: 'male' | 'female';
  /** Years on the day of the test. */
  age: number;
}

/** Both ends belong to a range with two ends; a single end does not. */
export type Bounds = readonly [low: number | null, high: number | null];

/** An item with an amount. */
export interface NumberItem {
  kind: 'number';
  code: string;
  name: string;
  unit: string;
  decimals: number;
  /** Null where the laboratory gives none. */
  range: Bounds | ((person: Person) => Bounds) | null;
  /** Where healthy people lie; needed where the range does not say. */
  usual?: readonly [low: number, high: number];
  /** Beyond these the laboratory telephones. */
  critical?: Bounds;
  /** Smallest amount the method can tell; below it the report says `<`. */
  floor?: number;
  /** The laboratory prints the range and leaves the judgement to the reader. */
  silent?: true;
  /** How far a known value moves from one test to the next, as a part of itself; 0.09 unless told. */
  sway?: number;
  /** Everybody unless told. */
  appliesTo?: (person: Person) => boolean;
}

/** An item with an answer, such as `阴性`. */
export interface WordItem {
  kind: 'word';
  code: string;
  name: string;
  /** What healthy people have. */
  usual: string;
  /** Empty where any answer is an answer. */
  reference: string;
}

export type Item = NumberItem | WordItem;
/** Raw numbers by item code. */
export type Values = Record<string, number>;

/** What is ordered and reported together. */
export interface Panel {
  title: string;
  specimen: string;
  /** Minutes from collection to release. */
  takes: readonly [from: number, to: number];
  /** Minutes after the other samples of the visit. */
  drawnAfter?: number;
  items: Item[];
  /** Puts in what the analyser computes from other items. */
  derive?: (values: Values, person: Person) => void;
}

/** An item with an amount; the rest of it in `more`. */
export const number = (
  code: string,
  name: string,
  unit: string,
  decimals: number,
  range: NumberItem['range'],
  more: Partial<NumberItem> = {},
): NumberItem => ({ kind: 'number', code, name, unit, decimals, range, ...more });

/** An item with an answer; without a reference any answer is an answer. */
export const word = (code: string, name: string, usual = '阴性', reference = usual): WordItem => ({
  kind: 'word',
  code,
  name,
  usual,
  reference,
});

/** A range that depends on sex, and where given on being under 14. */
export const bySex =
  (male: Bounds, female: Bounds, child?: Bounds) =>
  ({ sex, age }: Person): Bounds =>
    child && age < 14 ? child : sex === 'male' ? male : female;

/** A range of its own under 14. */
export const withChild =
  (adult: Bounds, child: Bounds) =>
  ({ age }: Person): Bounds =>
    age < 14 ? child : adult;

export const isAdult = ({ age }: Person): boolean => age >= 18;
export const isMale = ({ sex }: Person): boolean => sex === 'male';
export const isFemale = ({ sex }: Person): boolean => sex === 'female';

/** A value that must be there because the panel lists its item. */
export const known = (values: Values, code: string): number => {
  const value = values[code];
  if (value === undefined) throw new RangeError(`${code} is computed from an item that was not measured`);
  return value;
};
