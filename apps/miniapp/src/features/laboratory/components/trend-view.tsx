import { Text, View } from '@tarojs/components';
import type { LocalDate, Trend, TrendSeries } from '@kangqiao/contracts';
import { Card, Empty, LineChart, Notice, Section } from '@/components';
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

/** Shapes as the chart draws them, with their words. */
const LEGEND = [t`● 正常`, t`▲ 偏高`, t`▼ 偏低`, t`◆ 异常`, t`◇ 无法判断`, t`圈出 危急`] as const;

interface Properties {
  trend: Trend;
  now: LocalDate;
  onOpen: (reportId: string) => void;
}

const titleOf = ({ unit, method }: TrendSeries): string =>
  [unit ? t`单位 ${unit}` : t`没有单位`, method].filter(Boolean).join(t`，`);

const Series = ({
  name,
  series,
  now,
  first,
  onOpen,
}: { name: string; series: TrendSeries; first: TrendSeries } & Omit<Properties, 'trend'>) => {
  const chart = chartOf(series, now);
  const thinned = thinnedFrom(series);
  return (
    <Section title={titleOf(series)}>
      <Card>
        {chart ? (
          <>
            <LineChart data={chart} label={chartLabel(name, series, now)} />
            <View className={styles.legend}>
              {LEGEND.map((mark) => (
                <Text key={mark}>{mark}</Text>
              ))}
              {series.range && <Text>{t`虚线 参考范围`}</Text>}
            </View>
            {thinned && (
              <Text className={styles.note}>
                {t`共 ${thinned.all} 次，图上画了每一段时间里最高和最低的，共 ${thinned.drawn} 次。每一次都在下表。`}
              </Text>
            )}
          </>
        ) : (
          <Text className={styles.note}>{t`结果不是数值，不能画成曲线，请看下表。`}</Text>
        )}
        <TrendTable points={series.points} aboutUnit={first.unit} now={now} onOpen={onOpen} />
      </Card>
      {series.points.length > 1 && chart && !series.range && (
        <Text className={styles.note}>{t`几次的参考范围不同或没有给出，图上没有画参考范围。`}</Text>
      )}
    </Section>
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
        <Series key={n} name={name} series={one} first={first} now={now} onOpen={onOpen} />
      ))}
      <View>
        {methodUnknown && <Text className={styles.note}>{t`有的报告没有写明检测方法，比较时请留意。`}</Text>}
        <Text className={styles.note}>{t`不同医院、不同仪器的结果可能略有差别，请以医生意见为准。`}</Text>
      </View>
    </>
  );
};
