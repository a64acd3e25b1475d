import type {
  GlucoseTiming,
  Measurement,
  MeasurementTarget,
  VitalLevel,
  VitalQuantity,
  VitalSign,
} from '@kangqiao/contracts';
import { t } from '@/language';
import { dotted } from '@/wording';

export const TYPE_WORDS: Readonly<Record<VitalSign, string>> = {
  'blood-pressure': t`血压`,
  'blood-glucose': t`血糖`,
  weight: t`体重`,
  temperature: t`体温`,
  'oxygen-saturation': t`血氧`,
  height: t`身高`,
};

/** Whether an address names something that is measured. */
export const isVitalSign = (text: string): text is VitalSign => Object.keys(TYPE_WORDS).includes(text);

export const TIMING_WORDS: Readonly<Record<GlucoseTiming, string>> = {
  fasting: t`空腹`,
  'after-meal': t`餐后 2 小时`,
  random: t`其他时间`,
};

export const QUANTITY_WORDS: Readonly<Record<VitalQuantity, string>> = {
  systolic: t`收缩压（高压）`,
  diastolic: t`舒张压（低压）`,
  pulse: t`脉搏`,
  'fasting-glucose': t`空腹血糖`,
  'other-glucose': t`非空腹血糖`,
  weight: t`体重`,
  height: t`身高`,
  temperature: t`体温`,
  'oxygen-saturation': t`血氧`,
  bmi: t`体质指数`,
};

/** A word for each level; the word carries the meaning, the tone supports it. */
export const LEVEL_WORDING: Readonly<
  Record<VitalLevel, { label: string; tone: 'success' | 'warning' | 'danger' | 'neutral' }>
> = {
  'in-range': { label: t`在目标范围内`, tone: 'success' },
  'measure-again': { label: t`不在目标范围`, tone: 'warning' },
  'see-doctor': { label: t`请看医生`, tone: 'danger' },
  emergency: { label: t`请马上处理`, tone: 'danger' },
  unjudged: { label: t`未作判断`, tone: 'neutral' },
};

type Reading = Pick<Measurement, 'type' | 'systolic' | 'diastolic' | 'value'>;

/** As people write it: `128/82`, `6.1`. */
export const readingText = ({ type, systolic, diastolic, value }: Reading): string =>
  type === 'blood-pressure' ? `${systolic ?? ''}/${diastolic ?? ''}` : (value ?? '');

/** What stands beside the value: when glucose was measured, and the pulse. */
export const besides = ({ timing, pulse }: Pick<Measurement, 'timing' | 'pulse'>): string =>
  dotted(timing && TIMING_WORDS[timing], pulse !== null && t`脉搏 ${pulse} 次/分`);

/** Who measured. */
export const sourceText = ({ by, name, hospitalName }: Measurement['source']): string => {
  if (by === 'resident') return t`自己记录`;
  return dotted(hospitalName, by === 'doctor' ? t`${name ?? ''}测量` : name);
};

/** Such as `90 及以上，低于 140 mmHg`. */
export const targetText = ({ atLeast, below, unit }: MeasurementTarget): string => {
  const range =
    atLeast === null
      ? t`低于 ${below ?? ''}`
      : below === null
        ? t`${atLeast} 及以上`
        : t`${atLeast} 及以上，低于 ${below}`;
  return `${range} ${unit}`;
};
