import type { FlagReason, LaboratoryItem } from '@kangqiao/contracts';
import { t } from '@/language';

/** Why nothing can be said, as a resident reads it. */
export const REASON_WORDING = {
  'no-value': t`报告没有写结果`,
  'no-range': t`报告没有给出参考范围`,
  'value-unreadable': t`结果不是可以直接比较的数值或阴阳性`,
  'range-unreadable': t`参考范围的写法不能直接比较`,
  'range-impossible': t`参考范围的上下限写反了，请向医院核实`,
  'range-ambiguous': t`参考范围有不止一种读法`,
  'range-not-for-person': t`参考范围不适用于本人的性别或年龄`,
  'sex-unknown': t`参考范围与性别有关，而性别未知`,
  'age-unknown': t`参考范围与年龄有关，按现有信息不能确定`,
  'state-unknown': t`参考范围与生理周期、孕期、空腹等情况有关`,
  'not-comparable': t`结果与参考范围的写法不同，不能比较`,
  'limit-overlaps': t`结果只说明大于或小于某个值，不能确定是否在范围内`,
  approximate: t`结果是约数`,
  borderline: t`结果介于阴性和阳性之间`,
  'unit-differs': t`结果与参考范围的单位不同`,
} as const satisfies Record<FlagReason, string>;

/** What has to be said of a flag besides the flag; undefined where nothing has. */
export const flagNote = (
  item: Pick<LaboratoryItem, 'flagReason' | 'flagContradicts' | 'criticalSource'>,
): string | undefined => {
  if (item.flagContradicts) return t`化验室的标注与参考范围不一致，以化验室的标注为准，请咨询医生。`;
  if (item.criticalSource) return t`按“${item.criticalSource}”标为危急值。`;
  return item.flagReason ? t`无法判断：${REASON_WORDING[item.flagReason]}。` : undefined;
};
