import { Text, View } from '@tarojs/components';
import { formatYuan } from '@kangqiao/domain';
import type { Session } from '@kangqiao/contracts';
import { dayLabel, periodWords, today } from '@/wording';
import styles from './session-head.module.scss';

/** What a page about one session begins with: when, where, with whom and for how much. */
export const SessionHead = ({ session }: { session: Session }) => (
  <View className={styles.head}>
    <Text className={styles.when}>{`${dayLabel(session.date, today())} ${periodWords(session.period)}`}</Text>
    <Text className={styles.what}>
      {[session.departmentName, session.doctorName, session.doctorTitle, formatYuan(session.feeFen)]
        .filter(Boolean)
        .join(' · ')}
    </Text>
  </View>
);
