import { Card } from '@/components';
import { Text, View } from '@tarojs/components';
import { t } from '@/language';
import styles from './rules.module.scss';

const RULES = [
  t`请带好身份证件，按预约时段提前到院报到。`,
  t`不能来请尽早取消，把号留给需要的人。`,
  t`多次预约后不来，医院可能限制一段时间内的预约。`,
];

/** The rules of the hospital in plain words. */
export const Rules = () => (
  <Card>
    <View className={styles.rules}>
      {RULES.map((rule) => (
        <Text key={rule} className={styles.rule}>
          {rule}
        </Text>
      ))}
    </View>
  </Card>
);
