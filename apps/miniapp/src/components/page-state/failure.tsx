import { Text, View } from '@tarojs/components';
import { t } from '@/language';
import { a11y } from '@/platform';
import { Button } from '../button';
import { Icon } from '../icon';
import styles from './index.module.scss';

interface FailureProps {
  /** Fit for a resident. */
  message: string;
  /** To quote to the help desk; null where no server was reached. */
  traceId: string | null;
  retrying?: boolean;
  onRetry: () => void;
}

/** Says what went wrong, offers to try again, and names the number to quote. */
export const Failure = ({ message, traceId, retrying, onRetry }: FailureProps) => (
  <View className={styles.failure} {...a11y('alert')}>
    <View className={styles.disc}>
      <Icon name="offline" tone="warning" size={30} />
    </View>
    <Text className={styles.title}>{t`暂时打不开`}</Text>
    <Text className={styles.text}>{message}</Text>
    <View className={styles.retry}>
      <Button kind="secondary" block={false} loading={retrying} onClick={onRetry}>{t`重试`}</Button>
    </View>
    {traceId && <Text className={styles.trace}>{t`编号 ${traceId}`}</Text>}
  </View>
);
