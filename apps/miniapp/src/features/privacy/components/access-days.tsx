import type { AccessLogEntry, LocalDate } from '@kangqiao/contracts';
import { CellGroup, Section } from '@/components';
import { byDay, dayLabel } from '@/wording';
import { ownFolded } from '../lib/own-folded';
import { AccessRow } from './access-row';
import { OwnAccesses } from './own-accesses';

/** Accesses day by day; what the reader did themselves takes little room. */
export const AccessDays = ({ entries, now }: { entries: readonly AccessLogEntry[]; now: LocalDate }) => (
  <>
    {byDay(entries, ({ at }) => at).map(({ date, items }) => (
      <Section key={date} title={dayLabel(date, now)}>
        <CellGroup>
          {ownFolded(items).map((line) =>
            line.kind === 'one' ? (
              <AccessRow key={line.entry.id} entry={line.entry} />
            ) : (
              <OwnAccesses key={line.entries[0]?.id} entries={line.entries} />
            ),
          )}
        </CellGroup>
      </Section>
    ))}
  </>
);
