import { QUANTITY_NAMES, readingText, VITAL_NAMES, VITAL_UNITS } from '@kangqiao/domain';
import type { Say } from '@kangqiao/language';
import type { MeasurementContent } from './measurements.store';
import type { TargetContent } from './personal-targets';

export const TIMINGS = { fasting: '空腹', 'after-meal': '餐后', random: '随机' } as const;
const BY = { resident: '自己测量', device: '设备', doctor: '医生' } as const;

/** A measurement as it is kept, for the person to read. */
export const sayMeasurement = (stored: string, t: Say): string => {
  const { reading, by, name } = JSON.parse(stored) as MeasurementContent;
  const { type, timing, pulse } = reading;
  return [
    `${t.word(VITAL_NAMES[type])} ${readingText(reading)} ${VITAL_UNITS[type]}`,
    timing && t.word(TIMINGS[timing]),
    pulse && t`${t.word(QUANTITY_NAMES.pulse)} ${pulse} 次/分`,
    name === null ? t.word(BY[by]) : t`${t.word(BY[by])}：${name}`,
  ]
    .filter(Boolean)
    .join(t`，`);
};

/** A doctor's range as it is kept. */
export const sayTarget = (stored: string, t: Say): string => {
  const { atLeast, below, doctorName } = JSON.parse(stored) as TargetContent;
  return [atLeast && t`不低于 ${atLeast}`, below && t`低于 ${below}`, t`${doctorName}医生`].filter(Boolean).join(t`，`);
};
