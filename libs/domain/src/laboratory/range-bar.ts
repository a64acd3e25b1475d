import { compareDecimals, type Decimal, subtract } from './decimal';
import { exactly } from './interval';
import { comparedIn, type LaboratoryJudgement, type LaboratoryResult } from './judge';

/** Where a value stands on a bar: fractions of its width, to three digits. */
export interface RangeBar {
  /** The reference range; it reaches an end of the bar where it is open on that side. */
  from: number;
  to: number;
  /** The value; kept inside the bar however far out it lies. */
  at: number;
}

/** How far the bar reaches beyond the range on each side, in thousandths of its width. */
const MARGIN = 250n;
const WHOLE = 1000n;
/** The mark of a value far outside stays visible at the end of the bar. */
const EDGE = 30n;

const share = (part: Decimal, of: Decimal, width: bigint): bigint => {
  const scale = Math.max(part.scale, of.scale);
  const [a, b] = [part, of].map(({ units, scale: own }) => units * 10n ** BigInt(scale - own));
  return ((a ?? 0n) * width) / (b ?? 1n);
};
const kept = (at: bigint): bigint => (at < EDGE ? EDGE : at > WHOLE - EDGE ? WHOLE - EDGE : at);
const drawn = (from: bigint, to: bigint, at: bigint): RangeBar => ({
  from: Number(from) / 1000,
  to: Number(to) / 1000,
  at: Number(kept(at)) / 1000,
});

/**
 * The bar of one judgement; null where value or range is not one plain number or range, or where the picture would
 * contradict the flag: the laboratory's word is what counts, and a picture against it would only confuse.
 */
export const rangeBar = (result: LaboratoryResult, judgement: LaboratoryJudgement): RangeBar | null => {
  const { flag, contradicts } = judgement;
  if (contradicts || flag === 'abnormal' || flag === 'undetermined') return null;
  const compared = comparedIn(result, judgement);
  const value = compared && exactly(compared.value);
  if (!compared || !value) return null;
  const [low, high] = [compared.range.lower?.at, compared.range.upper?.at];
  if (low && high) {
    if (compareDecimals(low, high) === 0) return null;
    return drawn(
      MARGIN,
      WHOLE - MARGIN,
      MARGIN + share(subtract(value, low), subtract(high, low), WHOLE - 2n * MARGIN),
    );
  }
  // Open on one side: nought is the start of the bar, the one bound stands at a margin from its far end.
  const bound = high ?? low;
  if (!bound || bound.units <= 0n || value.units < 0n) return null;
  const edge = high ? WHOLE - MARGIN : MARGIN;
  const at = share(value, bound, edge);
  return high ? drawn(0n, edge, at) : drawn(edge, WHOLE, at);
};
