import { useState } from 'react';
import type { AppointmentGroup } from '@kangqiao/contracts';
import { StandingInLine } from '@/features/waitlist';
import { ActingForGuard } from '@/features/people';
import { NextStep, Page, Segments, asPage } from '@/components';
import { t } from '@/language';
import { AppointmentPages } from './appointment-pages';
import { BookEntry } from './book-entry';

const GROUPS = [
  { value: 'upcoming', label: t`待就诊` },
  { value: 'past', label: t`历史` },
] as const satisfies readonly { value: AppointmentGroup; label: string }[];

const STEPS = {
  upcoming: t`要约号点“预约挂号”，看约好的点“待就诊”下面的一条`,
  past: t`点一条看经过，可以再次预约`,
} as const satisfies Record<AppointmentGroup, string>;

/** The way to a new booking, and what is booked already. */
export default asPage(function AppointmentsPage() {
  const [group, setGroup] = useState<AppointmentGroup>('upcoming');
  return (
    <Page>
      <BookEntry />
      <ActingForGuard>
        {() => (
          <>
            <NextStep>{STEPS[group]}</NextStep>
            <Segments label={t`我的预约`} options={GROUPS} value={group} onChange={setGroup} />
            <AppointmentPages group={group} />
            {group === 'upcoming' && <StandingInLine />}
          </>
        )}
      </ActingForGuard>
    </Page>
  );
});
