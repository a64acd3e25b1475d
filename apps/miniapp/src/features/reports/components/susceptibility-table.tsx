import { Text, View } from '@tarojs/components';
import type { SusceptibilityItem } from '@kangqiao/contracts';
import { Paged } from '@/components';
import { t } from '@/language';
import { susceptibilityMeaning, susceptibilityWord } from '../lib/kind-wording';
import styles from './susceptibility-table.module.scss';

/** More than any laboratory tests; longer lists are turned page by page. */
const MOST_DRAWN = 40;

/** Which antibiotics work against what grew, as the laboratory found it. */
export const SusceptibilityTable = ({ items }: { items: readonly SusceptibilityItem[] }) => (
  <View>
    <View className={`${styles.row} ${styles.head}`}>
      <Text className={styles.antibiotic}>{t`抗菌药物`}</Text>
      <Text className={styles.value}>{t`测定值`}</Text>
      <Text className={styles.result}>{t`结果`}</Text>
    </View>
    <Paged rows={items} size={MOST_DRAWN} inner>
      {(shown) =>
        shown.map((item, index) => (
          <View key={`${item.antibiotic}-${index}`} className={styles.row}>
            <Text className={styles.antibiotic}>{item.antibiotic}</Text>
            <Text className={styles.value}>{item.value}</Text>
            <Text className={styles.result}>{susceptibilityWord(item.result)}</Text>
          </View>
        ))
      }
    </Paged>
    <Text className={styles.note}>{susceptibilityMeaning(items)}</Text>
  </View>
);
