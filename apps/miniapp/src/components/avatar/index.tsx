import { Text, View } from '@tarojs/components';
import { initialOf } from './initial';
import styles from './index.module.scss';

/** Stands for a person without a picture. It decorates: the name beside it carries the meaning. */
export const Avatar = ({ name, large }: { name: string; large?: boolean }) => (
  <View className={`${styles.avatar} ${large ? styles.large : ''}`} ariaHidden>
    <Text>{initialOf(name)}</Text>
  </View>
);
