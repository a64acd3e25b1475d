import { type IpsHistory, type IpsInput, NO_GAPS } from '@kangqiao/ips';
import { sayIn } from '@kangqiao/language';
import { anEntrySource, aRecordSummary, aReport, aReportItem, aVisit } from '@kangqiao/testing';
import { renderPdf } from '../../platform/pdf/render-pdf';
import { chineseLeft } from '../../testing/chinese-left';
import { readPdf, textOf } from '../../testing/pdf-pages';
import { summaryPdf } from './summary-pdf';

const anInput = (change: Partial<IpsInput> = {}): IpsInput => ({
  id: 'document-1',
  at: new Date('2026-11-22T01:30:00Z'),
  person: {
    ...{ name: '王小明', sex: 'female', birthDate: '1990-01-01', phone: null },
    document: { type: 'resident-id', number: '110101199001010017' },
  },
  summary: aRecordSummary(),
  reports: [
    aReport({
      items: [aReportItem({ flag: 'critical-high', explanationId: 'hgb' }), aReportItem({ flag: 'abnormal' })],
    }),
    aReport({ kind: 'imaging', title: '胸部 CT 平扫', items: null, findings: '清晰。', impression: '未见异常。' }),
    aReport({ kind: 'microbiology', title: '尿培养', items: null, organism: null, susceptibilities: [] }),
  ],
  visit: null,
  history: null,
  remarks: [],
  gaps: NO_GAPS,
  languages: ['en'],
  ...change,
});
const HOSPITAL = { hospitalId: 'kq-first', hospitalName: '第一医院', noLongerListed: true };
const DOCUMENT = {
  departmentName: '心内科',
  doctorName: null,
  createdAt: '2026-03-01T09:00:00+08:00',
  hospital: HOSPITAL,
};
const aHistory = (): IpsHistory => ({
  ...{ from: '2016-01-01', to: '2026-11-22' },
  visits: [aVisit({ occurredOn: '2026-03-01', source: anEntrySource(HOSPITAL) })],
  measurements: [
    {
      ...{ at: '2026-03-01T08:00:00+08:00', code: null, name: '血糖', timing: '空腹', value: '6.10', unit: 'mmol/L' },
      source: { by: 'doctor', names: ['周明'] },
    },
  ],
  documents: [
    { ...DOCUMENT, title: '门诊病历', lines: [{ label: '主诉', text: '头晕' }] },
    { ...DOCUMENT, title: '出院小结', lines: null },
  ],
  gaps: { entriesSince: '2016-03-01', measuredSince: '2020-03-01', titlesAlone: { most: 100, left: 2 } },
});
const english = async (input: IpsInput) =>
  (await readPdf(await renderPdf(summaryPdf(input, sayIn('en'))))).pages.map(textOf).join('\n');
const EMPTY = { allergies: [], diagnoses: [], medications: [], immunizations: [], bloodGroups: [] };
const silent = { hospitalId: 's', hospitalName: '第二医院', state: 'unavailable' as const, asOf: null };
const gone = anEntrySource({ noLongerListed: true });

describe('the summary of a record in English', () => {
  it('names what hospitals named as they did, and says everything else in English', async () => {
    const input = anInput();
    const text = await english(input);
    expect(chineseLeft(text, input)).toEqual([]);
    for (const said of [
      ...['Health record summary', 'Allergies', 'Health problems', 'Medicines', 'Vaccinations', 'A Rh positive'],
      ...['Female', '1 Jan 1990', 'Severe', 'Dose 1', '8 Oct 2026', 'Page 1 of', 'exported by Kangqiao'],
    ])
      expect(text).toContain(said);
    expect(text.replaceAll('\n', ' ')).toContain('What hospitals wrote is in their own words and is not translated');
  });

  it.each<[string, Partial<IpsInput>, string]>([
    ['nothing is known', { summary: aRecordSummary(EMPTY), reports: [] }, 'does not mean that there are no allergies'],
    [
      'a hospital is silent',
      { summary: aRecordSummary({ sources: [silent], withheld: true }) },
      'sensitive departments',
    ],
    [
      'reports are missing',
      {
        gaps: {
          ...{ silent: ['第二医院', '第三医院'], missing: ['血常规'], held: 1, withheld: true },
          cut: { most: 60, since: '2026-03-01', left: 2 },
          unasked: { before: '2023-11-23', kept: false },
        },
      },
      'only the newest 60 are included',
    ],
    ['no hospital answered', { summary: aRecordSummary({ ...EMPTY, sources: [] }), reports: [] }, 'no hospital gave'],
    [
      'a hospital no longer lists it',
      {
        summary: aRecordSummary({
          immunizations: [{ vaccine: '流感疫苗', givenOn: '2025-10-11', dose: 1, source: gone }],
        }),
      },
      '(no longer listed)',
    ],
    [
      'many hospitals answered',
      {
        summary: aRecordSummary({
          sources: ['甲院', '乙院', '丙院', '丁院'].map((hospitalName) => ({
            ...silent,
            ...{ hospitalName, state: 'answered' as const },
          })),
        }),
      },
      'hospitals in all',
    ],
    [
      'a span has much in it',
      { history: aHistory() },
      '1 Mar 2026 · Outpatient visit · 第一医院 (no longer listed by the hospital)',
    ],
    ['a span has more than is told', { history: aHistory() }, 'only those since 1 Mar 2016 are included'],
    ['what was measured is told', { history: aHistory() }, 'Measured by a doctor, 周明'],
    ['documents are told', { history: aHistory() }, '主诉: 头晕'],
  ])('leaves no Chinese of ours where %s', async (_, change, said) => {
    const input = anInput(change);
    const text = await english(input);
    expect(chineseLeft(text, input)).toEqual([]);
    expect(text.replaceAll('\n', ' ')).toContain(said);
  });
});
