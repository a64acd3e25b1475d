import type { VitalQuantity } from './reading';

/** The range in which a quantity should lie, for people of these years. */
export interface VitalTarget {
  quantity: VitalQuantity;
  /** In range from this number on; null = no lower end. */
  atLeast: string | null;
  /** In range while less than this; null = no upper end. */
  below: string | null;
  /** Full years, both included. */
  fromAge: number;
  toAge: number;
  /** Where it stands, or who set it. */
  source: string;
}

export const ADULT_FROM = 18;
export const OLDEST = 150;

const HYPERTENSION = '《国家基本公共卫生服务规范（第三版）》高血压患者健康管理服务规范';
const DIABETES = '《国家基本公共卫生服务规范（第三版）》2 型糖尿病患者健康管理服务规范';
const DIABETES_GUIDE = '《中国 2 型糖尿病防治指南（2020 年版）》';
const DIAGNOSTICS = '《诊断学》（第 9 版，人民卫生出版社）';

const of = (
  quantity: VitalQuantity,
  atLeast: string | null,
  below: string | null,
  source: string,
  [fromAge, toAge]: readonly [number, number] = [ADULT_FROM, OLDEST],
): VitalTarget => ({ quantity, atLeast, below, fromAge, toAge, source });

/** What counts where neither the region nor a doctor says otherwise. For adults: children have ranges by age. */
export const VITAL_TARGETS: readonly VitalTarget[] = [
  of('systolic', '90', '140', HYPERTENSION, [ADULT_FROM, 64]),
  of('systolic', '90', '150', HYPERTENSION, [65, OLDEST]),
  of('diastolic', '60', '90', HYPERTENSION),
  of('pulse', '60', '101', DIAGNOSTICS),
  of('fasting-glucose', null, '7.0', DIABETES),
  of('other-glucose', null, '10.0', DIABETES_GUIDE),
  of('temperature', '36.0', '37.3', DIAGNOSTICS),
  of('oxygen-saturation', '95', null, '世界卫生组织《脉搏血氧仪培训手册》（2011 年）'),
  of('bmi', '18.5', '24.0', 'WS/T 428—2013《成人体重判定》'),
];

/** The target of a quantity at that age; null = there is none. What stands later in the list counts. */
export const targetOf = (targets: readonly VitalTarget[], quantity: VitalQuantity, age: number): VitalTarget | null =>
  targets.findLast((one) => one.quantity === quantity && age >= one.fromAge && age <= one.toAge) ?? null;
