import { compareDecimals, type Decimal, parseDecimal } from '../laboratory/decimal';
import { QUANTITY_NAMES, QUANTITY_UNITS, type VitalQuantity, type VitalReading } from './reading';

/** What no living person measures is a typing error; both ends are still taken. */
interface Bounds {
  least: string;
  most: string;
  /** Digits after the point. */
  digits: 0 | 1 | 2;
}

const BOUNDS: Readonly<Record<Exclude<VitalQuantity, 'bmi'>, Bounds>> = {
  systolic: { least: '50', most: '300', digits: 0 },
  diastolic: { least: '30', most: '200', digits: 0 },
  pulse: { least: '20', most: '250', digits: 0 },
  'fasting-glucose': { least: '0.6', most: '40', digits: 1 },
  'other-glucose': { least: '0.6', most: '40', digits: 1 },
  weight: { least: '0.5', most: '400', digits: 2 },
  height: { least: '30', most: '250', digits: 1 },
  temperature: { least: '32', most: '43', digits: 1 },
  'oxygen-saturation': { least: '50', most: '100', digits: 0 },
};

export type ReadingField = 'systolic' | 'diastolic' | 'pulse' | 'value' | 'timing';

/** What is wrong with one field, fit for a resident. */
export interface ReadingProblem {
  field: ReadingField;
  message: string;
}

const WRITTEN = /^\d{1,3}(\.\d{1,2})?$/;

const read = (text: string): Decimal | null => (WRITTEN.test(text) ? parseDecimal(text) : null);
const limit = (text: string): Decimal => parseDecimal(text) ?? { units: 0n, scale: 0 };

const problemOf = (quantity: Exclude<VitalQuantity, 'bmi'>, text: string): string | null => {
  const { least, most, digits } = BOUNDS[quantity];
  const name = QUANTITY_NAMES[quantity];
  const number = read(text);
  if (!number) return `${name}请填写数字`;
  if (number.scale > digits) return digits === 0 ? `${name}请填写整数` : `${name}最多 ${digits} 位小数`;
  if (compareDecimals(number, limit(least)) >= 0 && compareDecimals(number, limit(most)) <= 0) return null;
  return `${name}应在 ${least}～${most} ${QUANTITY_UNITS[quantity]} 之间，请核对后再填`;
};

const pressureProblems = ({ systolic, diastolic }: VitalReading): ReadingProblem[] => {
  const [upper, lower] = [systolic === null ? null : read(systolic), diastolic === null ? null : read(diastolic)];
  return upper && lower && compareDecimals(lower, upper) >= 0
    ? [{ field: 'diastolic', message: '舒张压（低压）应低于收缩压（高压），请核对是否填反' }]
    : [];
};

/** What belongs to which kind; the pulse may be left out wherever it belongs. */
const fieldsOf = ({
  type,
  timing,
}: VitalReading): readonly [ReadingField, Exclude<VitalQuantity, 'bmi'>, boolean][] => {
  switch (type) {
    case 'blood-pressure':
      return [
        ['systolic', 'systolic', true],
        ['diastolic', 'diastolic', true],
        ['pulse', 'pulse', false],
      ];
    case 'oxygen-saturation':
      return [
        ['value', 'oxygen-saturation', true],
        ['pulse', 'pulse', false],
      ];
    case 'blood-glucose':
      return [['value', timing === 'fasting' ? 'fasting-glucose' : 'other-glucose', true]];
    default:
      return [['value', type, true]];
  }
};

/** Everything that cannot be right about a reading; nothing = it may be kept. */
export function readingProblems(reading: VitalReading): ReadingProblem[] {
  const fields = fieldsOf(reading);
  const own = fields.flatMap(([field, quantity, required]): ReadingProblem[] => {
    const text = reading[field];
    if (text === null) return required ? [{ field, message: `请填写${QUANTITY_NAMES[quantity]}` }] : [];
    const message = problemOf(quantity, text);
    return message === null ? [] : [{ field, message }];
  });
  const strange = (['systolic', 'diastolic', 'pulse', 'value'] as const)
    .filter((field) => reading[field] !== null && !fields.some(([known]) => known === field))
    .map((field) => ({ field, message: '这一项不属于所选的测量类型' }));
  const isGlucose = reading.type === 'blood-glucose';
  const timing: ReadingProblem[] =
    isGlucose === (reading.timing !== null)
      ? []
      : [{ field: 'timing', message: isGlucose ? '请选择空腹、餐后或随机' : '只有血糖需要选择测量时机' }];
  const problems = [...own, ...strange, ...timing];
  return problems.length > 0 ? problems : pressureProblems(reading);
}
