import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { LaboratoryItem as Item } from '@kangqiao/contracts';
import { Card, Notice, Segments } from '@/components';
import { abnormalFirst, countItems } from '../lib/item-order';
import { summaryOf } from '../lib/summary';
import { LaboratoryItem } from './laboratory-item';
import styles from './laboratory-items.module.scss';

const ORDERS = [
  { value: 'abnormal-first', label: '异常在前' },
  { value: 'laboratory', label: '报告原顺序' },
] as const;

type Order = (typeof ORDERS)[number]['value'];

/** All items of a laboratory report, what needs a look first unless the reader wants the report's own order. */
export const LaboratoryItems = ({ items }: { items: readonly Item[] }) => {
  const [order, setOrder] = useState<Order>('abnormal-first');
  const counts = countItems(items);
  const ordersDiffer = items.length > 1 && counts.abnormal + counts.undetermined > 0;
  const shown = order === 'abnormal-first' ? abnormalFirst(items) : items;
  return (
    <>
      {counts.critical > 0 && (
        <Notice tone="danger" title="报告中有危急值">
          请尽快联系开单医生，或到就近医院急诊就诊。
        </Notice>
      )}
      {ordersDiffer && <Segments label="项目顺序" options={ORDERS} value={order} onChange={setOrder} />}
      <Text className={styles.summary}>{summaryOf(items.length, counts)}</Text>
      <Card>
        <View className={styles.list}>
          {shown.map((item, index) => (
            <LaboratoryItem key={`${item.code}-${index}`} item={item} />
          ))}
        </View>
      </Card>
      <Text className={styles.note}>
        判断以化验室的标注为准；化验室没有标注的，按报告上的参考范围比较；比较不了的标为“无法判断”，不作猜测。解读请咨询医生。
      </Text>
    </>
  );
};
