import type {
  GlucoseTiming,
  Measurement,
  MeasurementTarget,
  VitalLevel,
  VitalQuantity,
  VitalSign,
} from '@kangqiao/contracts';

export const TYPE_WORDS: Readonly<Record<VitalSign, string>> = {
  'blood-pressure': '血压',
  'blood-glucose': '血糖',
  weight: '体重',
  temperature: '体温',
  'oxygen-saturation': '血氧',
  height: '身高',
};

export const TIMING_WORDS: Readonly<Record<GlucoseTiming, string>> = {
  fasting: '空腹',
  'after-meal': '餐后 2 小时',
  random: '随机',
};

export const QUANTITY_WORDS: Readonly<Record<VitalQuantity, string>> = {
  systolic: '收缩压（高压）',
  diastolic: '舒张压（低压）',
  pulse: '脉搏',
  'fasting-glucose': '空腹血糖',
  'other-glucose': '非空腹血糖',
  weight: '体重',
  height: '身高',
  temperature: '体温',
  'oxygen-saturation': '血氧',
  bmi: '体质指数',
};

/** A word for each level; the word carries the meaning, the tone supports it. */
export const LEVEL_WORDING: Readonly<
  Record<VitalLevel, { label: string; tone: 'success' | 'warning' | 'danger' | 'neutral' }>
> = {
  'in-range': { label: '在目标范围内', tone: 'success' },
  'measure-again': { label: '不在目标范围', tone: 'warning' },
  'see-doctor': { label: '请看医生', tone: 'danger' },
  emergency: { label: '请马上处理', tone: 'danger' },
  unjudged: { label: '未作判断', tone: 'neutral' },
};

type Reading = Pick<Measurement, 'type' | 'systolic' | 'diastolic' | 'value'>;

/** As people write it: `128/82`, `6.1`. */
export const readingText = ({ type, systolic, diastolic, value }: Reading): string =>
  type === 'blood-pressure' ? `${systolic ?? ''}/${diastolic ?? ''}` : (value ?? '');

/** What stands beside the value: when glucose was measured, and the pulse. */
export const besides = ({ timing, pulse }: Pick<Measurement, 'timing' | 'pulse'>): string =>
  [timing && TIMING_WORDS[timing], pulse && `脉搏 ${pulse} 次/分`].filter(Boolean).join(' · ');

/** Who measured. */
export const sourceText = ({ by, name, hospitalName }: Measurement['source']): string => {
  if (by === 'resident') return '自己记录';
  return [hospitalName, by === 'doctor' ? `${name ?? ''}测量` : name].filter(Boolean).join(' · ');
};

/** Such as `收缩压（高压）：90 到 140 之间（不含 140）mmHg`. */
export const targetText = ({ quantity, atLeast, below, unit }: MeasurementTarget): string => {
  const range =
    atLeast === null
      ? `低于 ${below ?? ''}`
      : below === null
        ? `${atLeast} 及以上`
        : `${atLeast} 及以上，低于 ${below}`;
  return `${QUANTITY_WORDS[quantity]}：${range} ${unit}`;
};
