import { type RefObject, useEffect, useState } from 'react';
import { Text, View } from '@tarojs/components';
import { t } from '@/language';
import { a11y, canSpeak, hush, speak, type SpokenNode, spokenTextOf } from '@/platform';
import { Icon } from '../icon';
import styles from './index.module.scss';

/** Reads what stands on the page to whoever would rather listen; not shown where the phone cannot. */
export function ReadAloud({ of }: { of: RefObject<unknown> }) {
  const [reading, setReading] = useState(false);
  useEffect(() => hush, []);
  if (!canSpeak) return null;
  const turn = () => {
    if (reading) return hush();
    setReading(true);
    speak(spokenTextOf(of.current as SpokenNode), () => setReading(false));
  };
  return (
    <View className={styles.aloud} onClick={turn} {...a11y('button', { label: reading ? t`停止朗读` : t`朗读本页` })}>
      <Icon name={reading ? 'close' : 'sound'} tone="accent" size={22} />
      <Text>{reading ? t`停止朗读` : t`朗读本页`}</Text>
    </View>
  );
}
