import {
  documentLines,
  documentTitle,
  gapNotes,
  historyNotes,
  type IpsHistory,
  type IpsInput,
  measurementTable,
  visitLines,
} from '@kangqiao/ips';
import type { Say } from '@kangqiao/language';
import type { PdfBlock } from '../../platform/pdf/pdf-document';

const heading = (text: string): PdfBlock => ({ kind: 'heading', text });
const paragraph = (text: string): PdfBlock => ({ kind: 'paragraph', text });
const quiet = (text: string): PdfBlock => ({ kind: 'paragraph', text, quiet: true });

const visitBlocks = (visits: IpsHistory['visits'], t: Say): PdfBlock[] =>
  visits.flatMap((visit) => {
    const [head, ...rest] = visitLines(visit, t);
    return [paragraph(head), ...rest.map(quiet)];
  });

/** Widths of the columns: when, what, how much, by whom. */
const SHARES = [2, 2, 2, 3] as const;

const measurementBlocks = (measurements: IpsHistory['measurements'], t: Say): PdfBlock[] => {
  if (measurements.length === 0) return [];
  const { head, rows } = measurementTable(measurements, t);
  return [{ kind: 'table', columns: head.map((title, index) => ({ title, share: SHARES[index] ?? 1 })), rows }];
};

const documentBlocks = (documents: IpsHistory['documents'], t: Say): PdfBlock[] =>
  documents.flatMap((document) => {
    const { createdAt, departmentName, doctorName, hospital } = document;
    const day = t.day(createdAt.slice(0, 'YYYY-MM-DD'.length));
    return [
      paragraph(
        [day, documentTitle(document, t), hospital.hospitalName, departmentName, doctorName]
          .filter(Boolean)
          .join(' · '),
      ),
      ...(documentLines(document, t) ?? [t`没有取得内容。`]).flatMap((line) => line.split('\n')).map(quiet),
    ];
  });

const remarkLine = ({ occurredOn, title, text, who, writtenAt }: IpsInput['remarks'][number], t: Say): string => {
  const day = occurredOn === null ? t`日期不详` : t.day(occurredOn);
  return t`${day} ${t.sentence(title)}：${text}（${t.sentence(who)}，${t.minute(writtenAt)}）`;
};

const part = (title: string, blocks: readonly PdfBlock[]): PdfBlock[] =>
  blocks.length === 0 ? [] : [heading(title), ...blocks];

/** Which days the file is of, and what of them is not in it: said before everything else. */
export const spanBlocks = ({ history, gaps }: Pick<IpsInput, 'history' | 'gaps'>, t: Say): PdfBlock[] => [
  ...(history
    ? [
        heading(t`本文件包括的时间`),
        ...[t`${t.day(history.from)} 至 ${t.day(history.to)}`, ...historyNotes(history, t)].map(paragraph),
      ]
    : []),
  ...gapNotes(gaps, t).map(paragraph),
];

/** What happened in the span, and what the family wrote on it. */
export const historyBlocks = ({ history, remarks }: Pick<IpsInput, 'history' | 'remarks'>, t: Say): PdfBlock[] => [
  ...(history
    ? [
        ...part(t`就诊`, visitBlocks(history.visits, t)),
        ...part(t`测量`, measurementBlocks(history.measurements, t)),
        ...part(t`病历文书`, documentBlocks(history.documents, t)),
      ]
    : []),
  ...(remarks.length > 0
    ? [
        heading(t`居民备注`),
        paragraph(t`以下由居民本人或家人填写，不是医院的记录。`),
        ...remarks.map((remark) => paragraph(remarkLine(remark, t))),
      ]
    : []),
];
