import { Text, View } from '@tarojs/components';
import { Icon } from '@/components';
import { t } from '@/language';
import { a11y, open } from '@/platform';
import styles from './book-entry.module.scss';

/** The one big way into booking. */
export const BookEntry = () => (
  <View
    className={styles.entry}
    hoverClass={styles.pressed}
    onClick={open.hospitals}
    {...a11y('button', { label: t`预约挂号` })}
  >
    <Icon name="calendar-check" tone="on-brand" size={32} />
    <View className={styles.words}>
      <Text className={styles.title}>{t`预约挂号`}</Text>
      <Text className={styles.note}>{t`选医院、科室、医生和时段`}</Text>
    </View>
    <Icon name="chevron-right" tone="on-brand" size={22} />
  </View>
);
