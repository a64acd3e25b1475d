import { type ReactNode, useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { ConsentText } from '@kangqiao/contracts';
import { t } from '@/language';
import { a11y } from '@/platform';
import styles from './consent-line.module.scss';

interface ConsentLineProps {
  consent: ConsentText;
  /** How it is answered, at the right. */
  children: ReactNode;
}

/** One purpose in a line; its text is one tap away, before anything is agreed to. */
export const ConsentLine = ({ consent: { title, text }, children }: ConsentLineProps) => {
  const [open, setOpen] = useState(false);
  return (
    <View className={styles.line}>
      <View className={styles.head}>
        <Text className={styles.title}>{title}</Text>
        {children}
      </View>
      <View
        className={styles.more}
        onClick={() => setOpen(!open)}
        {...a11y('button', { label: open ? t`收起：${title}` : t`查看全文：${title}` })}
      >
        <Text>{open ? t`收起` : t`查看全文`}</Text>
      </View>
      {open && <Text className={styles.text}>{text}</Text>}
    </View>
  );
};
