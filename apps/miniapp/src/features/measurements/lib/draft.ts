import type { AddMeasurement, GlucoseTiming, VitalSign } from '@kangqiao/contracts';
import { t } from '@/language';

export type DraftField = 'systolic' | 'diastolic' | 'pulse' | 'value';

/** What is being written down. */
export type Draft = {
  values: Readonly<Partial<Record<DraftField, string>>>;
  timing: GlucoseTiming | null;
};

interface FieldWords {
  field: DraftField;
  label: string;
  unit: string;
  hint: string;
  optional: boolean;
}

const of = (field: DraftField, label: string, unit: string, hint: string, optional = false): FieldWords => ({
  ...{ field, label, unit, hint, optional },
});
const PULSE = of('pulse', t`脉搏`, t`次/分`, t`可以不填`, true);

/** What is asked for each kind, in order. */
export const FIELDS: Readonly<Record<VitalSign, readonly FieldWords[]>> = {
  'blood-pressure': [
    of('systolic', t`收缩压（高压）`, 'mmHg', t`血压计上较大的数`),
    of('diastolic', t`舒张压（低压）`, 'mmHg', t`血压计上较小的数`),
    PULSE,
  ],
  'blood-glucose': [of('value', t`血糖`, 'mmol/L', t`血糖仪上的数，最多 1 位小数`)],
  weight: [of('value', t`体重`, 'kg', t`以公斤计`)],
  height: [of('value', t`身高`, 'cm', t`以厘米计`)],
  temperature: [of('value', t`体温`, '℃', t`腋下测量的数`)],
  'oxygen-saturation': [of('value', t`血氧饱和度`, '%', t`指夹上的百分数`), PULSE],
};

export const EMPTY_DRAFT: Draft = { values: {}, timing: null };

/** Whether there is enough to send; what is plausible the server says. */
export const isFilled = (type: VitalSign, { values, timing }: Draft): boolean =>
  FIELDS[type].every(({ field, optional }) => optional || (values[field] ?? '') !== '') &&
  (type !== 'blood-glucose' || timing !== null);

/** The request; a point at the end is left out. */
export const toRequest = (type: VitalSign, { values, timing }: Draft, measuredAt: string): AddMeasurement => {
  const texts = Object.entries(values).flatMap(([field, text]) => {
    const plain = text.trim().replace(/\.$/, '');
    return plain === '' ? [] : [[field, plain]];
  });
  return {
    type,
    measuredAt,
    ...(timing !== null && { timing }),
    ...(Object.fromEntries(texts) as Partial<Record<DraftField, string>>),
  };
};

const LONGEST = 6;

/** The text after a key of the keypad; `back` takes the last sign away. */
export const typed = (text: string, key: string): string => {
  if (key === 'back') return text.slice(0, -1);
  if (text.length >= LONGEST || (key === '.' && (text === '' || text.includes('.')))) return text;
  return text === '0' && key !== '.' ? key : `${text}${key}`;
};
