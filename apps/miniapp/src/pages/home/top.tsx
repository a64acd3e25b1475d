import { View } from '@tarojs/components';
import { SearchEntry } from '@/components';
import { Bell } from '@/features/notifications';
import { t } from '@/language';
import { open } from '@/platform';
import styles from './top.module.scss';

/** Looking for something, and what there is to know. */
export const Top = () => (
  <View className={styles.top}>
    <View className={styles.search}>
      <SearchEntry label={t`搜医院、科室、医生、症状`} onClick={open.search} />
    </View>
    <Bell />
  </View>
);
