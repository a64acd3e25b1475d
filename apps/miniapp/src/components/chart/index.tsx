import { useCallback, useMemo } from 'react';
import { Image } from '@tarojs/components';
import { picture, TEXT_STEPS, useColorScheme, useElderMode, useTextStep } from '@/platform';
import { PALETTE } from '../palette';
import { svgUri } from '../svg';
import { type GrowthData, growthChartSvg } from './growth-chart';
import { type ChartColours, type ChartData, lineChartSvg } from './line-chart';
import styles from './index.module.scss';

export { ChartLegend, type LegendEntry } from './legend';
export type { GrowthData, GrowthMark } from './growth-chart';
export type { ChartBound, ChartData, ChartPoint } from './line-chart';

interface LineChartProps {
  data: ChartData;
  /** All that the picture says, in a sentence, for screen readers; a table has to stand beside it. */
  label: string;
}

const GROUND = { light: '#FFFFFF', dark: '#1B2326' } as const;
const TEXT = { usual: 13, elder: 18 } as const;
/** Larger, two dates would not stand side by side; ages give way to each other. */
const MOST = { line: 20, growth: 26 } as const;

/** Draws with the colours and the type of the moment. */
const useDrawing = (most: number, draw: (colours: ChartColours, textSize: number) => string): string => {
  const scheme = useColorScheme();
  const least = useElderMode() ? TEXT.elder : TEXT.usual;
  const size = Math.min(most, Math.max(least, TEXT.usual * (TEXT_STEPS[useTextStep()] ?? 1)));
  return useMemo(() => {
    const colours = { ...PALETTE[scheme], ground: GROUND[scheme] };
    return svgUri(draw(colours, size));
  }, [draw, scheme, size]);
};

/** Results over time, readable in large type, on dark ground and without telling colours apart. */
export function LineChart({ data, label }: LineChartProps) {
  const source = useDrawing(
    MOST.line,
    useCallback((colours, size) => lineChartSvg(data, colours, size), [data]),
  );
  return <Image className={styles.chart} src={source} mode="widthFix" {...picture(label)} />;
}

interface GrowthChartProps {
  data: GrowthData;
  /** As for LineChart; a list has to stand beside it. */
  label: string;
}

/** How a child grows, with the curves of a standard behind it. */
export function GrowthChart({ data, label }: GrowthChartProps) {
  const source = useDrawing(
    MOST.growth,
    useCallback((colours, size) => growthChartSvg(data, colours, size), [data]),
  );
  return <Image className={styles.chart} src={source} mode="widthFix" {...picture(label)} />;
}
