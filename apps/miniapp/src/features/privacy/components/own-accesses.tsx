import { useState } from 'react';
import { Text } from '@tarojs/components';
import type { AccessLogEntry } from '@kangqiao/contracts';
import { localTimeOf } from '@kangqiao/domain';
import { Cell } from '@/components';
import { t } from '@/language';
import { dotted } from '@/wording';
import { AccessRow } from './access-row';
import styles from './access-row.module.scss';

const timeOf = ({ at }: AccessLogEntry): string => localTimeOf(new Date(at));

/** What the reader did themselves, newest first, in one line that unfolds. */
export const OwnAccesses = ({ entries }: { entries: readonly AccessLogEntry[] }) => {
  const [open, setOpen] = useState(false);
  const [newest] = entries;
  const oldest = entries.at(-1);
  if (!newest || !oldest) return null;
  const count = t`${entries.length} 条记录`;
  const [from, to] = [timeOf(oldest), timeOf(newest)];
  return (
    <>
      <Cell
        leading="person"
        title={<Text className={styles.who}>{newest.who}</Text>}
        note={dotted(count, from === to ? from : t`${from} 至 ${to}`)}
        label={[newest.who, count].join(t`，`)}
        unfolded={open}
        onClick={() => setOpen(!open)}
      />
      {open && entries.map((entry) => <AccessRow key={entry.id} entry={entry} />)}
    </>
  );
};
