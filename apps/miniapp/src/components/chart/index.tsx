import { useMemo } from 'react';
import { Image } from '@tarojs/components';
import { picture, TEXT_STEPS, useColorScheme, useElderMode, useTextStep } from '@/platform';
import { PALETTE } from '../palette';
import { svgUri } from '../svg';
import { type ChartData, lineChartSvg } from './line-chart';
import styles from './index.module.scss';

export type { ChartBound, ChartData, ChartPoint } from './line-chart';

interface LineChartProps {
  data: ChartData;
  /** All that the picture says, in a sentence, for screen readers; a table has to stand beside it. */
  label: string;
}

const GROUND = { light: '#FFFFFF', dark: '#1B2326' } as const;
const TEXT = { usual: 13, elder: 18, most: 20 } as const;

/** Results over time, readable in large type, on dark ground and without telling colours apart. */
export function LineChart({ data, label }: LineChartProps) {
  const scheme = useColorScheme();
  const least = useElderMode() ? TEXT.elder : TEXT.usual;
  // Larger, two dates would not stand side by side.
  const size = Math.min(TEXT.most, Math.max(least, TEXT.usual * (TEXT_STEPS[useTextStep()] ?? 1)));
  const source = useMemo(() => {
    const colours = { ...PALETTE[scheme], ground: GROUND[scheme] };
    return svgUri(lineChartSvg(data, colours, size));
  }, [data, scheme, size]);
  return <Image className={styles.chart} src={source} mode="widthFix" {...picture(label)} />;
}
