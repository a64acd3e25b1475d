import { act, fireEvent, screen } from '@testing-library/react';
import type { Trend, TrendPoint } from '@kangqiao/contracts';
import { aPerson } from '@kangqiao/testing';
import { setCurrentPersonId } from '@/platform';
import { answer, ledTo, showPage } from '../../../../test/page';
import { PEOPLE } from '../../../../test/people';
import TrendPage from '.';

const point = (change: Partial<TrendPoint>): TrendPoint => ({
  reportId: 'r1',
  reportTitle: '肾功能检查',
  hospitalId: 'kq-first',
  hospitalName: '康桥市第一人民医院',
  at: '2026-11-20T08:00:00+08:00',
  value: '99',
  unit: 'μmol/L',
  referenceRange: '57-97',
  number: '99',
  mark: 'exact',
  about: null,
  flag: 'high',
  flagSource: 'laboratory',
  withdrawn: false,
  fromCopy: false,
  ...change,
});

const trend: Trend = {
  item: 'crea',
  name: '肌酐',
  group: '肾功能',
  explanationId: 'crea',
  from: '2025-11-22',
  to: '2026-11-22',
  askedFrom: '2025-11-22',
  kept: true,
  cut: false,
  unopened: 0,
  series: [
    {
      unit: 'μmol/L',
      method: null,
      range: { lower: '57', upper: '97' },
      points: [
        point({ reportId: 'r0', value: '80', number: '80', flag: 'normal', at: '2026-06-01T08:00:00+08:00' }),
        point({}),
      ],
    },
  ],
  apart: [],
  methodUnknown: false,
  sources: [{ hospitalId: 'kq-first', hospitalName: '康桥市第一人民医院', state: 'answered' }],
  withheld: false,
};

const open = (change: Partial<Trend>) => {
  const calls = answer({
    ...PEOPLE,
    'GET /people/person-1/trends': { ...trend, ...change },
  });
  showPage(<TrendPage />, { item: 'crea' });
  return calls;
};

it('draws the item and says the picture in a sentence', async () => {
  open({});
  expect(await screen.findByRole('img', { name: /肌酐变化图，共 2 次，最近一次 .*99μmol\/L，↑ 偏高/ })).toBeVisible();
});

it('says the unit of one series alone in the small, without a title', async () => {
  open({});
  expect(await screen.findByText('单位：μmol/L')).toBeVisible();
  expect(screen.queryByRole('heading', { name: /单位/ })).toBeNull();
  expect(screen.queryByText('μmol/L')).toBeNull();
});

it('says the unit of every result where reports write several', async () => {
  const other = point({ value: '1.12', number: '99', unit: 'mg/dL' });
  open({ series: trend.series.map((series) => ({ ...series, points: [...series.points, other] })) });
  expect(await screen.findByText('mg/dL')).toBeVisible();
  expect(screen.getAllByText('μmol/L')).toHaveLength(2);
});

it('has every result in a table, newest first, each leading to its report', async () => {
  open({});
  const rows = await screen.findAllByRole('button', { name: /查看报告$/ });
  expect(rows.map((row) => row.getAttribute('aria-label'))).toEqual([
    expect.stringContaining('99 μmol/L，↑ 偏高，康桥市第一人民医院'),
    expect.stringContaining('80 μmol/L，正常'),
  ]);
  fireEvent.click(rows[1] as HTMLElement);
  expect(ledTo()).toBe('/packages/reports/detail/index?reportId=r0');
});

it('says of a result that its hospital does not provide it any more', async () => {
  const [series] = trend.series;
  open({ series: series ? [{ ...series, points: [point({ withdrawn: true })] }] : [] });
  expect(
    await screen.findByRole('button', { name: /偏高，医院不再提供，康桥市第一人民医院，查看报告$/ }),
  ).toBeVisible();
  expect(screen.getByText('康桥市第一人民医院 · 医院不再提供')).toBeVisible();
});

it('shows what may not be joined as two series, and says why', async () => {
  const other = {
    unit: 'mg/dL',
    method: '酶法',
    range: null,
    points: [point({ value: '1.05', number: '1.05', unit: 'mg/dL' })],
  };
  open({ series: [...trend.series, other], apart: ['unit'], methodUnknown: true });
  expect(await screen.findByText('没有连成一条线')).toBeVisible();
  expect(screen.getByText(/单位不同/)).toBeVisible();
  expect(screen.getByRole('heading', { name: '单位：mg/dL，方法：酶法' })).toBeVisible();
  expect(screen.getAllByRole('img', { name: /肌酐变化图/ })).toHaveLength(2);
  expect(screen.getByText(/没有写明检测方法/)).toBeVisible();
});

