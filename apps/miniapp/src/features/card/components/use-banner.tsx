import { Text, View } from '@tarojs/components';
import type { CardUse } from '@kangqiao/contracts';
import { Icon } from '@/components';
import { a11y } from '@/platform';
import { wordsOfUse } from '../lib/uses';
import styles from './use-banner.module.scss';

/** Says calmly that the code was checked, above the page: nothing below it moves. */
export const UseBanner = ({ use }: { use: CardUse | null }) => (
  <View className={styles.place}>
    {use && (
      <View key={use.id} className={styles.banner} {...a11y('status')}>
        <View className={styles.mark}>
          <Icon name="check" tone="on-accent" size={22} />
        </View>
        <Text className={styles.words}>{wordsOfUse(use)}</Text>
      </View>
    )}
  </View>
);
