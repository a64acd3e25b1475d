import { compareDecimals, multiply, parseDecimal, powerOfTen, type Decimal } from '../laboratory/decimal';
import { type Measured, measuredIn, QUANTITY_NAMES, type VitalQuantity, type VitalReading } from './reading';
import { ADULT_FROM, targetOf, type VitalTarget } from './targets';
import { VITAL_WARNINGS, type VitalWarning } from './warnings';

/** What is to be done; never what somebody has. */
export const VITAL_LEVELS = ['in-range', 'measure-again', 'see-doctor', 'emergency', 'unjudged'] as const;
export type VitalLevel = (typeof VITAL_LEVELS)[number];

export interface VitalVerdict {
  level: VitalLevel;
  /** In plain words; null where there is nothing to say. */
  advice: string | null;
  /** In how many minutes it is measured again; null = not, or not within the hour. */
  againInMinutes: number | null;
  /** Where what was decisive stands; null where nothing was. */
  source: string | null;
}

/** Who was measured. */
export interface MeasuredPerson {
  /** Full years on the day of the measurement. */
  age: number;
  /** In cm, the newest that is known; null = not known. */
  height: string | null;
}

const UNJUDGED: VitalVerdict = { level: 'unjudged', advice: null, againInMinutes: null, source: null };
const CHILD =
  '未成年人的范围随年龄变化，这里不作判断，请由医生查看。孩子精神差、呼吸费力或抽搐时，请马上就医或拨打 120。';
const FAINT = '如有头晕、出冷汗，请马上就医；晕倒或意识不清请拨打 120。';
const AGAIN_MINUTES = { 'blood-pressure': 5, 'oxygen-saturation': 5, temperature: 30 } as const;

const decimal = (text: string): Decimal => parseDecimal(text) ?? { units: 0n, scale: 0 };
const compare = (a: string, b: string): number => compareDecimals(decimal(a), decimal(b));

/** `low` or `high` where the number is outside. */
const sideOf = (value: string, { atLeast, below }: VitalTarget): 'low' | 'high' | null => {
  if (atLeast !== null && compare(value, atLeast) < 0) return 'low';
  return below !== null && compare(value, below) >= 0 ? 'high' : null;
};

/** kg/m², exactly compared: weight × 10000 against limit × height². */
const bmiSide = (weight: string, height: string, { atLeast, below }: VitalTarget): 'low' | 'high' | null => {
  const scaled = multiply(decimal(weight), { units: powerOfTen(4), scale: 0 });
  const square = multiply(decimal(height), decimal(height));
  const against = (limit: string) => compareDecimals(scaled, multiply(decimal(limit), square));
  if (atLeast !== null && against(atLeast) < 0) return 'low';
  return below !== null && against(below) >= 0 ? 'high' : null;
};

const goesBeyond = (value: string, { side, limit }: VitalWarning): boolean => {
  const order = compare(value, limit);
  return side === 'from' ? order >= 0 : order <= 0;
};

/** Whether whoever set the target reaches that far on this side. One without an end there says nothing of it. */
const reachesTo = (value: string, side: VitalWarning['side'], target: VitalTarget | null): boolean => {
  const end = side === 'from' ? target?.below : target?.atLeast;
  if (!end) return false;
  return side === 'from' ? compare(value, end) < 0 : compare(value, end) >= 0;
};

/** An emergency is one whatever the target; a doctor who set a target for this person need not be asked again. */
const warningFor = (measured: readonly Measured[], targetFor: (quantity: VitalQuantity) => VitalTarget | null) =>
  VITAL_WARNINGS.find((warning) =>
    measured.some(
      ({ quantity, value }) =>
        quantity === warning.quantity &&
        goesBeyond(value, warning) &&
        (warning.level === 'emergency' || !reachesTo(value, warning.side, targetFor(quantity))),
    ),
  );

const againWords = ({ type }: VitalReading, name: string, side: 'low' | 'high'): string => {
  const said = `${name}${side === 'high' ? '高于' : '低于'}目标范围。`;
  switch (type) {
    case 'blood-pressure':
      return `${said}请安静休息 5 分钟后复测；不同日子多次这样，请告诉您的医生。${side === 'low' ? FAINT : ''}`;
    case 'blood-glucose':
      return `${said}请记下饮食和运动，改天同一时间复测；多次这样，请告诉您的医生。`;
    case 'temperature':
      return `${said}请休息、喝水，30 分钟后复测；持续不退或加重请就医。`;
    case 'oxygen-saturation':
      return `${said}请休息 5 分钟后复测；仍然这样，请告诉您的医生。`;
    default:
      return `${said}可在下次就诊时和医生谈谈。`;
  }
};

const judgeWeight = (
  weight: string,
  { age, height }: MeasuredPerson,
  targets: readonly VitalTarget[],
): VitalVerdict => {
  const target = targetOf(targets, 'bmi', age);
  if (height === null || !target) return UNJUDGED;
  const side = bmiSide(weight, height, target);
  if (side === null) return { ...UNJUDGED, level: 'in-range', source: target.source };
  const advice = `按您的身高，体重${side === 'high' ? '高于' : '低于'}建议的范围，可在下次就诊时和医生谈谈。`;
  return { level: 'measure-again', advice, againInMinutes: null, source: target.source };
};

/** What a reading asks for, by these targets. Of people under 18 nothing is judged. */
export function judgeReading(
  reading: VitalReading,
  person: MeasuredPerson,
  targets: readonly VitalTarget[],
): VitalVerdict {
  if (reading.type === 'height') return UNJUDGED;
  if (person.age < ADULT_FROM) return { ...UNJUDGED, advice: CHILD };
  const own = reading.type === 'weight' ? targetOf(targets, 'weight', person.age) : null;
  if (reading.type === 'weight' && !own) return judgeWeight(reading.value ?? '', person, targets);
  const measured = measuredIn(reading);
  const targetFor = (quantity: VitalQuantity) => targetOf(targets, quantity, person.age);
  const warning = warningFor(measured, targetFor);
  if (warning) {
    const { level, advice, source } = warning;
    return { level, advice, againInMinutes: reading.type === 'blood-pressure' ? 5 : null, source };
  }
  const judged = measured.flatMap(({ quantity, value }) => {
    const target = targetFor(quantity);
    return target ? [{ quantity, target, side: sideOf(value, target) }] : [];
  });
  const outside = judged.find(({ side }) => side !== null);
  if (outside?.side) {
    const advice = againWords(reading, QUANTITY_NAMES[outside.quantity], outside.side);
    const againInMinutes =
      reading.type in AGAIN_MINUTES ? AGAIN_MINUTES[reading.type as keyof typeof AGAIN_MINUTES] : null;
    return { level: 'measure-again', advice, againInMinutes, source: outside.target.source };
  }
  return judged[0] ? { ...UNJUDGED, level: 'in-range', source: judged[0].target.source } : UNJUDGED;
}
