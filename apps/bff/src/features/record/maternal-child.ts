import type { GrowthStandard } from '@kangqiao/contracts';
import { daysBetween, GROWTH_STANDARD, growthStandardOf, monthsAfter, type Sex } from '@kangqiao/domain';
import type { Measurement } from '@kangqiao/his-port';

/** ICD-10: pregnancy, birth and childbed, and the supervision of it. */
const PREGNANCY_CODE = /^(O\d\d|Z3[2-79]|Z39)/i;
/** Departments, and diagnoses that came as words. */
const PREGNANCY_WORDS = /产科|产前|孕|妊娠|分娩|产后|产褥/;
/** The same characters where nobody is pregnant. */
const NO_PREGNANCY_WORDS = /[不未非避备]孕|[未非]妊娠|孕激素|孕酮/g;
/** ICD-10: conditions of the perinatal period, liveborn infants. */
const NEWBORN_CODE = /^(P\d\d|Z38)/i;
const NEWBORN_WORDS = /新生儿/;
/** 新生儿期: until the 28th day is over. */
const NEWBORN_DAYS = 28;
/** Growth is followed until the seventh birthday (WS/T 423 is for children under seven). */
const GROWTH_MONTHS = 84;

/** What is known of a visit or a diagnosis. */
export interface Told {
  /** ICD-10 codes. */
  codes: readonly (string | null)[];
  /** Department and diagnoses. */
  words: readonly (string | null)[];
  /** `YYYY-MM-DD`. */
  on: string;
}

const says = ({ codes, words }: Told, code: RegExp, word: RegExp): boolean =>
  codes.some((one) => one !== null && code.test(one)) || words.some((one) => one !== null && word.test(one));

/** Whose record it is. */
interface Whose {
  birthDate: string;
  sex: Sex;
}

const withoutNone = (told: Told): Told => ({
  ...told,
  words: told.words.map((word) => word && word.replace(NO_PREGNANCY_WORDS, '')),
});

/** Whether it belongs to a pregnancy, a birth or childbed of the person herself. */
export const isOfPregnancy = (told: Told, { birthDate, sex }: Whose): boolean =>
  sex !== 'male' && says(withoutNone(told), PREGNANCY_CODE, PREGNANCY_WORDS) && !isOfNewborn(told, birthDate);

/** Whether it belongs to the person's own first four weeks, or says so by its code. */
export const isOfNewborn = (told: Told, birthDate: string): boolean => {
  const age = daysBetween(birthDate, told.on);
  return (age >= 0 && age <= NEWBORN_DAYS) || says(told, NEWBORN_CODE, NEWBORN_WORDS);
};

/** LOINC of what is followed as a child grows. */
const KINDS: Readonly<Record<string, 'weight' | 'height' | 'head'>> = {
  '29463-7': 'weight',
  '3141-9': 'weight',
  '8302-2': 'height',
  '8306-3': 'height',
  '9843-4': 'head',
  '8287-5': 'head',
};
const UNITS = { weight: 'kg', height: 'cm', head: 'cm' } as const;
const DECIMAL = /^\d{1,3}(\.\d{1,3})?$/;

export interface Growth {
  kind: 'weight' | 'height' | 'head';
  value: string;
  unit: string;
  ageMonths: number;
}

/** Whole months between two days, such as 3 from the day that is three months after the birth. */
export function monthsOfAge(birthDate: string, on: string): number {
  let months = Math.max(0, Math.floor(daysBetween(birthDate, on) / 31));
  while (monthsAfter(birthDate, months + 1) <= on) months += 1;
  return months;
}

/**
 * A measurement as a point of growth: under seven years, in kilograms or centimetres, as it was written; null for anything
 * else. Nothing is converted: another unit has no place among these.
 */
export function growthOf({ code, value, unit }: Measurement, birthDate: string, on: string): Growth | null {
  const kind = KINDS[code ?? ''];
  if (!kind || on < birthDate || unit?.toLowerCase() !== UNITS[kind] || !DECIMAL.test(value)) return null;
  const ageMonths = monthsOfAge(birthDate, on);
  return ageMonths < GROWTH_MONTHS ? { kind, value, unit: UNITS[kind], ageMonths } : null;
}

const DRAWN = ['weight', 'height'] as const;

/** The curves of the national standard for what was measured; null where there is nothing to draw beside them. */
export function standardFor(growth: readonly Pick<Growth, 'kind'>[], sex: Sex): GrowthStandard | null {
  if (sex !== 'male' && sex !== 'female') return null;
  const curves = DRAWN.filter((kind) => growth.some((point) => point.kind === kind)).map((kind) => ({
    kind,
    percentiles: growthStandardOf(kind, sex),
  }));
  return curves.length === 0 ? null : { name: GROWTH_STANDARD, curves };
}
