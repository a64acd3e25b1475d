import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { AccessLogEntry } from '@kangqiao/contracts';
import { localTimeOf } from '@kangqiao/domain';
import { Cell, type IconName, TraceId } from '@/components';
import { t } from '@/language';
import { dotted } from '@/wording';
import { OUTCOME_WORDS } from '../lib/wording';
import styles from './access-row.module.scss';

/** Whoever looks, looks; whoever does something has done it. */
const LOOKS = /\.(view|list|timeline|visit|document|original|recognition|read|uses|check)$/;

const iconOf = ({ action, outcome }: AccessLogEntry): IconName => {
  if (outcome !== 'done') return 'warning';
  return LOOKS.test(action) ? 'eye' : 'check';
};

/** One access in plain words; a tap shows the number to quote when asking about it. */
export const AccessRow = ({ entry }: { entry: AccessLogEntry }) => {
  const [open, setOpen] = useState(false);
  const sentence = `${entry.who} ${entry.what}`;
  const outcome = OUTCOME_WORDS[entry.outcome];
  const note = dotted(localTimeOf(new Date(entry.at)), entry.hospitalName, outcome);
  return (
    <>
      <Cell
        leading={iconOf(entry)}
        title={
          <>
            <Text className={styles.who}>{entry.who}</Text>
            {`\n${entry.what}`}
          </>
        }
        note={note}
        tone={entry.outcome === 'refused' ? 'danger' : 'ink'}
        label={[sentence, note, open ? t`收起` : t`详情`].join(t`，`)}
        unfolded={open}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <View className={styles.detail}>
          <TraceId id={entry.traceId} />
          <Text className={styles.id}>{t`有疑问时，请把编号告诉客服`}</Text>
        </View>
      )}
    </>
  );
};
