import type { AccessLogEntry, LocalDate } from '@kangqiao/contracts';
import { CellGroup, Section } from '@/components';
import { byDay, dayLabel } from '@/wording';
import { AccessRow } from './access-row';

/** Accesses day by day. */
export const AccessDays = ({ entries, now }: { entries: readonly AccessLogEntry[]; now: LocalDate }) => (
  <>
    {byDay(entries, ({ at }) => at).map(({ date, items }) => (
      <Section key={date} title={dayLabel(date, now)}>
        <CellGroup>
          {items.map((entry) => (
            <AccessRow key={entry.id} entry={entry} />
          ))}
        </CellGroup>
      </Section>
    ))}
  </>
);
