import { Text, View } from '@tarojs/components';
import type { Contradiction, LocalDate } from '@kangqiao/contracts';
import { Card } from '@/components';
import { t } from '@/language';
import { SourceLine } from './source-line';
import styles from './contradiction-list.module.scss';

/** What hospitals say differently, side by side; nobody here decides who is right. */
export const ContradictionList = ({ items, now }: { items: readonly Contradiction[]; now: LocalDate }) => (
  <Card>
    <View className={styles.list}>
      <Text className={styles.advice}>{t`各医院的记录不一致，请就诊时告诉医生，由医生核对。`}</Text>
      {items.map(({ about, what, statements }) => (
        <View key={`${about}-${what}`} className={styles.item}>
          <Text className={styles.what}>{what}</Text>
          {statements.map(({ text, source }) => (
            <View key={source.hospitalId} className={styles.statement}>
              <Text className={styles.text}>{text}</Text>
              <SourceLine source={source} now={now} />
            </View>
          ))}
        </View>
      ))}
    </View>
  </Card>
);
