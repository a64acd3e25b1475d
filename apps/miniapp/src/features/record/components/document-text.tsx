import { Text, View } from '@tarojs/components';
import type { RecordDocument } from '@kangqiao/contracts';
import { Card, Section } from '@/components';
import { t } from '@/language';
import styles from './visit-detail.module.scss';

/** What a document says, as plain text. */
export const DocumentText = ({ sections }: { sections: NonNullable<RecordDocument['sections']> }) => (
  <>
    {sections.map(({ title, lines }, index) => (
      <Section key={`${title ?? ''}-${index}`} title={title ?? t`正文`}>
        <Card>
          <View className={styles.list}>
            {lines.map(({ label, text }, order) => (
              <View key={order} className={styles.line}>
                {label !== null && <Text className={styles.note}>{label}</Text>}
                <Text className={styles.title}>{text}</Text>
              </View>
            ))}
          </View>
        </Card>
      </Section>
    ))}
  </>
);
