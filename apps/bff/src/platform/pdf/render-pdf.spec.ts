import { sayIn } from '@kangqiao/language';
import { readPdf, textOf } from '../../testing/pdf-pages';
import type { PdfBlock, PdfDocument } from './pdf-document';
import { renderPdf } from './render-pdf';

const aDocument = (blocks: readonly PdfBlock[], title = '检验报告'): PdfDocument => ({
  t: sayIn('zh'),
  title,
  subtitle: null,
  blocks,
  source: '来源：广水市第一人民医院',
  createdAt: new Date('2026-11-22T01:30:00Z'),
});
const pagesOf = async (document: PdfDocument) => (await readPdf(await renderPdf(document))).pages;
const COLUMNS = [
  { title: '项目', share: 2 },
  { title: '结果', share: 1, align: 'end' as const },
];

describe('a PDF', () => {
  it('can be read and searched, and says what it is', async () => {
    const { info, pages } = await readPdf(
      await renderPdf(aDocument([{ kind: 'facts', facts: [{ label: '姓名', value: '李华' }] }])),
    );
    expect(info).toMatchObject({ Title: '检验报告', Language: 'zh-CN', CreationDate: 'D:20261122013000Z' });
    expect(pages).toHaveLength(1);
    const [page = []] = pages;
    expect(textOf(page)).toBe('检验报告\n姓名\n李华\n来源：广水市第一人民医院\n第 1 页，共 1 页');
  });

  it('is the same, byte for byte, for the same document', async () => {
    const document = aDocument([{ kind: 'paragraph', text: '血压正常。' }]);
    expect((await renderPdf(document)).equals(await renderPdf(document))).toBe(true);
  });

  it('repeats the head of a table on every page and counts the pages', async () => {
    const rows = Array.from({ length: 80 }, (_, index) => [`项目 ${index}`, `${index}`]);
    const pages = await pagesOf(aDocument([{ kind: 'table', columns: COLUMNS, rows }]));
    expect(pages).toHaveLength(3);
    for (const [index, page] of pages.entries()) {
      const texts = page.map(({ text }) => text);
      expect(texts).toEqual(expect.arrayContaining(['项目', '结果', `第 ${index + 1} 页，共 3 页`, '检验报告']));
    }
    const all = pages.flat().map(({ text }) => text);
    for (const [title = ''] of rows) expect(all.filter((text) => text === title)).toHaveLength(1);
  });

  it('keeps everything between the margins and above the foot', async () => {
    const word = 'X'.repeat(400);
    const rows = Array.from({ length: 60 }, (_, index) => [
      `第 ${index} 项${word.slice(0, index * 6)}`,
      word.slice(0, 30),
    ]);
    const pages = await pagesOf(
      aDocument(
        [
          { kind: 'paragraph', text: word },
          { kind: 'table', columns: COLUMNS, rows },
        ],
        word,
      ),
    );
    for (const page of pages) {
      for (const { x, right } of page) {
        expect(x).toBeGreaterThanOrEqual(53.9);
        expect(right).toBeLessThanOrEqual(541.4);
      }
      const foot = page.filter(({ y }) => y < 62).map(({ text }) => text);
      expect(foot).toEqual([aDocument([]).source, expect.stringMatching(/^第 \d+ 页，共 \d+ 页$/)]);
    }
  });

  it('lets a row that is higher than a page go on over the next, losing no line', async () => {
    const lines = Array.from({ length: 130 }, (_, index) => `第 ${index} 行`);
    const pages = await pagesOf(aDocument([{ kind: 'table', columns: COLUMNS, rows: [[lines.join('\n'), '1']] }]));
    expect(pages).toHaveLength(3);
    const texts = pages.flat().map(({ text }) => text);
    for (const line of lines) expect(texts.filter((text) => text === line)).toHaveLength(1);
  });

  it('lets long facts go on over the next page', async () => {
    const value = Array.from({ length: 70 }, (_, index) => `第 ${index} 行`).join('\n');
    const pages = await pagesOf(aDocument([{ kind: 'facts', facts: [{ label: '所见', value }] }]));
    expect(pages).toHaveLength(2);
    expect(textOf(pages[1] ?? [])).toContain('第 69 行');
  });

  it('never ends a page with a heading', async () => {
    for (let count = 30; count < 46; count++) {
      const filler = Array.from({ length: count }, () => '行').join('\n');
      const pages = await pagesOf(
        aDocument([
          { kind: 'paragraph', text: filler },
          { kind: 'heading', text: '诊断' },
          { kind: 'paragraph', text: '高血压' },
        ]),
      );
      const withHeading = pages.find((page) => page.some(({ text }) => text === '诊断'));
      expect(withHeading?.map(({ text }) => text)).toContain('高血压');
    }
  }, 60_000);

  it('writes a name with a rare character of GB 18030 as it is', async () => {
    const name = '冯\u{2CB5A}';
    const [page = []] = await pagesOf(aDocument([{ kind: 'paragraph', text: `姓名：${name}` }]));
    expect(textOf(page)).toContain(`姓名：${name}\n`);
    expect(textOf(page)).not.toContain('生僻字');
  });

  it.each([
    ['𠮷田', '〔U+20BB7〕田'],
    ['李😀', '李〔U+1F600〕'],
  ])('names a character that no font has, and explains how: %s', async (name, written) => {
    const [page = []] = await pagesOf(aDocument([{ kind: 'paragraph', text: `姓名：${name}` }]));
    expect(textOf(page)).toContain(`姓名：${written}`);
    expect(textOf(page)).toContain('生僻字');
  });

  it('sets numbers against the right edge of their column', async () => {
    const [page = []] = await pagesOf(
      aDocument([
        {
          kind: 'table',
          columns: COLUMNS,
          rows: [
            ['a', '1'],
            ['b', '1000'],
          ],
        },
      ]),
    );
    const edges = page.filter(({ text }) => /^10*$/.test(text)).map(({ right }) => right);
    expect(edges).toHaveLength(2);
    expect(Math.abs((edges[0] ?? 0) - (edges[1] ?? 0))).toBeLessThan(0.1);
  });
});
