import { Text, View } from '@tarojs/components';
import { t } from '@/language';
import { a11y, open } from '@/platform';
import { Button } from '../button';
import { Icon, type IconName } from '../icon';
import { TraceId } from '../trace-id';
import styles from './index.module.scss';

interface StandstillProps {
  icon: IconName;
  title: string;
  /** Fit for a resident. */
  message: string;
  /** To quote to the help desk; null where no server was reached. */
  traceId?: string | null;
  /** What can be done. */
  way: { text: string; onClick: () => void; busy?: boolean };
}

const Standstill = ({ icon, title, message, traceId, way }: StandstillProps) => (
  <View className={styles.failure} {...a11y('alert')}>
    <View className={styles.disc}>
      <Icon name={icon} tone="warning" size={30} />
    </View>
    <Text className={styles.title}>{title}</Text>
    <Text className={styles.text}>{message}</Text>
    <View className={styles.retry}>
      <Button kind="secondary" block={false} loading={way.busy} onClick={way.onClick}>
        {way.text}
      </Button>
    </View>
    {traceId && <TraceId id={traceId} />}
  </View>
);

interface FailureProps {
  message: string;
  traceId: string | null;
  retrying?: boolean;
  onRetry: () => void;
}

/** Says what went wrong, offers to try again, and names the number to quote. */
export const Failure = ({ message, traceId, retrying, onRetry }: FailureProps) => (
  <Standstill
    icon="offline"
    title={t`暂时打不开`}
    message={message}
    traceId={traceId}
    way={{ text: t`重试`, onClick: onRetry, busy: retrying }}
  />
);

interface NotFoundProps {
  /** The server's words, where it was asked. */
  message?: string;
  traceId?: string | null;
}

/** What a link leads to is not there, or not for this account: asking again changes nothing. */
export const NotFound = ({ message, traceId }: NotFoundProps) => (
  <Standstill
    icon="search"
    title={t`找不到这里的内容`}
    message={message ?? t`链接可能不完整，请从首页进入`}
    traceId={traceId}
    way={{ text: t`回首页`, onClick: open.home }}
  />
);

/** What came cannot be drawn: most likely the server is of another version than this. */
export const OutOfDate = ({ traceId }: { traceId?: string }) => (
  <Standstill
    icon="warning"
    title={t`这里的内容暂时显示不了`}
    message={t`请关闭后重新打开，更新到最新版再看`}
    traceId={traceId}
    way={{ text: t`回首页`, onClick: open.home }}
  />
);
