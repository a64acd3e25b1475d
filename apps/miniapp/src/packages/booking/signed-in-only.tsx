import type { ReactNode } from 'react';
import { SignedInOnly as Only } from '@/features/account';
import { t } from '@/language';

/** Schedules are shown to those signed in. */
export const SignedInOnly = ({ children }: { children: ReactNode }) => (
  <Only text={t`登录后可以选择医院、科室和医生。`}>{children}</Only>
);
