import { digitsOf } from '@kangqiao/domain';
import { HospitalFault, type LaboratoryFlag, type LaboratoryItem } from '@kangqiao/his-port';
import type { Observation, ObservationComponent, ObservationReferenceRange, Quantity } from 'fhir/r4';
import { isMeasured } from './relevance';
import { INTERPRETATION, LOINC } from './systems';
import { codeIn, mapped, required, text, words } from './values';

const FLAGS: Record<string, LaboratoryFlag> = {
  N: 'normal',
  H: 'high',
  HU: 'high',
  L: 'low',
  LU: 'low',
  HH: 'critical-high',
  LL: 'critical-low',
  A: 'abnormal',
  AA: 'abnormal',
};
const SUSCEPTIBILITIES: Record<string, string> = { S: 'S', SDD: 'SDD', I: 'I', R: 'R', NS: 'NS' };
const COMPARATORS: Record<NonNullable<Quantity['comparator']>, string> = { '<': '<', '<=': '≤', '>=': '≥', '>': '>' };

type Valued = Pick<
  Observation | ObservationComponent,
  'valueQuantity' | 'valueString' | 'valueCodeableConcept' | 'valueInteger'
>;

/** A value as a laboratory writes it, with its unit apart; null = none is given. @throws HospitalFault */
export function valueOf(observation: Valued): { value: string; unit: string | null } | null {
  const { valueQuantity: quantity, valueString, valueCodeableConcept } = observation;
  if (quantity) {
    const comparator = quantity.comparator ? mapped(quantity.comparator, COMPARATORS, 'Quantity.comparator') : '';
    const number = required(numberText(quantity, 'value'), 'Quantity.value');
    return { value: `${comparator}${number}`, unit: text(quantity.unit) ?? text(quantity.code) };
  }
  const value = text(valueString) ?? words(valueCodeableConcept) ?? numberText(observation, 'valueInteger');
  return value === null ? null : { value, unit: null };
}

/** What nobody stands by, or could not be measured, has its name and no value: it is not lost, and not to be relied on. */
function toldBy(observation: Observation): { value: string; unit: string | null; flag: LaboratoryFlag } {
  const untold = { value: '', unit: null, flag: null };
  if (!isMeasured(observation)) return untold;
  const said = valueOf(observation);
  if (said) return { ...said, flag: flagOf(observation) };
  required(observation.dataAbsentReason, 'Observation.value');
  return untold;
}

/** @throws HospitalFault */
export function toItem(observation: Observation): LaboratoryItem {
  const { value, unit, flag } = toldBy(observation);
  return {
    code: required(text(observation.code?.coding?.[0]?.code), 'Observation.code.coding'),
    name: required(words(observation.code), 'Observation.code'),
    value,
    unit,
    referenceRange: rangesOf(observation.referenceRange ?? []),
    flag,
    method: words(observation.method) ?? undefined,
    loinc: codeIn(observation.code, LOINC),
  };
}

/** @throws HospitalFault */
export function toSusceptibility(observation: Observation): { antibiotic: string; value: string; result: string } {
  return {
    antibiotic: required(words(observation.code), 'Observation.code'),
    value: valueOf(observation)?.value ?? '',
    result: mapped(interpretationOf(observation), SUSCEPTIBILITIES, 'Observation.interpretation'),
  };
}

function flagOf(observation: Observation): LaboratoryFlag {
  return observation.interpretation === undefined
    ? null
    : mapped(interpretationOf(observation), FLAGS, 'Observation.interpretation');
}

function interpretationOf({ interpretation }: Observation): string | undefined {
  return codeIn(interpretation?.[0], INTERPRETATION);
}

const SEXES: Readonly<Record<string, string>> = { male: '男', female: '女' };

/** For whom a range is: the words of the laboratory, or the sex by its code; null = for everybody. */
function wearersOf({ appliesTo, type }: ObservationReferenceRange): string | null {
  const of = appliesTo?.[0];
  const sex = of?.coding?.map(({ code }) => SEXES[code ?? '']).find((word) => word !== undefined);
  const kind = type?.coding?.some(({ code }) => code === 'normal') ? null : words(type);
  return sex ?? words(of) ?? kind;
}

/**
 * One range as it stands; of several each with whom it is for, or none: the first is not everybody's. Nor is one for some
 * years of age, which nobody here counts.
 */
function rangesOf(ranges: readonly ObservationReferenceRange[]): string | null {
  if (ranges.some(({ age }) => age !== undefined)) return null;
  const said = ranges.map((range) => ({ wearers: wearersOf(range), bounds: rangeOf(range) }));
  const [only, ...others] = said;
  if (others.length === 0 && !only?.wearers) return only?.bounds ?? null;
  if (said.some(({ wearers, bounds }) => wearers === null || bounds === null)) return null;
  return said.map(({ wearers, bounds }) => `${wearers}:${bounds}`).join(' ');
}

function rangeOf(range: ObservationReferenceRange): string | null {
  const [low, high] = [numberText(range.low, 'value'), numberText(range.high, 'value')];
  const bounds = low !== null && high !== null ? `${low}-${high}` : low !== null ? `≥${low}` : high && `≤${high}`;
  return text(range.text) ?? bounds;
}

/** As the hospital wrote it; null = it is not given. @throws HospitalFault when it is anything but a number */
function numberText<K extends string>(from: { readonly [key in K]?: number } | undefined, key: K): string | null {
  if (from?.[key] === undefined) return null;
  const digits = digitsOf(from, key);
  if (digits === null) throw new HospitalFault('MALFORMED', 'not a number');
  return digits;
}
