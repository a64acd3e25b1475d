import type { Alternative, AlternativeKind } from '@kangqiao/contracts';
import { t } from '@/language';

/** What speaks for an alternative, in a word. */
export const KIND_WORDS = {
  'same-doctor': t`原医生`,
  'same-department': t`原科室`,
  'other-hospital': t`其他医院`,
} as const satisfies Record<AlternativeKind, string>;

/** Such as `心血管内科` and `周明 主任医师`. */
export const whoOf = ({ session }: Alternative): string[] => {
  const doctor = [session.doctorName, session.doctorTitle].filter(Boolean).join(' ');
  return [session.departmentName, doctor].filter(Boolean);
};
