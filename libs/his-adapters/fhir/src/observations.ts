import { digitsOf } from '@kangqiao/domain';
import { HospitalFault, type LaboratoryFlag, type LaboratoryItem } from '@kangqiao/his-port';
import type { Observation, ObservationComponent, ObservationReferenceRange, Quantity } from 'fhir/r4';
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

/** @throws HospitalFault */
export function toItem(observation: Observation): LaboratoryItem {
  const { value, unit } = required(valueOf(observation), 'Observation.value');
  return {
    code: required(text(observation.code?.coding?.[0]?.code), 'Observation.code.coding'),
    name: required(words(observation.code), 'Observation.code'),
    value,
    unit,
    referenceRange: rangeOf(observation.referenceRange?.[0]),
    flag: flagOf(observation),
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

function rangeOf(range: ObservationReferenceRange | undefined): string | null {
  if (!range) return null;
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
