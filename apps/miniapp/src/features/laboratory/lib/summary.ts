import { t } from '@/language';
import type { ItemCounts } from './item-order';

/** The whole laboratory report in one sentence. */
export const summaryOf = (total: number, { abnormal, critical, undetermined }: ItemCounts): string => {
  const findings = [
    abnormal > 0 && t`${abnormal} 项异常`,
    critical > 0 && t`其中 ${critical} 项危急`,
    undetermined > 0 && t`${undetermined} 项无法判断`,
  ].filter(Boolean);
  return t`共 ${total} 项，${findings.length > 0 ? findings.join(t`，`) : t`未见异常标记`}。`;
};
