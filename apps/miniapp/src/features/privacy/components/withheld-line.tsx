import { Text } from '@tarojs/components';
import { t } from '@/language';
import styles from './withheld-line.module.scss';

/** Says that not everything is shown to this viewer; nothing where everything is. */
export const WithheldLine = ({ withheld }: { withheld: boolean }) =>
  withheld ? <Text className={styles.line}>{t`部分内容按本人意愿未显示`}</Text> : null;
