import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { LaboratoryItem as Item } from '@kangqiao/contracts';
import { Card, Notice, Paged, Section, Segments } from '@/components';
import { t, together } from '@/language';
import { groupItems, type ItemOrder, type PlacedItem, regrouped, titledItems } from '../lib/item-groups';
import { countItems } from '../lib/item-order';
import { summaryOf } from '../lib/summary';
import { LaboratoryItem } from './laboratory-item';
import styles from './laboratory-items.module.scss';

const ORDERS = [
  { value: 'abnormal-first', label: t`异常在前` },
  { value: 'laboratory', label: t`报告原顺序` },
] as const;

/** Drawn at a time, each with its bar: reports of thousands of items stay usable. */
const MOST_DRAWN = 25;

interface Properties {
  items: readonly Item[];
  /** @param index of the item in the report */
  onOpen: (index: number) => void;
}

const List = ({ items, onOpen }: { items: readonly PlacedItem[]; onOpen: (index: number) => void }) => (
  <Card>
    <View className={styles.list}>
      {items.map(({ item, index }) => (
        <LaboratoryItem key={index} item={item} onOpen={() => onOpen(index)} />
      ))}
    </View>
  </Card>
);

/** All items of a laboratory report, what needs a look first unless the reader wants the report's own order. */
export const LaboratoryItems = ({ items, onOpen }: Properties) => {
  const [order, setOrder] = useState<ItemOrder>('abnormal-first');
  const counts = countItems(items);
  const ordersDiffer = items.length > 1 && counts.abnormal + counts.undetermined > 0;
  return (
    <>
      {counts.critical > 0 && (
        <Notice tone="danger" title={t`报告中有危急值`}>{t`请尽快联系开单医生，或到就近医院急诊就诊。`}</Notice>
      )}
      {items.length === 0 && <Notice tone="warning">{t`医院没有填写检验项目，请向医院核实。`}</Notice>}
      {ordersDiffer && <Segments label={t`项目顺序`} options={ORDERS} value={order} onChange={setOrder} />}
      {items.length > 0 && <Text className={styles.summary}>{summaryOf(items.length, counts)}</Text>}
      <Paged key={order} rows={titledItems(groupItems(items, order))} size={MOST_DRAWN}>
        {(page) =>
          regrouped(page).map(({ title, items: shown }) =>
            title === null ? (
              <List key="all" items={shown} onOpen={onOpen} />
            ) : (
              <Section key={title} title={title}>
                <List items={shown} onOpen={onOpen} />
              </Section>
            ),
          )
        }
      </Paged>
      {items.length > 0 && (
        <Text className={styles.note}>
          {together(
            t`点一项看说明和历次变化。要不要紧，请问医生。`,
            counts.undetermined > 0 && t`标“无法判断”的，没法和参考范围比。`,
          )}
        </Text>
      )}
    </>
  );
};
