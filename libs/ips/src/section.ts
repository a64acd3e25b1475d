import type { CompositionSection, Reference } from 'fhir/r4';
import { hl7, LOINC } from './codes';
import type { IpsSummary } from './input';
import { narrative } from './narrative';
import { caveats } from './sources';

/** Sections by their LOINC codes, as the International Patient Summary names them. */
const SECTIONS = {
  allergies: { code: '48765-2', title: '过敏', head: ['过敏原', '反应', '记录日期', '来源'] },
  problems: { code: '11450-4', title: '健康问题', head: ['记录日期', '诊断', '编码', '来源'] },
  medications: { code: '10160-0', title: '用药', head: ['药品', '用法', '状态', '开具日期', '来源'] },
  immunizations: { code: '11369-6', title: '预防接种', head: ['疫苗', '剂次', '接种日期', '来源'] },
  past: { code: '11348-0', title: '既往疾病', head: ['记录日期', '诊断', '编码', '来源'] },
  results: { code: '30954-2', title: '检查检验结果', head: ['日期', '项目', '结果', '参考范围', '来源'] },
} as const;

export interface SectionContent {
  entry: readonly Reference[];
  /** The same for people to read, below the section's head. */
  rows: readonly (readonly string[])[];
  /** What must be said beside them. */
  notes?: readonly string[];
}

const nothing = (title: string, summary: IpsSummary | null): string =>
  summary === null
    ? `这次没有提供${title}方面的内容。`
    : `没有取得${title}方面的记录。没有记录不表示没有${title}方面的情况。`;

/**
 * One section. An empty one says why: that hospitals have recorded no allergy does not mean that there is none, so it is
 * never called "no known allergy".
 */
export const section = (
  name: keyof typeof SECTIONS,
  summary: IpsSummary | null,
  { entry, rows, notes = [] }: SectionContent,
): CompositionSection => {
  const { code, title, head } = SECTIONS[name];
  const beside = [...(summary ? caveats(summary) : []), ...notes];
  const common = { title, code: { coding: [{ system: LOINC, code }] } };
  if (entry.length > 0) return { ...common, text: narrative(beside, { head, rows }), entry: [...entry] };
  const lines = [nothing(title, summary), ...beside];
  const reason = hl7('list-empty-reason', summary === null ? 'withheld' : 'unavailable');
  return { ...common, text: narrative(lines), emptyReason: { ...reason, text: lines.join('') } };
};
