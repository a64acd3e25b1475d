import { useState } from 'react';
import type { Appointment } from '@kangqiao/contracts';
import { Button } from '@/components';
import { t } from '@/language';
import { addToCalendar, type CalendarOutcome, toast } from '@/platform';
import { calendarEntryOf } from '../lib/calendar-entry';

const TOLD: Readonly<Record<CalendarOutcome, string>> = {
  added: t`已加入日历`,
  declined: t`没有加入日历，可在手机设置中允许后再试`,
  failed: t`没有加入日历，请稍后再试`,
};

/** Puts a visit into the person's own calendar. */
export const AddToCalendar = ({ appointment }: { appointment: Appointment }) => {
  const [busy, setBusy] = useState(false);
  const add = async () => {
    setBusy(true);
    const outcome = await addToCalendar(calendarEntryOf(appointment)).finally(() => setBusy(false));
    toast(TOLD[outcome]);
  };
  return <Button kind="secondary" loading={busy} onClick={() => void add()}>{t`加入日历`}</Button>;
};
