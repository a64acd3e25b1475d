import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { AccessLogEntry } from '@kangqiao/contracts';
import { localTimeOf } from '@kangqiao/domain';
import { Cell, TraceId } from '@/components';
import { t } from '@/language';
import { dotted } from '@/wording';
import { OUTCOME_WORDS } from '../lib/wording';
import styles from './access-row.module.scss';

/** One access in plain words; a tap shows the number to quote when asking about it. */
export const AccessRow = ({ entry }: { entry: AccessLogEntry }) => {
  const [open, setOpen] = useState(false);
  const sentence = `${entry.who} ${entry.what}`;
  const outcome = OUTCOME_WORDS[entry.outcome];
  const note = dotted(localTimeOf(new Date(entry.at)), entry.hospitalName, outcome);
  return (
    <>
      <Cell
        leading={entry.outcome === 'done' ? 'check' : 'warning'}
        title={
          <>
            <Text className={styles.who}>{entry.who}</Text>
            {` ${entry.what}`}
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
