import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import type { Flag, LocalDate, Trend, TrendSeries } from '@kangqiao/contracts';
import { Card, ChartLegend, Empty, type LegendEntry, LineChart, Notice, Section } from '@/components';
import { t } from '@/language';
import { chartLabel, chartOf, thinnedFrom } from '../lib/trend-chart';
import { TrendTable } from './trend-table';
import styles from './trend-view.module.scss';

const apartText = (apart: Trend['apart']): string => {
  const differs = apart.includes('unit')
    ? t`单位不同${apart.includes('method') ? t`，检测方法也不同` : ''}`
    : t`检测方法不同`;
  return t`几份报告的${differs}，数值不能直接比较，已分开显示。`;
};

/** Shapes and colours as the chart draws them, with their words, and what is drawn so. */
const LEGEND: readonly (LegendEntry & { of: readonly Flag[] })[] = [
  { words: t`● 正常`, tone: 'ink', of: ['normal'] },
  { words: t`▲ 偏高`, tone: 'warning', of: ['high', 'critical-high'] },
  { words: t`▼ 偏低`, tone: 'warning', of: ['low', 'critical-low'] },
  { words: t`◆ 异常`, tone: 'warning', of: ['abnormal'] },
  { words: t`◇ 无法判断`, tone: 'secondary', of: ['undetermined'] },
  { words: t`圈出 危急`, tone: 'danger', of: ['critical-high', 'critical-low'] },
];

/** What the picture shows, and no more. */
const legendOf = ({ points, range }: TrendSeries): readonly LegendEntry[] => [
  ...LEGEND.filter(({ of }) => points.some(({ flag }) => of.includes(flag))),
  ...(range ? [{ words: t`虚线 参考范围`, tone: 'success' } as const] : []),
];

interface Properties {
  trend: Trend;
  now: LocalDate;
  onOpen: (reportId: string) => void;
}

const measureOf = ({ unit, method }: TrendSeries): string =>
  [unit ? t`单位：${unit}` : t`没有单位`, method && t`方法：${method}`].filter(Boolean).join(t`，`);

/** What tells one series from the others; one alone needs no title, and says it in the small. */
const Titled = ({ title, children }: { title: string | null; children: ReactNode }) =>
  title === null ? <>{children}</> : <Section title={title}>{children}</Section>;

const Series = ({
  name,
  series,
  isAlone,
  now,
  first,
  onOpen,
}: { name: string; series: TrendSeries; isAlone: boolean; first: TrendSeries } & Omit<Properties, 'trend'>) => {
  const chart = chartOf(series, now);
  const thinned = thinnedFrom(series);
  return (
    <Titled title={isAlone ? null : measureOf(series)}>
      <Card>
        {isAlone && <Text className={styles.note}>{measureOf(series)}</Text>}
        {chart ? (
          <>
            <LineChart data={chart} label={chartLabel(name, series, now)} />
            <ChartLegend entries={legendOf(series)} />
            {thinned && (
              <Text className={styles.note}>
                {t`共 ${thinned.all} 次，图上画了每一段时间里最高和最低的，共 ${thinned.drawn} 次。每一次都在下表。`}
              </Text>
            )}
          </>
        ) : (
          <Text className={styles.note}>{t`结果不是数值，不能画成曲线，请看下表。`}</Text>
        )}
        <TrendTable points={series.points} unit={series.unit} aboutUnit={first.unit} now={now} onOpen={onOpen} />
      </Card>
      {series.points.length > 1 && chart && !series.range && (
        <Text className={styles.note}>{t`几次的参考范围不同或没有给出，图上没有画参考范围。`}</Text>
      )}
    </Titled>
  );
};

/** One item over time: a picture and a table for each series, and why there is more than one. */
export const TrendView = ({ trend, now, onOpen }: Properties) => {
  const { series, apart, methodUnknown, name } = trend;
  const [first] = series;
  if (!first) return <Empty icon="report" title={t`这段时间没有这一项的结果`} text={t`可以换一个更长的时间再看。`} />;
  return (
    <>
      {apart.length > 0 && <Notice title={t`没有连成一条线`}>{apartText(apart)}</Notice>}
      {series.map((one, n) => (
        <Series
          key={n}
          name={name}
          series={one}
          isAlone={series.length === 1}
          first={first}
          now={now}
          onOpen={onOpen}
        />
      ))}
      <View>
        {methodUnknown && <Text className={styles.note}>{t`有的报告没有写明检测方法，比较时请留意。`}</Text>}
        <Text className={styles.note}>{t`不同医院、不同仪器的结果可能略有差别，请以医生意见为准。`}</Text>
      </View>
    </>
  );
};
