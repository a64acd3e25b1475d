import { Text, View } from '@tarojs/components';
import type { LaboratoryItem as Item } from '@kangqiao/contracts';
import { Card, Icon } from '@/components';
import { t } from '@/language';
import { a11y } from '@/platform';
import { FLAG_WORDING } from '../lib/flag-wording';
import { plainRange } from '../lib/plain-range';
import { flagNote } from '../lib/reason-wording';
import { RangeBar } from './range-bar';
import styles from './laboratory-item.module.scss';

interface Properties {
  item: Item;
  /** Leads to its explanation and its trend. */
  onOpen?: () => void;
}

const rangeOf = ({ referenceRange, personRange }: Item): string => {
  if (personRange) return t`参考 ${plainRange(personRange)}（按性别或年龄）`;
  return referenceRange ? t`参考 ${plainRange(referenceRange)}` : t`无参考范围`;
};

/** One item as the laboratory wrote it: value, unit, range, and what the flag means in words. */
export const LaboratoryItem = ({ item, onOpen }: Properties) => {
  const { label, tone } = FLAG_WORDING[item.flag];
  const note = flagNote(item);
  const spoken = [item.name, `${item.value}${item.unit ?? ''}`, label, t`查看说明和变化`].join(t`，`);
  return (
    <View
      className={styles.item}
      hoverClass={onOpen ? styles.pressed : 'none'}
      onClick={onOpen}
      {...(onOpen ? a11y('button', { label: spoken }) : {})}
    >
      <View className={styles.line}>
        <Text className={styles.name}>{item.name}</Text>
        <View className={styles.standing}>
          <Text className={`${styles.flag} ${styles[tone]}`}>{label}</Text>
          {onOpen && <Icon name="chevron-right" tone="secondary" size={18} />}
        </View>
      </View>
      <View className={styles.line}>
        <View className={styles.measure}>
          <Text className={`${styles.value} ${styles[tone]}`}>{item.value}</Text>
          {item.unit && <Text className={styles.unit}>{item.unit}</Text>}
        </View>
        <Text className={styles.reference}>{rangeOf(item)}</Text>
      </View>
      <RangeBar item={item} />
      {note && <Text className={styles.note}>{note}</Text>}
    </View>
  );
};

/** One item alone on its own surface. */
export const LaboratoryItemCard = ({ item }: { item: Item }) => (
  <Card>
    <View className={styles.alone}>
      <LaboratoryItem item={item} />
    </View>
  </Card>
);
