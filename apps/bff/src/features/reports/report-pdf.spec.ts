import type { Report } from '@kangqiao/contracts';
import { sayIn } from '@kangqiao/language';
import { aReport, aReportItem } from '@kangqiao/testing';
import { renderPdf } from '../../platform/pdf/render-pdf';
import { readPdf, textOf } from '../../testing/pdf-pages';
import { reportPdf } from './report-pdf';

const PERSON = { name: '李华', document: { type: 'resident-id' as const, number: '110199199001010010' } };

const HIGH = aReportItem({
  name: '白细胞计数',
  value: '12.10',
  unit: '10^9/L',
  referenceRange: '3.5-9.5',
  flag: 'high',
});
const ofFirst = (change: Partial<Report> = {}): Report =>
  aReport({ hospitalName: '第一医院', personNameMasked: '李*', items: [HIGH], ...change });

const pagesOf = async (report: Report, identity: 'full' | 'masked' = 'full', t = sayIn('zh')) =>
  (await readPdf(await renderPdf(reportPdf(report, PERSON, identity, t)))).pages.map(textOf);

describe('a printed report', () => {
  it('says whose it is, where it came from, when it was fetched, and on which page one is', async () => {
    const [page = '', ...others] = await pagesOf(ofFirst());
    for (const text of [
      '血常规',
      '第一医院',
      '李华',
      '男',
      '36 岁',
      '静脉血',
      '白细胞计数',
      '12.10',
      '10^9/L',
      '↑ 偏高',
    ])
      expect(page).toContain(text);
    expect(page).toContain('来源：第一医院，取得于 2026-11-22 09:30');
    expect(page).toContain('第 1 页，共 1 页');
    expect(page).not.toContain(PERSON.document.number);
    expect(others).toEqual([]);
  });

  it('can be given away without a name on it', async () => {
    const [page = ''] = await pagesOf(ofFirst(), 'masked');
    expect(page).toContain('李*');
    expect(page).not.toMatch(/李华|1101|证件/);
  });

  it('can be given away although the hospital wrote into its findings whose it is', async () => {
    const findings = `患者李华，证件 ${PERSON.document.number}，双肺清晰`;
    const [page = ''] = await pagesOf(aReport({ kind: 'imaging', items: null, findings }), 'masked');
    expect(page).toContain('患者李*，证件 1101********0010，双肺清晰');
    const [full = ''] = await pagesOf(aReport({ kind: 'imaging', items: null, findings }));
    expect(full.replaceAll('\n', '')).toContain('患者李华');
  });

  it('says which range of several is this person’s, and what has to be said of the flags', async () => {
    const referenceRange = '男:130-175 女:115-150';
    const items = [
      aReportItem({ name: '血红蛋白', referenceRange, personRange: '130-175', flagContradicts: true }),
      aReportItem({ name: '钾', flag: 'critical-high', criticalSource: '危急值制度' }),
    ];
    const text = (await pagesOf(aReport({ items }))).join('').replaceAll('\n', '');
    for (const said of [
      '（本人130-175）',
      '报告中有危急值',
      '化验室对“血红蛋白”的标注与参考范围不一致',
      '危急值按“危急值制度”标出',
    ])
      expect(text).toContain(said);
  });

  it.each([
    [
      ['血常规', '肝功能', '血常规', null],
      ['血常规', '肝功能', '其他项目'],
    ],
    [['血常规', '血常规'], []],
    [[null], []],
  ])('sets items of the kinds %j under %j', async (groups, headings) => {
    const items = groups.map((group, n) => aReportItem({ name: `项目 ${n}`, group, flag: 'normal' }));
    const { blocks } = reportPdf(aReport({ items }), PERSON, 'full', sayIn('zh'));
    expect(blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))).toEqual(headings);
    expect(blocks.filter(({ kind }) => kind === 'table')).toHaveLength(Math.max(1, headings.length));
  });

  it('prints two thousand items over many pages, each with its head and its source', async () => {
    const items = Array.from({ length: 2000 }, (_, index) => aReportItem({ name: `项目 ${index}`, flag: 'normal' }));
    const pages = await pagesOf(ofFirst({ items }));
    expect(pages.length).toBeGreaterThan(40);
    for (const page of pages) {
      expect(page).toContain('来源：第一医院');
      expect(page).toContain('血常规');
    }
    expect(pages.join('\n')).toContain('项目 1999');
  });

  it('prints markup as the letters it is', async () => {
    const findings = '<script>alert(1)</script> 双肺 <b>清晰</b> & 无殊';
    const [page = ''] = await pagesOf(ofFirst({ kind: 'imaging', items: null, findings, impression: '' }));
    expect(page.replaceAll('\n', '')).toContain('<script>alert(1)</script>');
    expect(page).toContain('医院没有填写');
  });

  it('says of a culture which drugs work', async () => {
    const susceptibilities = [
      { antibiotic: '左氧氟沙星', value: '≤0.25', result: 'S' },
      { antibiotic: '头孢曲松', value: '≥64', result: 'R' },
    ];
    const [page = ''] = await pagesOf(
      ofFirst({ kind: 'microbiology', items: null, organism: '大肠埃希菌', susceptibilities }),
    );
    for (const text of ['大肠埃希菌', '左氧氟沙星', '≤0.25', '敏感 S', '耐药 R']) expect(page).toContain(text);
  });

  it.each([
    [{ superseded: true }, '本页是更正前的报告'],
    [{ version: 2 }, '本页是更正后的内容'],
    [{ withdrawn: true }, '医院目前已不再提供此报告'],
    [{ fromCopy: true }, '内容截至 2026-11-22 09:30'],
    [{ alsoFrom: [{ hospitalId: 'second', hospitalName: '第二医院' }] }, '第二医院也有同一份报告'],
    [{ items: [] }, '医院没有给出检验项目'],
  ])('says so where %j', async (change, said) => {
    expect((await pagesOf(ofFirst(change))).join('').replaceAll('\n', '')).toContain(said);
  });

  it.each([{ superseded: true }, { withdrawn: true }])(
    'does not say that a hospital is silent where %j',
    async (change) => {
      const pages = await pagesOf(ofFirst({ ...change, fromCopy: true }));
      expect(pages.join('').replaceAll('\n', '')).not.toContain('没有应答');
    },
  );
});
