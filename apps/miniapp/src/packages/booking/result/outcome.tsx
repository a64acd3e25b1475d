import { Text, View } from '@tarojs/components';
import { Icon, type IconName, type IconTone } from '@/components';
import { a11y } from '@/platform';
import styles from './outcome.module.scss';

export type OutcomeKind = 'done' | 'waiting' | 'failed';

interface Properties {
  kind: OutcomeKind;
  title: string;
  text: string;
}

const SIGNS = {
  done: { icon: 'check', tone: 'success' },
  waiting: { icon: 'clock', tone: 'accent' },
  failed: { icon: 'close', tone: 'danger' },
} as const satisfies Record<OutcomeKind, { icon: IconName; tone: IconTone }>;

/** The outcome at a glance: sign, words, one sentence. */
export const Outcome = ({ kind, title, text }: Properties) => (
  <View className={styles.outcome} {...a11y(kind === 'failed' ? 'alert' : 'status')}>
    <View className={`${styles.disc} ${styles[kind]}`}>
      <Icon name={SIGNS[kind].icon} tone={SIGNS[kind].tone} size={32} />
    </View>
    <Text className={styles.title}>{title}</Text>
    <Text className={styles.text}>{text}</Text>
  </View>
);
