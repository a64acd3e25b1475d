import { useState } from 'react';
import type { AccessLogEntry } from '@kangqiao/contracts';
import { localTimeOf } from '@kangqiao/domain';
import { Cell } from '@/components';
import { t } from '@/language';
import { AccessRow } from './access-row';

const timeOf = ({ at }: AccessLogEntry): string => localTimeOf(new Date(at));

/** What the reader did themselves, newest first, in one line that unfolds. */
export const OwnAccesses = ({ entries }: { entries: readonly AccessLogEntry[] }) => {
  const [open, setOpen] = useState(false);
  const [newest] = entries;
  const oldest = entries.at(-1);
  if (!newest || !oldest) return null;
  const [from, to] = [timeOf(oldest), timeOf(newest)];
  return (
    <>
      <Cell
        leading="person"
        title={t`您本人的 ${entries.length} 条记录`}
        note={from === to ? from : t`${from} 至 ${to}`}
        unfolded={open}
        onClick={() => setOpen(!open)}
      />
      {open && entries.map((entry) => <AccessRow key={entry.id} entry={entry} />)}
    </>
  );
};
