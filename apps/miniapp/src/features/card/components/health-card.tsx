import { useEffect } from 'react';
import { Text, View } from '@tarojs/components';
import type { Card as HealthCardData, Person } from '@kangqiao/contracts';
import { Notice } from '@/components';
import { brighten, useOnTop } from '@/platform';
import { useCardCodes } from '../api/use-card-codes';
import { CardCode } from './card-code';
import styles from './health-card.module.scss';

interface HealthCardProps {
  person: Person;
  card: HealthCardData;
}

/** The card as one shows it: name, code, issuer. The screen is bright while it is in front. */
export function HealthCard({ person, card }: HealthCardProps) {
  const active = card.state === 'active';
  const onTop = useOnTop();
  const codes = useCardCodes(person.id, active && onTop);
  useEffect(() => {
    if (!active || !onTop) return undefined;
    const brightened = brighten();
    return () => void brightened.then((restore) => restore());
  }, [active, onTop]);
  return (
    <View className={styles.card}>
      <View className={styles.head}>
        <Text className={styles.name}>{card.nameMasked}</Text>
        <Text className={styles.kind}>电子健康卡</Text>
      </View>
      <View className={styles.body}>
        {active ? (
          <CardCode
            codes={codes.data}
            error={codes.error}
            fetching={codes.isFetching}
            onRefresh={() => void codes.refetch()}
          />
        ) : (
          <Notice tone="warning" title="此卡已停用">
            {`请联系发卡机构 ${card.issuer}`}
          </Notice>
        )}
        <View className={styles.foot}>
          <Text className={styles.number}>{card.number}</Text>
          <Text className={styles.issuer}>{card.issuer}</Text>
        </View>
      </View>
    </View>
  );
}
