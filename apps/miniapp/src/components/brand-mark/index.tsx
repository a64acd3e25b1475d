import { View } from '@tarojs/components';
import { Icon } from '../icon';
import styles from './index.module.scss';

/** The sign of the service. */
export const BrandMark = () => (
  <View className={styles.mark}>
    <Icon name="shield" tone="on-brand" size={32} />
  </View>
);
