import type { Allergy, BloodGroup, Diagnosis, DoseState, Medication, TimelineType } from '@kangqiao/contracts';
import { t } from '@/language';

/** Entries of the timeline in a resident's words. */
export const TIMELINE_WORDS = {
  visit: t`就诊`,
  diagnosis: t`诊断`,
  prescription: t`处方`,
  document: t`病历文书`,
  measurement: t`测量`,
  immunization: t`接种`,
  allergy: t`过敏`,
  'blood-group': t`血型`,
} as const satisfies Record<TimelineType, string>;

/** What stands on the timeline besides. */
export const REPORT_WORD = t`报告`;

export const isTimelineType = (text: string): text is TimelineType => Object.keys(TIMELINE_WORDS).includes(text);

/** How bad an allergy was; the hospital's silence stays silence. */
export const SEVERITY_WORDS = {
  mild: t`轻度`,
  moderate: t`中度`,
  severe: t`重度`,
} as const satisfies Record<NonNullable<Allergy['severity']>, string>;

/** Whether a diagnosis still stands. */
export const DIAGNOSIS_WORDS = {
  active: t`现在还有`,
  resolved: t`已痊愈`,
} as const satisfies Record<NonNullable<Diagnosis['status']>, string>;

/** Whether a medication is still taken. */
export const MEDICATION_WORDS = {
  active: t`正在使用`,
  ended: t`已停用`,
} as const satisfies Record<NonNullable<Medication['status']>, string>;

/** Such as `A 型，Rh 阳性`. */
export const bloodGroupWords = ({ abo, rh }: Pick<BloodGroup, 'abo' | 'rh'>): string =>
  rh === null ? t`${abo} 型` : t`${abo} 型，Rh ${rh === 'positive' ? t`阳性` : t`阴性`}`;

/** How a dose of the programme stands; "due" only says that no record was seen. */
export const DOSE_WORDS = {
  given: t`已接种`,
  due: t`未见记录`,
  upcoming: t`未到时间`,
  'too-old': t`已过年龄`,
} as const satisfies Record<DoseState, string>;
