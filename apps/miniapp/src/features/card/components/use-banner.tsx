import { View } from '@tarojs/components';
import type { CardUse } from '@kangqiao/contracts';
import { wordsOfUse } from '../lib/uses';
import { Banner } from './banner';
import styles from './use-banner.module.scss';

/** Says calmly that the code was checked, above the page: nothing below it moves. */
export const UseBanner = ({ use }: { use: CardUse | null }) => (
  <View className={styles.place}>
    {use && (
      <Banner key={use.id} tone="success">
        {wordsOfUse(use)}
      </Banner>
    )}
  </View>
);
