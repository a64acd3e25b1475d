import type { AccessLogEntry, LocalDate } from '@kangqiao/contracts';
import { CellGroup, Section } from '@/components';
import { dayLabel } from '@/wording';
import { accessesByDay } from '../lib/by-day';
import { AccessRow } from './access-row';

/** Accesses day by day. */
export const AccessDays = ({ entries, now }: { entries: readonly AccessLogEntry[]; now: LocalDate }) => (
  <>
    {accessesByDay(entries).map(({ date, entries: ofDay }) => (
      <Section key={date} title={dayLabel(date, now)}>
        <CellGroup>
          {ofDay.map((entry) => (
            <AccessRow key={entry.id} entry={entry} />
          ))}
        </CellGroup>
      </Section>
    ))}
  </>
);
