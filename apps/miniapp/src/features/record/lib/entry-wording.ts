import type { Allergy, Diagnosis, Medication, TimelineType } from '@kangqiao/contracts';

/** Entries of the timeline in a resident's words. */
export const TIMELINE_WORDS = {
  visit: '就诊',
  prescription: '处方',
  immunization: '接种',
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
