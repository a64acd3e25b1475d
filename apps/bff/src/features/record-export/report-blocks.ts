import { cultureText, type IpsItem, type IpsReport, reportStanding } from '@kangqiao/ips';
import type { Say } from '@kangqiao/language';
import type { PdfBlock, PdfCell } from '../../platform/pdf/pdf-document';
import { withGloss } from '../laboratory/item-gloss';

/** What is not judged must not look like what is normal. */
const marksIn = (t: Say): Readonly<Record<IpsItem['flag'], string>> => ({
  normal: '',
  high: t`↑ 偏高`,
  low: t`↓ 偏低`,
  'critical-high': t`↑↑ 危急值`,
  'critical-low': t`↓↓ 危急值`,
  abnormal: t`异常`,
  undetermined: t`无法判断`,
});

const itemTable = (items: readonly IpsItem[], t: Say): PdfBlock => ({
  kind: 'table',
  columns: [
    { title: t`项目`, share: 4 },
    { title: t`结果`, share: 1.6, align: 'end' },
    { title: t`单位`, share: 1.4 },
    { title: t`参考范围`, share: 2 },
    { title: t`提示`, share: 1.4 },
  ],
  rows: items.map((item) => {
    const { value, unit, referenceRange, flag } = item;
    const isOut = flag !== 'normal' && flag !== 'undetermined';
    const strong = (text: string): PdfCell => (isOut ? { text, strong: true } : text);
    return [withGloss(item, t), strong(value), unit ?? '', referenceRange ?? '', strong(marksIn(t)[flag])];
  }),
});

/** One report within a summary. */
export const reportBlocks = (report: IpsReport, t: Say): PdfBlock[] => {
  const where = [t.day(report.reportedAt.slice(0, 10)), report.hospitalName, report.departmentName]
    .filter(Boolean)
    .join(' · ');
  const words = [
    report.findings && t`所见：${report.findings}`,
    report.impression && t`诊断意见：${report.impression}`,
    report.kind === 'microbiology' && t`培养结果：${cultureText(report, t)}`,
    ...(report.susceptibilities ?? []).map(({ antibiotic, value, result }) => `${antibiotic} ${value} ${result}`),
  ].filter((text): text is string => typeof text === 'string' && text !== '');
  return [
    { kind: 'heading', text: report.title },
    { kind: 'paragraph', text: where, quiet: true },
    ...reportStanding(report, t).map((text): PdfBlock => ({ kind: 'paragraph', text })),
    ...(report.items && report.items.length > 0 ? [itemTable(report.items, t)] : []),
    ...words.map((text): PdfBlock => ({ kind: 'paragraph', text })),
  ];
};
