import { useState } from 'react';
import type { Appointment } from '@kangqiao/contracts';
import { Button, Stack } from '@/components';
import { Denied } from '@/components/denied';
import { t } from '@/language';
import { addToCalendar, type Denial, toast } from '@/platform';
import { calendarEntryOf } from '../lib/calendar-entry';

/** Puts a visit into the person's own calendar. */
export const AddToCalendar = ({ appointment }: { appointment: Appointment }) => {
  const [busy, setBusy] = useState(false);
  const [denial, setDenial] = useState<Denial | null>(null);
  const add = async () => {
    setBusy(true);
    const outcome = await addToCalendar(calendarEntryOf(appointment)).finally(() => setBusy(false));
    setDenial(outcome === 'added' ? null : outcome);
    if (outcome === 'added') toast(t`已加入日历`);
    if (outcome === 'declined') toast(t`没有加入日历`);
  };
  return (
    <Stack gap="s">
      <Button kind="secondary" loading={busy} onClick={() => void add()}>{t`加入日历`}</Button>
      {denial !== null && (
        <Denied
          denial={denial}
          permission="calendar"
          barred={t`没有允许写入手机日历，所以没有加入。就诊提醒仍会照常显示在消息中心。`}
          failed={t`没有加入日历，请稍后再试`}
          onAllowed={() => void add()}
        />
      )}
    </Stack>
  );
};
