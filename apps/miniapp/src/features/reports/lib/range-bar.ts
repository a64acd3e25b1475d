import type { LaboratoryItem } from '@kangqiao/contracts';

/** Where a value stands on a bar: fractions of its width. */
export interface RangeBar {
  /** The reference range; it reaches an end of the bar where it is open on that side. */
  from: number;
  to: number;
  /** The value; kept inside the bar however far out it lies. */
  at: number;
}

interface Bounds {
  low: number | null;
  high: number | null;
}

const NUMBER = String.raw`(\d+(?:\.\d+)?)`;
const BETWEEN = new RegExp(`^${NUMBER}\\s*(?:-|–|—|~|～|至|--)\\s*${NUMBER}$`);
const BELOW = new RegExp(`^(?:<|‹|≤|＜|<=)\\s*${NUMBER}$`);
const ABOVE = new RegExp(`^(?:>|›|≥|＞|>=)\\s*${NUMBER}$`);
const PLAIN = new RegExp(`^${NUMBER}$`);

/** How far the bar reaches beyond the range on each side, in widths of the bar. */
const MARGIN = 0.25;
/** The mark of a value far outside stays visible at the end of the bar. */
const EDGE = 0.03;

const boundsOf = (range: string): Bounds | undefined => {
  const text = range.trim();
  const between = BETWEEN.exec(text);
  if (between) {
    const [low, high] = [Number(between[1]), Number(between[2])];
    return low < high ? { low, high } : undefined;
  }
  const below = BELOW.exec(text);
  if (below) return { low: null, high: Number(below[1]) };
  const above = ABOVE.exec(text);
  if (above) return { low: Number(above[1]), high: null };
  return undefined;
};

/** The flag is the laboratory's word; a picture that contradicts it would only confuse. */
const agrees = (value: number, { low, high }: Bounds, flag: LaboratoryItem['flag']): boolean => {
  switch (flag) {
    case 'high':
    case 'critical-high':
      return high !== null && value >= high;
    case 'low':
    case 'critical-low':
      return low !== null && value <= low;
    case 'normal':
      return (low === null || value >= low) && (high === null || value <= high);
    case 'abnormal':
    case 'undetermined':
      return false;
  }
};

const clamp = (fraction: number) => Math.min(1 - EDGE, Math.max(EDGE, fraction));

/**
 * The bar of one item; undefined where value or range is not a plain number or range, or where the picture
 * would contradict the flag.
 */
export const rangeBar = (item: Pick<LaboratoryItem, 'value' | 'referenceRange' | 'flag'>): RangeBar | undefined => {
  const plain = PLAIN.exec(item.value.trim());
  const bounds = item.referenceRange === null ? undefined : boundsOf(item.referenceRange);
  if (!plain || !bounds) return undefined;
  const value = Number(plain[1]);
  if (!agrees(value, bounds, item.flag)) return undefined;
  const { low, high } = bounds;
  if (low !== null && high !== null) {
    const inside = 1 - 2 * MARGIN;
    return { from: MARGIN, to: 1 - MARGIN, at: clamp(MARGIN + (inside * (value - low)) / (high - low)) };
  }
  // Open on one side: zero is the start of the bar, the one bound stands at a margin from its far end.
  const bound = high ?? low ?? 0;
  if (bound === 0) return undefined;
  const edge = high === null ? MARGIN : 1 - MARGIN;
  const at = clamp((edge * value) / bound);
  return high === null ? { from: edge, to: 1, at } : { from: 0, to: edge, at };
};
