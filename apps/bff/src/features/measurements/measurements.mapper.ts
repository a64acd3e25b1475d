import type { AddMeasurement, Measurement, MeasurementTarget } from '@kangqiao/contracts';
import {
  ageOn,
  isoWithOffset,
  judgeReading,
  localDateOf,
  QUANTITY_UNITS,
  targetOf,
  VITAL_QUANTITIES,
  VITAL_UNITS,
  type VitalQuantity,
  type VitalReading,
  type VitalSign,
  type VitalTarget,
} from '@kangqiao/domain';
import type { StoredMeasurement } from './measurements.store';

/** Whom measurements are of, and by what they are judged. */
export interface Measuree {
  birthDate: string;
  /** In cm; null = not known. */
  height: string | null;
  regional: readonly VitalTarget[];
  personal: readonly VitalTarget[];
}

const OF_TYPE: Readonly<Record<VitalSign, readonly VitalQuantity[]>> = {
  'blood-pressure': ['systolic', 'diastolic', 'pulse'],
  'blood-glucose': ['fasting-glucose', 'other-glucose'],
  weight: ['weight', 'bmi'],
  height: [],
  temperature: ['temperature'],
  'oxygen-saturation': ['oxygen-saturation'],
};

export const toReading = ({ type, timing, systolic, diastolic, pulse, value }: AddMeasurement): VitalReading => ({
  type,
  timing: timing ?? null,
  systolic: systolic ?? null,
  diastolic: diastolic ?? null,
  pulse: pulse ?? null,
  value: value ?? null,
});

/** What a reading of this person asks for, at the age of that day. */
export const verdictOf = (
  { reading, measuredAt }: Pick<StoredMeasurement, 'reading' | 'measuredAt'>,
  { birthDate, height, regional, personal }: Measuree,
) => judgeReading(reading, { age: ageOn(birthDate, localDateOf(measuredAt)), height }, [...regional, ...personal]);

export const toMeasurement = (stored: StoredMeasurement, of: Measuree, mayRemove: boolean): Measurement => {
  const { id, measuredAt, reading, by, name, hospitalName } = stored;
  const { level, advice, againInMinutes, source } = verdictOf(stored, of);
  return {
    id,
    ...reading,
    measuredAt: isoWithOffset(measuredAt),
    unit: VITAL_UNITS[reading.type],
    source: { by, name, hospitalName },
    ...{ level, advice, againInMinutes, basis: source },
    actions: { remove: mayRemove },
  };
};

/** The ranges at this age, of the kinds that are asked for. */
export const toTargets = (
  age: number,
  { regional, personal }: Measuree,
  type: VitalSign | undefined,
): MeasurementTarget[] => {
  const wanted = type === undefined ? VITAL_QUANTITIES : OF_TYPE[type];
  return wanted.flatMap((quantity) => {
    const target = targetOf([...regional, ...personal], quantity, age);
    if (!target) return [];
    const { atLeast, below, source } = target;
    return [
      { quantity, atLeast, below, unit: QUANTITY_UNITS[quantity], source, isPersonal: personal.includes(target) },
    ];
  });
};
