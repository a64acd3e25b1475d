import { Text, View } from '@tarojs/components';
import { Button, Icon, TraceId } from '@/components';
import { t } from '@/language';
import { a11y, messageOf, traceIdOf } from '@/platform';
import styles from './no-code.module.scss';

interface NoCodeProps {
  /** Seconds until the next code on the phone begins; null or 0 where there is none. */
  beginsIn: number | null;
  online: boolean;
  /** Nothing reaches the server. */
  cutOff: boolean;
  error: unknown;
  fetching: boolean;
  onRetry: () => void;
}

const AT_THE_WINDOW = t`请连接网络，或凭身份证到窗口办理`;

/** In the place of the code: why there is none, and what to do. */
export function NoCode({ beginsIn, online, cutOff, error, fetching, onRetry }: NoCodeProps) {
  const trace = traceIdOf(error);
  if (beginsIn) {
    return (
      <View className={styles.missing} {...a11y('status')}>
        <Icon name="clock" tone="accent" size={32} />
        <Text className={styles.title}>{t`新二维码 ${beginsIn} 秒后出现`}</Text>
        <Text className={styles.text}>{t`用过或截屏的码不再出示，请稍候`}</Text>
      </View>
    );
  }
  if (!cutOff && !error) {
    return (
      <View className={styles.missing} {...a11y('status', { label: t`正在取得二维码`, busy: true })}>
        <View className={styles.loading} />
      </View>
    );
  }
  return (
    <View className={styles.missing} {...a11y('alert')}>
      <Icon name="offline" tone="warning" size={32} />
      <Text className={styles.title}>{cutOff ? t`没有可用的二维码` : t`暂时无法取得二维码`}</Text>
      <Text className={styles.text}>{cutOff ? AT_THE_WINDOW : t`${messageOf(error)}。急用请凭身份证到窗口办理`}</Text>
      {trace && <TraceId id={trace} />}
      {online && <Button kind="secondary" block={false} loading={fetching} onClick={onRetry}>{t`重试`}</Button>}
    </View>
  );
}
