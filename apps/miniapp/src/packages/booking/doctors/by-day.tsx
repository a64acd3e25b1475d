import { useState } from 'react';
import type { LocalDate, Session } from '@kangqiao/contracts';
import {
  DayStrip,
  OnlyAvailable,
  SessionRow,
  dayStrip,
  firstDay,
  isBookable,
  sessionsByDay,
} from '@/features/scheduling';
import { CellGroup, Empty, Stack } from '@/components';
import { open } from '@/platform';

interface Properties {
  hospitalId: string;
  sessions: readonly Session[];
  now: LocalDate;
  /** Length of the booking window. */
  days: number;
}

/** Who sees patients on a day. */
export const ByDay = ({ hospitalId, sessions, now, days }: Properties) => {
  const strip = dayStrip(sessions, now, days);
  const first = firstDay(strip);
  const [chosen, setChosen] = useState<LocalDate>();
  const [onlyAvailable, setOnlyAvailable] = useState(false);
  const day = chosen ?? first;
  const ofDay = sessionsByDay(sessions).find(({ date }) => date === day)?.sessions ?? [];
  const shown = onlyAvailable ? ofDay.filter(isBookable) : ofDay;
  const anyBookable = strip.find(({ state }) => state === 'bookable')?.date;
  return (
    <Stack gap="s">
      <DayStrip days={strip} value={day} now={now} onChange={setChosen} />
      <OnlyAvailable value={onlyAvailable} onChange={setOnlyAvailable} />
      {shown.length > 0 ? (
        <CellGroup>
          {shown.map((session) => (
            <SessionRow
              key={session.id}
              session={session}
              lead="doctor"
              onPick={({ id }) => open.numbers({ hospitalId, sessionId: id })}
            />
          ))}
        </CellGroup>
      ) : (
        <Empty
          icon="calendar"
          title={ofDay.length > 0 ? '这一天的号都约满了' : '这一天没有出诊'}
          action={
            anyBookable !== undefined && anyBookable !== day
              ? { text: '看最早有号的一天', onClick: () => setChosen(anyBookable) }
              : { text: '选择其他科室', onClick: () => open.back() }
          }
        />
      )}
    </Stack>
  );
};
