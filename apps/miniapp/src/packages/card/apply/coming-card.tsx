import { Text, View } from '@tarojs/components';
import type { Person } from '@kangqiao/contracts';
import { Icon } from '@/components';
import { t } from '@/language';
import { RELATION_WORDS } from '@/wording';
import styles from './coming-card.module.scss';

const Line = ({ term, value }: { term: string; value: string }) => (
  <View className={styles.line}>
    <Text className={styles.term}>{term}</Text>
    <Text>{value}</Text>
  </View>
);

/** The card that is applied for: whose it will be, and who issues it. */
export const ComingCard = ({ person, issuerName }: { person: Person; issuerName: string }) => {
  const isNewborn = person.documentType === 'newborn';
  return (
    <View className={styles.card}>
      <View className={styles.head}>
        <Text className={styles.kind}>{t`电子健康卡`}</Text>
        <View className={styles.code}>
          <Icon name="qr-code" tone="accent" size={28} />
        </View>
      </View>
      <View className={styles.holder}>
        <Text className={styles.name}>{t`${person.name}（${RELATION_WORDS[person.relation]}）`}</Text>
        <Text className={styles.number}>{isNewborn ? t`新生儿，暂无证件` : person.documentNumberMasked}</Text>
      </View>
      <View className={styles.lines}>
        {isNewborn && <Line term={t`监护人`} value={t`您本人，以您已核验的身份办理`} />}
        <Line term={t`发卡机构`} value={issuerName} />
      </View>
    </View>
  );
};
