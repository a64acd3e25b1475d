import { Text, View } from '@tarojs/components';
import { Code128 } from '@/components';
import { t } from '@/language';
import styles from './card-number.module.scss';

interface CardNumberProps {
  number: string;
  issuer: string;
}

/** The number for a clerk to type or an old scanner to read. It identifies nobody by itself: only the code does. */
export const CardNumber = ({ number, issuer }: CardNumberProps) => (
  <View className={styles.foot}>
    <View className={styles.bars}>
      <Code128 text={number} label={t`卡号条码`} />
    </View>
    <Text className={styles.number}>{number}</Text>
    <Text className={styles.caption}>{t`卡号条码，仅供查询卡号，不能代替二维码核验`}</Text>
    <Text className={styles.caption}>{issuer}</Text>
  </View>
);
