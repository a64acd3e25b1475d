import { Text, View } from '@tarojs/components';
import type { GrowthPoint, GrowthStandard } from '@kangqiao/contracts';
import { EntryList, RecordEntry } from '@/features/record';
import { Card, GrowthChart, Notice, Section } from '@/components';
import { t } from '@/language';
import { monthDay, today } from '@/wording';
import { ageOf, chartsOf, KINDS } from './growth-charts';
import styles from './index.module.scss';

interface Properties {
  /** Oldest first. */
  points: readonly GrowthPoint[];
  standard: GrowthStandard | null;
}

/** How a child grows: drawn over age, and every number below. */
export const Growth = ({ points, standard }: Properties) =>
  points.length === 0 ? null : (
    <>
      <Section title={t`生长测量`}>
        <Notice>{t`这里只列出医院测得的数值，不作评价。生长是否正常，请听儿童保健医生的意见。`}</Notice>
        {chartsOf(points, standard).map(({ kind, unit, data, label }) => (
          <Card key={kind}>
            <Text className={styles.kind}>{t`${KINDS[kind]}（${unit}）`}</Text>
            <GrowthChart data={data} label={label} />
          </Card>
        ))}
        {standard && (
          <View className={styles.source}>
            <Text>{t`每 100 个同龄、同性别的孩子里，约 3 个低于最下面的线，一半低于中间的虚线，约 3 个高于最上面的线。`}</Text>
            <Text>{t`来源：${standard.name}。2 岁前躺着量，2 岁起站着量；早产的孩子请按医生说的看。`}</Text>
          </View>
        )}
      </Section>
      <Section title={t`每次测量`}>
        <EntryList>
          {points.map(({ kind, value, unit, measuredOn, ageMonths, source }, index) => (
            <RecordEntry
              key={`${kind}-${index}`}
              title={`${KINDS[kind]} ${value} ${unit}`}
              mark={ageOf(ageMonths)}
              when={t`${monthDay(measuredOn, today())}测量`}
              source={source}
              now={today()}
            />
          ))}
        </EntryList>
      </Section>
    </>
  );
