import { Text, View } from '@tarojs/components';
import styles from './legend.module.scss';
import type { ChartPoint } from './line-chart';

export interface LegendEntry {
  /** The mark as the chart draws it, a blank, and what it means: `▲ 偏高`. */
  words: string;
  /** The colour that the mark has there; `success` is that of the range. */
  tone: ChartPoint['tone'] | 'success';
}

/** What the marks of a chart mean, each in its own colour. */
export const ChartLegend = ({ entries }: { entries: readonly LegendEntry[] }) => (
  <View className={styles.legend}>
    {entries.map(({ words, tone }) => {
      const mark = words.split(' ', 1)[0] ?? '';
      return (
        <Text key={words}>
          <Text className={styles[tone]}>{mark}</Text>
          {words.slice(mark.length)}
        </Text>
      );
    })}
  </View>
);
