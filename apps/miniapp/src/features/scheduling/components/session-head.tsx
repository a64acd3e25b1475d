import { Text, View } from '@tarojs/components';
import { formatYuan } from '@kangqiao/domain';
import type { Session } from '@kangqiao/contracts';
import { Dotted } from '@/components';
import { dayLabel, periodWords, today } from '@/wording';
import styles from './session-head.module.scss';

/** What a page about one session begins with: when, where, with whom and for how much. */
export const SessionHead = ({ session }: { session: Session }) => (
  <View className={styles.head}>
    <Text className={styles.when}>{`${dayLabel(session.date, today())} ${periodWords(session.period)}`}</Text>
    <View className={styles.what}>
      <Dotted parts={[session.departmentName, [session.doctorName, session.doctorTitle].filter(Boolean).join(' ')]} />
      <Text>{formatYuan(session.feeFen)}</Text>
    </View>
  </View>
);
