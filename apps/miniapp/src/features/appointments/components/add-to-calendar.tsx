import { useState } from 'react';
import type { Appointment } from '@kangqiao/contracts';
import { Button } from '@/components';
import { t } from '@/language';
import { addToCalendar, toast } from '@/platform';
import { calendarEntryOf } from '../lib/calendar-entry';

/** Puts a visit into the person's own calendar. */
export const AddToCalendar = ({ appointment }: { appointment: Appointment }) => {
  const [busy, setBusy] = useState(false);
  const add = async () => {
    setBusy(true);
    const outcome = await addToCalendar(calendarEntryOf(appointment)).finally(() => setBusy(false));
    toast(outcome === 'added' ? t`已加入日历` : t`没有加入日历，可在手机设置中允许后再试`);
  };
  return <Button kind="secondary" loading={busy} onClick={() => void add()}>{t`加入日历`}</Button>;
};