it('has a table alone for what is no number', async () => {
  const words = {
    unit: null,
    method: null,
    range: null,
    points: [point({ value: '阴性', number: null, mark: null, unit: null })],
  };
  open({ series: [words] });
  expect(await screen.findByText(/不能画成曲线/)).toBeVisible();
  expect(screen.queryByRole('img', { name: /变化图/ })).toBeNull();
});

it('says that there is nothing only where hospitals answered', async () => {
  open({ series: [] });
  expect(await screen.findByText('这段时间没有这一项的结果')).toBeVisible();
});

it('says nothing of what there is while no hospital could answer', async () => {
  open({ series: [], sources: [{ hospitalId: 'h', hospitalName: '妇幼保健院', state: 'unavailable' }] });
  expect(await screen.findByText('暂时看不到结果')).toBeVisible();
  expect(screen.queryByText('这段时间没有这一项的结果')).toBeNull();
});

it('goes back further on request, as far as the birth', async () => {
  const calls = open({});
  const from = () => new URLSearchParams(calls.at(-1)?.query).get('from') ?? '';
  await screen.findByRole('img', { name: /变化图/ });
  const first = from();
  fireEvent.click(screen.getByRole('tab', { name: '近三年' }));
  await screen.findByRole('img', { name: /变化图/ });
  expect(from() < first).toBe(true);
  fireEvent.click(screen.getByRole('tab', { name: '全部' }));
  await screen.findByRole('img', { name: /变化图/ });
  expect(from()).toBe(aPerson().birthDate);
});

it.each<[string, Partial<Trend>, RegExp]>([
  ['what comes from copies', {}, /^2023年11月23日以前的，来自保存的报告副本。$/],
  ['that nothing is kept', { kept: false }, /只能看到2023年11月23日以来的结果/],
  ['that there are too many', { cut: true, from: '2016-01-05' }, /显示2016年1月5日以来最近的 300 次/],
  ['what was never opened', { unopened: 3 }, /另有 3 份更早的检验报告还没有打开过/],
])('says of many years %s', async (_, change, words) => {
  open({ from: '1956-01-01', askedFrom: '2023-11-23', ...change });
  expect(await screen.findByText(words)).toBeVisible();
});

it.each([
  ['from copies', {}, 1],
  ['said now', { fromCopy: false }, 0],
  ['taken back, as its line says', { withdrawn: true }, 0],
])('says of results that they are kept, where they are %s', async (_, change, count) => {
  open({ series: [{ unit: null, method: null, range: null, points: [point({ fromCopy: true, ...change })] }] });
  await screen.findByRole('button', { name: /查看报告$/ });
  expect(screen.queryAllByText(/^有些结果来自保存的报告副本/)).toHaveLength(count);
});

it('draws a part of very many results and says so; the table has every one, a page at a time', async () => {
  const many = Array.from({ length: 200 }, (_, n) =>
    point({ reportId: `r${n}`, number: String(100 + (n % 7)), at: new Date(Date.UTC(2020, 0, n)).toISOString() }),
  );
  open({ series: [{ unit: 'μmol/L', method: null, range: null, points: many }] });
  expect(await screen.findByText(/^共 200 次，图上画了每一段时间里最高和最低的/)).toBeVisible();
  expect(screen.getAllByRole('button', { name: /查看报告$/ })).toHaveLength(30);
  fireEvent.click(screen.getByRole('button', { name: '还有 170 条' }));
  expect(screen.getAllByRole('button', { name: /查看报告$/ })).toHaveLength(30);
});

it('shows nothing of one person under the name of the next', async () => {
  answer({
    'GET /people': { items: [aPerson(), aPerson({ id: 'person-2' })], mayAdd: 3 },
    'GET /people/person-1/trends': trend,
    'GET /people/person-2/trends': [500, { code: 'INTERNAL_ERROR', message: '服务暂时无法响应', traceId: 't' }],
  });
  showPage(<TrendPage />, { item: 'crea' });
  await screen.findByRole('img', { name: /变化图/ });
  act(() => setCurrentPersonId('person-2'));
  expect(screen.queryByRole('img', { name: /变化图/ })).toBeNull();
});
