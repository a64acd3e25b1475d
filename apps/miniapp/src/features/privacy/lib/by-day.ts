import { localDateOf } from '@kangqiao/domain';
import type { AccessLogEntry, LocalDate } from '@kangqiao/contracts';

export interface DayOfAccesses {
  date: LocalDate;
  /** In the order given. */
  entries: AccessLogEntry[];
}

/** Entries by day on the hospital's calendar; days and entries keep their order. */
export const accessesByDay = (entries: readonly AccessLogEntry[]): DayOfAccesses[] => {
  const days: DayOfAccesses[] = [];
  for (const entry of entries) {
    const date = localDateOf(new Date(entry.at));
    const last = days.at(-1);
    if (last?.date === date) last.entries.push(entry);
    else days.push({ date, entries: [entry] });
  }
  return days;
};
