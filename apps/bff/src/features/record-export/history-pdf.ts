import { type IpsHistory, type IpsInput, visitLines } from '@kangqiao/ips';
import type { PdfBlock } from '../../platform/pdf/pdf-document';

const minute = (instant: string): string => instant.slice(0, 'YYYY-MM-DDTHH:mm'.length).replace('T', ' ');

const heading = (text: string): PdfBlock => ({ kind: 'heading', text });
const paragraph = (text: string): PdfBlock => ({ kind: 'paragraph', text });

const visitBlocks = (visits: IpsHistory['visits']): PdfBlock[] =>
  visits.flatMap((visit) => {
    const [head, ...rest] = visitLines(visit);
    return [paragraph(head), ...rest.map((text): PdfBlock => ({ kind: 'paragraph', text, quiet: true }))];
  });

const measurementTable = (measurements: IpsHistory['measurements']): PdfBlock => ({
  kind: 'table',
  columns: [
    { title: '时间', share: 2 },
    { title: '项目', share: 2 },
    { title: '结果', share: 2 },
    { title: '来源', share: 3 },
  ],
  rows: measurements.map(({ at, name, value, unit, who }) => [
    ...[minute(at), name, [value, unit].filter(Boolean).join(' '), who],
  ]),
});

const documentBlocks = (documents: IpsHistory['documents']): PdfBlock[] =>
  documents.flatMap(({ title, createdAt, departmentName, doctorName, text, hospital }) => [
    paragraph(
      [createdAt.slice(0, 10), title, hospital.hospitalName, departmentName, doctorName].filter(Boolean).join(' · '),
    ),
    ...(text ?? '没有取得内容。').split('\n').map((line): PdfBlock => ({ kind: 'paragraph', text: line, quiet: true })),
  ]);

const part = (title: string, blocks: readonly PdfBlock[]): PdfBlock[] =>
  blocks.length === 0 ? [] : [heading(title), ...blocks];

/** Which days the file is of, and what of them is not in it: said before everything else. */
export const spanBlocks = ({ history, notes }: Pick<IpsInput, 'history' | 'notes'>): PdfBlock[] =>
  history
    ? [heading('本文件包括的时间'), ...[`${history.from} 至 ${history.to}`, ...history.notes, ...notes].map(paragraph)]
    : [];

/** What happened in the span, and what the family wrote on it. */
export const historyBlocks = ({ history, remarks }: Pick<IpsInput, 'history' | 'remarks'>): PdfBlock[] => [
  ...(history
    ? [
        ...part('就诊', visitBlocks(history.visits)),
        ...part('测量', history.measurements.length === 0 ? [] : [measurementTable(history.measurements)]),
        ...part('病历文书', documentBlocks(history.documents)),
      ]
    : []),
  ...part(
    '居民备注',
    remarks.length === 0
      ? []
      : [
          paragraph('以下由居民本人或家人填写，不是医院的记录。'),
          ...remarks.map(({ occurredOn, title, text, who, writtenAt }) =>
            paragraph(`${occurredOn ?? '日期不详'} ${title}：${text}（${who}，${minute(writtenAt)}）`),
          ),
        ],
  ),
];
