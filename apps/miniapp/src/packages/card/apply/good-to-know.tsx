import { Text, View } from '@tarojs/components';
import { Card, Icon, type IconName } from '@/components';
import { t } from '@/language';
import styles from './good-to-know.module.scss';

const POINTS: readonly (readonly [IconName, string])[] = [
  ['card', t`免费申领，各家医院通用`],
  ['qr-code', t`挂号、就诊、检查、取药都出示它`],
  ['shield', t`姓名和证件发给发卡机构，用来办卡`],
];

/** What the card is good for, and what becomes of what was said. */
export const GoodToKnow = () => (
  <Card>
    <View className={styles.list}>
      {POINTS.map(([icon, words]) => (
        <View key={icon} className={styles.item}>
          <Icon name={icon} tone="accent" />
          <Text className={styles.words}>{words}</Text>
        </View>
      ))}
    </View>
  </Card>
);
