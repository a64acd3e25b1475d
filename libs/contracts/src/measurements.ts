import {
  GLUCOSE_TIMINGS,
  type GlucoseTiming,
  VITAL_QUANTITIES,
  VITAL_SIGNS,
  type VitalLevel,
  type VitalQuantity,
  type VitalSign,
} from '@kangqiao/domain';
import { IsIn, IsISO8601, IsOptional, IsString, Length, Matches } from 'class-validator';
import type { Instant } from './common';
import { PageQuery } from './paging';

export type { GlucoseTiming, VitalLevel, VitalQuantity, VitalSign };

const DECIMAL = /^\d{1,3}(\.\d{1,2})?$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;

/** `POST /people/:id/measurements`: exact decimals as text, in the one unit of each kind. */
export class AddMeasurement {
  @IsIn(VITAL_SIGNS, { message: '请选择测量类型' })
  type!: VitalSign;

  /** Not in the future; a clock up to five minutes fast is taken for now. */
  @IsISO8601({ strict: true }, { message: '测量时间格式不正确' })
  @Matches(INSTANT, { message: '测量时间格式不正确' })
  measuredAt!: string;

  /** Only with `blood-glucose`, and always there. */
  @IsOptional()
  @IsIn(GLUCOSE_TIMINGS, { message: '请选择空腹、餐后或随机' })
  timing?: GlucoseTiming;

  /** mmHg, only with `blood-pressure`, as `diastolic`. */
  @IsOptional()
  @Matches(DECIMAL, { message: '收缩压（高压）请填写数字' })
  systolic?: string;

  @IsOptional()
  @Matches(DECIMAL, { message: '舒张压（低压）请填写数字' })
  diastolic?: string;

  /** Beats a minute, with `blood-pressure` or `oxygen-saturation`. */
  @IsOptional()
  @Matches(DECIMAL, { message: '脉搏请填写数字' })
  pulse?: string;

  /** Of every other kind: mmol/L, kg, cm, ℃, %. */
  @IsOptional()
  @Matches(DECIMAL, { message: '请填写数字' })
  value?: string;
}

export const MEASURED_BY = ['resident', 'device', 'doctor'] as const;
export type MeasuredBy = (typeof MEASURED_BY)[number];

/** Who measured; what a device or a doctor sent names the hospital that vouches for it. */
export class MeasurementSource {
  by!: MeasuredBy;
  /** The device or the doctor; null where the resident measured. */
  name!: string | null;
  hospitalName!: string | null;
}

export class Measurement {
  id!: string;
  type!: VitalSign;
  measuredAt!: Instant;
  timing!: GlucoseTiming | null;
  systolic!: string | null;
  diastolic!: string | null;
  pulse!: string | null;
  value!: string | null;
  /** Such as `mmHg`. */
  unit!: string;
  source!: MeasurementSource;
  /** What is to be done; never what somebody has. `unjudged`: there is nothing to compare it with. */
  level!: VitalLevel;
  /** In plain words; null where there is nothing to say. */
  advice!: string | null;
  /** In how many minutes it is measured again; null = not within the hour. */
  againInMinutes!: number | null;
  /** Where the range or the limit stands that was decisive. */
  basis!: string | null;
  actions!: { remove: boolean };
}

/** The range in which a number of this person should lie. */
export class MeasurementTarget {
  quantity!: VitalQuantity;
  /** In range from this number on; null = no lower end. */
  atLeast!: string | null;
  /** In range while less than this; null = no upper end. */
  below!: string | null;
  unit!: string;
  /** Where it stands; of a doctor's own target, who set it. */
  source!: string;
  /** A doctor set it for this person. */
  isPersonal!: boolean;
}

/** `GET /people/:id/measurements`. */
export class MeasurementQuery extends PageQuery {
  /** All unless told. */
  @IsOptional()
  @IsIn(VITAL_SIGNS, { message: '请选择测量类型' })
  type?: VitalSign;
}

export class MeasurementList {
  /** Newest first. */
  items!: Measurement[];
  /** Null = there is nothing older. */
  nextCursor!: string | null;
  /** Of this person at this age, of the kinds that were asked for; none for people under 18. */
  targets!: MeasurementTarget[];
}

export const PUSHED_BY = ['device', 'doctor'] as const;

/** `POST /terminal/v1/measurements`, signed: what a device or a village doctor measured. */
export class PushMeasurement extends AddMeasurement {
  /** The sender's own number of it: sent again, it is known. */
  @IsString({ message: '流水号应为文字' })
  @Length(1, 64, { message: '流水号应为 1 至 64 个字符' })
  senderNo!: string;

  /** The hospital's own number for the person. */
  @IsString({ message: '病案号应为文字' })
  @Length(1, 64, { message: '病案号应为 1 至 64 个字符' })
  patientNo!: string;

  @IsIn(PUSHED_BY, { message: '来源应为设备或医生' })
  by!: (typeof PUSHED_BY)[number];

  /** What the device or the doctor is called, as the resident reads it. */
  @IsString({ message: '来源名称应为文字' })
  @Length(1, 32, { message: '来源名称应为 1 至 32 个字符' })
  byName!: string;
}

export const PUSHED_STATES = ['recorded', 'known'] as const;

export class PushedMeasurement {
  state!: (typeof PUSHED_STATES)[number];
}

/** `POST /terminal/v1/measurement-targets`, signed: the range that a doctor sets for one person. */
export class SetMeasurementTarget {
  @IsString({ message: '病案号应为文字' })
  @Length(1, 64, { message: '病案号应为 1 至 64 个字符' })
  patientNo!: string;

  @IsIn(VITAL_QUANTITIES, { message: '没有这一项' })
  quantity!: VitalQuantity;

  /** In range from this number on; one of the two at least, and less than `below`. Neither takes the target back. */
  @IsOptional()
  @Matches(DECIMAL, { message: '下限请填写数字' })
  atLeast?: string;

  @IsOptional()
  @Matches(DECIMAL, { message: '上限请填写数字' })
  below?: string;

  @IsString({ message: '医生姓名应为文字' })
  @Length(1, 32, { message: '医生姓名应为 1 至 32 个字符' })
  doctorName!: string;
}

export class SetTarget {
  state!: 'set' | 'removed';
}
