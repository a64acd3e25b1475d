/** What residents and their doctors measure at home. */
export const VITAL_SIGNS = [
  'blood-pressure',
  'blood-glucose',
  'weight',
  'height',
  'temperature',
  'oxygen-saturation',
] as const;
export type VitalSign = (typeof VITAL_SIGNS)[number];

/** When blood glucose was measured: before eating (eight hours without food), two hours after a meal, at any time. */
export const GLUCOSE_TIMINGS = ['fasting', 'after-meal', 'random'] as const;
export type GlucoseTiming = (typeof GLUCOSE_TIMINGS)[number];

/** One number of a measurement. `bmi` is never measured: it follows from weight and height. */
export const VITAL_QUANTITIES = [
  'systolic',
  'diastolic',
  'pulse',
  'fasting-glucose',
  'other-glucose',
  'weight',
  'height',
  'temperature',
  'oxygen-saturation',
  'bmi',
] as const;
export type VitalQuantity = (typeof VITAL_QUANTITIES)[number];

/** A measurement in exact decimals, each in the unit of its quantity. */
export interface VitalReading {
  type: VitalSign;
  /** Of blood glucose; null with everything else. */
  timing: GlucoseTiming | null;
  /** Of blood pressure, mmHg. */
  systolic: string | null;
  diastolic: string | null;
  /** Beats a minute, with blood pressure or oxygen saturation. */
  pulse: string | null;
  /** The number of every other kind, such as `6.1`. */
  value: string | null;
}

/** The one unit in which each kind is written. */
export const VITAL_UNITS: Readonly<Record<VitalSign, string>> = {
  'blood-pressure': 'mmHg',
  'blood-glucose': 'mmol/L',
  weight: 'kg',
  height: 'cm',
  temperature: '℃',
  'oxygen-saturation': '%',
};

export const VITAL_NAMES: Readonly<Record<VitalSign, string>> = {
  'blood-pressure': '血压',
  'blood-glucose': '血糖',
  weight: '体重',
  height: '身高',
  temperature: '体温',
  'oxygen-saturation': '血氧饱和度',
};

export const QUANTITY_NAMES: Readonly<Record<VitalQuantity, string>> = {
  systolic: '收缩压（高压）',
  diastolic: '舒张压（低压）',
  pulse: '脉搏',
  'fasting-glucose': '空腹血糖',
  'other-glucose': '非空腹血糖',
  weight: '体重',
  height: '身高',
  temperature: '体温',
  'oxygen-saturation': '血氧饱和度',
  bmi: '体质指数',
};

export const QUANTITY_UNITS: Readonly<Record<VitalQuantity, string>> = {
  systolic: 'mmHg',
  diastolic: 'mmHg',
  pulse: '次/分',
  'fasting-glucose': 'mmol/L',
  'other-glucose': 'mmol/L',
  weight: 'kg',
  height: 'cm',
  temperature: '℃',
  'oxygen-saturation': '%',
  bmi: 'kg/m²',
};

/** What `value` of a kind is. */
const quantityOf = (type: VitalSign, timing: GlucoseTiming | null): VitalQuantity => {
  if (type === 'blood-glucose') return timing === 'fasting' ? 'fasting-glucose' : 'other-glucose';
  return type === 'blood-pressure' ? 'systolic' : type;
};

/** One number of a reading. */
export interface Measured {
  quantity: VitalQuantity;
  value: string;
}

/** Every number of a reading that is there, in the order in which people say them. */
export const measuredIn = ({ type, timing, systolic, diastolic, pulse, value }: VitalReading): Measured[] => {
  const said: [VitalQuantity, string | null][] =
    type === 'blood-pressure'
      ? [
          ['systolic', systolic],
          ['diastolic', diastolic],
        ]
      : [[quantityOf(type, timing), value]];
  return [...said, ['pulse', pulse] as const].flatMap(([quantity, text]) =>
    text === null ? [] : [{ quantity, value: text }],
  );
};

/** As people write it: `128/82`, `6.1`. */
export const readingText = ({ type, systolic, diastolic, value }: VitalReading): string =>
  type === 'blood-pressure' ? `${systolic ?? ''}/${diastolic ?? ''}` : (value ?? '');
