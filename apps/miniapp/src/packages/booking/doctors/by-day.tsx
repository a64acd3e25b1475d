import { useState } from 'react';
import { Text } from '@tarojs/components';
import type { LocalDate, Schedule } from '@kangqiao/contracts';
import { ReleaseBanner } from '@/features/release';
import {
  DayStrip,
  OnlyAvailable,
  SessionRow,
  dayStrip,
  firstDay,
  isBookable,
  sessionsByDay,
  useSteady,
} from '@/features/scheduling';
import { CellGroup, Empty, Paged, Stack } from '@/components';
import { t } from '@/language';
import { open } from '@/platform';
import { instantLabel } from '@/wording';
import styles from '../booking.module.scss';

interface Properties {
  hospitalId: string;
  schedule: Schedule;
  now: LocalDate;
}

/** Who sees patients on a day. */
export const ByDay = ({ hospitalId, schedule, now }: Properties) => {
  const strip = dayStrip(schedule.days);
  const { inPlace, changeOf } = useSteady(schedule);
  const first = firstDay(strip);
  const [chosen, setChosen] = useState<LocalDate>();
  const [onlyAvailable, setOnlyAvailable] = useState(false);
  const day = chosen ?? first;
  const ofDay = sessionsByDay(inPlace(schedule.items)).find(({ date }) => date === day)?.sessions ?? [];
  const shown = onlyAvailable ? ofDay.filter(isBookable) : ofDay;
  const anyBookable = strip.find(({ state }) => state === 'bookable')?.date;
  return (
    <Stack gap="s">
      {schedule.release && <ReleaseBanner release={schedule.release} />}
      <DayStrip days={strip} value={day} now={now} onChange={setChosen} />
      <OnlyAvailable value={onlyAvailable} onChange={setOnlyAvailable} />
      {shown.length > 0 ? (
        <Paged key={day} rows={shown}>
          {(page) => (
            <CellGroup>
              {page.map((session) => (
                <SessionRow
                  key={session.id}
                  session={session}
                  lead="doctor"
                  change={changeOf(session)}
                  onPick={({ id }) => open.numbers({ hospitalId, sessionId: id })}
                  onWait={({ id }) => open.joinWaitlist({ hospitalId, sessionId: id })}
                />
              ))}
            </CellGroup>
          )}
        </Paged>
      ) : (
        <Empty
          icon="calendar"
          title={ofDay.length > 0 ? t`这一天的号都约满了` : t`这一天没有出诊`}
          action={
            anyBookable !== undefined && anyBookable !== day
              ? { text: t`看最早有号的一天`, onClick: () => setChosen(anyBookable) }
              : { text: t`选择其他科室`, onClick: () => open.back() }
          }
        />
      )}
      <Text
        className={styles.caption}
      >{t`余号为 ${instantLabel(schedule.asOf, now)} 的情况，自动更新，以提交时为准。`}</Text>
    </Stack>
  );
};
