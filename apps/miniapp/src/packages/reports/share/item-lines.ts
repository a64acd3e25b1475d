import type { Report } from '@kangqiao/contracts';
import { abnormalFirst, FLAG_WORDING, isAbnormal } from '@/features/laboratory';
import type { ItemLine } from '@/features/reports';
import { t } from '@/language';

/** The items of a laboratory report in one sentence each, what needs a look first. */
export const itemLinesOf = ({ items }: Pick<Report, 'items'>): ItemLine[] =>
  abnormalFirst((items ?? []).map((item) => ({ item }))).map(({ item }) => {
    const { name, value, unit, referenceRange, flag } = item;
    const isOut = isAbnormal(flag);
    const range = referenceRange === null ? '' : t`（参考 ${referenceRange}）`;
    const says = [t`${name}：${value}`, unit, isOut && FLAG_WORDING[flag].label].filter(Boolean).join(' ');
    return { text: `${says}${range}`, isOut };
  });
