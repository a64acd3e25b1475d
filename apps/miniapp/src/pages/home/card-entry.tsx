import { Text, View } from '@tarojs/components';
import { Icon } from '@/components';
import { t } from '@/language';
import { a11y, open } from '@/platform';
import styles from './card-entry.module.scss';

/** The way to the code, as large as it is often needed. */
export const CardEntry = ({ hasCard }: { hasCard: boolean }) => (
  <View
    className={styles.entry}
    hoverClass={styles.pressed}
    onClick={open.card}
    {...a11y('button', { label: hasCard ? t`出示电子健康卡` : t`申领电子健康卡` })}
  >
    <View className={styles.words}>
      <Text className={styles.title}>{t`电子健康卡`}</Text>
      <Text className={styles.note}>{hasCard ? t`看病取药，出示二维码` : t`免费申领，各家医院通用`}</Text>
    </View>
    <View className={styles.code}>
      <Icon name="qr-code" tone="accent" size={32} />
    </View>
  </View>
);
