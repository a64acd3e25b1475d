import { useMemo } from 'react';
import { Image } from '@tarojs/components';
import { picture, useColorScheme, useElderMode } from '@/platform';
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
const TEXT = { usual: 13, elder: 18 } as const;

/** Results over time, readable in large type, on dark ground and without telling colours apart. */
export function LineChart({ data, label }: LineChartProps) {
  const scheme = useColorScheme();
  const elder = useElderMode();
  const source = useMemo(() => {
    const colours = { ...PALETTE[scheme], ground: GROUND[scheme] };
    return svgUri(lineChartSvg(data, colours, elder ? TEXT.elder : TEXT.usual));
  }, [data, scheme, elder]);
  return <Image className={styles.chart} src={source} mode="widthFix" {...picture(label)} />;
}
