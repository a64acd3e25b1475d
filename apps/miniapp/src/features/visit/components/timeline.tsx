import { Text, View } from '@tarojs/components';
import { Card, PageState, Section } from '@/components';
import { t } from '@/language';
import { a11y } from '@/platform';
import { instantLabel, today } from '@/wording';
import { useTimeline } from '../api/use-timeline';
import { isUnwelcome, noteOf, STEP_WORDING } from '../lib/step-wording';
import styles from './timeline.module.scss';

/** Everything that happened to an appointment, the newest first. */
export const Timeline = ({ appointmentId, state }: { appointmentId: string; state: string }) => {
  const timeline = useTimeline(appointmentId, state);
  return (
    <Section title={t`预约经过`}>
      <PageState of={timeline}>
        {({ items }) => (
          <Card>
            <View {...a11y('list')}>
              {[...items].reverse().map(({ kind, note, at }) => (
                <View
                  key={`${kind} ${at}`}
                  className={`${styles.step} ${isUnwelcome(kind) ? styles.unwelcome : ''}`}
                  {...a11y('listitem')}
                >
                  <Text className={styles.what}>{STEP_WORDING[kind]}</Text>
                  {noteOf({ kind, note }) !== null && <Text className={styles.note}>{noteOf({ kind, note })}</Text>}
                  <Text className={styles.at}>{instantLabel(at, today())}</Text>
                </View>
              ))}
            </View>
          </Card>
        )}
      </PageState>
    </Section>
  );
};
