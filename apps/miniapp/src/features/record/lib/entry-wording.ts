import type { Allergy, BloodGroup, Diagnosis, DoseState, Medication, TimelineType } from '@kangqiao/contracts';

/** Entries of the timeline in a resident's words. */
export const TIMELINE_WORDS = {
  visit: '就诊',
  diagnosis: '诊断',
  prescription: '处方',
  document: '病历文书',
  measurement: '测量',
  immunization: '接种',
  allergy: '过敏',
  'blood-group': '血型',
} as const satisfies Record<TimelineType, string>;

/** How bad an allergy was; the hospital's silence stays silence. */
export const SEVERITY_WORDS = {
  mild: '轻度',
  moderate: '中度',
  severe: '重度',
} as const satisfies Record<NonNullable<Allergy['severity']>, string>;

/** Whether a diagnosis still stands. */
export const DIAGNOSIS_WORDS = {
  active: '目前存在',
  resolved: '已痊愈',
} as const satisfies Record<NonNullable<Diagnosis['status']>, string>;

/** Whether a medication is still taken. */
export const MEDICATION_WORDS = {
  active: '正在使用',
  ended: '已停用',
} as const satisfies Record<NonNullable<Medication['status']>, string>;

/** Such as `A 型，Rh 阳性`. */
export const bloodGroupWords = ({ abo, rh }: Pick<BloodGroup, 'abo' | 'rh'>): string =>
  rh === null ? `${abo} 型` : `${abo} 型，Rh ${rh === 'positive' ? '阳性' : '阴性'}`;

/** How a dose of the programme stands; "due" only says that no record was seen. */
export const DOSE_WORDS = {
  given: '已接种',
  due: '未见记录',
  upcoming: '未到时间',
  'too-old': '已过年龄',
} as const satisfies Record<DoseState, string>;
