import { fireEvent, screen } from '@testing-library/react';
import { nowIs, setNow } from '../../../../test/clock';
import { answer, ledTo, showPage } from '../../../../test/page';
import { PEOPLE } from '../../../../test/people';
import ReportsPage from '.';

const sources = (state: 'answered' | 'unavailable') => [
  { hospitalId: 'h2', hospitalName: '康桥市妇幼保健院', state, asOf: null },
];
const report = {
  id: 'r1',
  kind: 'laboratory',
  title: '血常规',
  hospitalId: 'kq-first',
  hospitalName: '康桥市第一人民医院',
  departmentName: null,
  reportedAt: '2026-11-20T10:24:00+08:00',
  flagged: 2,
  unread: true,
  corrected: false,
  asOf: null,
  withdrawn: false,
  sensitive: false,
  alsoFrom: [],
};
nowIs('2026-11-23T09:00:00+08:00');

const NOTHING = { items: [], sources: [], nextCursor: null, held: [], kept: false, withheld: false };
const open = (given: object, params: Readonly<Record<string, string>> = {}) => {
  const reports = { ...NOTHING, ...given };
  const calls = answer({
    ...PEOPLE,
    'GET /people/person-1/reports': reports,
  });
  showPage(<ReportsPage />, params);
  return calls;
};

it('groups reports by month and leads to one', async () => {
  open({ items: [report], sources: sources('answered') });
  expect(await screen.findByRole('heading', { name: '2026年11月' })).toBeVisible();
  expect(screen.getByText('2 项异常')).toBeVisible();
  fireEvent.click(screen.getByRole('button', { name: /^血常规/ }));
  expect(ledTo()).toBe('/packages/reports/detail/index?reportId=r1');
});

it('says nothing of what there is while no hospital could answer', async () => {
  open({ items: [], sources: sources('unavailable') });
  expect(await screen.findByText('暂时看不到报告')).toBeVisible();
  expect(screen.queryByText(/没有报告/)).toBeNull();
});

it('names a hospital that could not answer, also where nothing else is there', async () => {
  const other = { hospitalId: 'kq-first', hospitalName: '康桥市第一人民医院', state: 'answered', asOf: null };
  open({ items: [], sources: [...sources('unavailable'), other] });
  expect(await screen.findByText(/康桥市妇幼保健院暂时无法连接/)).toBeVisible();
  expect(screen.getByText('已连接的医院没有报告')).toBeVisible();
  expect(screen.queryByText('近半年没有报告')).toBeNull();
});

it('says that there is nothing only where every hospital answered', async () => {
  open({ items: [], sources: sources('answered') });
  expect(await screen.findByText('近半年没有报告')).toBeVisible();
  expect(screen.getByText('医院发布报告后会显示在这里。')).toBeVisible();
});

it('promises no report of days that are over, and leads to others', async () => {
  open({ items: [], sources: sources('answered') }, { from: '1990-01-01', to: '1990-01-31' });
  expect(await screen.findByText('这段时间没有报告')).toBeVisible();
  expect(screen.queryByText('医院发布报告后会显示在这里。')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '换一段时间' }));
  expect(screen.getByRole('radio', { name: /^1990年1月1日至.?1990年1月31日$/ })).toBeVisible();
  expect(screen.getByRole('radio', { name: '2025年' })).toBeVisible();
});

it('expects reports of days that are not over', async () => {
  open({ items: [], sources: sources('answered') }, { from: '2026-11-01', to: '2099-12-31' });
  expect(await screen.findByText('医院发布报告后会显示在这里。')).toBeVisible();
  expect(screen.getByRole('button', { name: '换一段时间' })).toBeVisible();
});

it('asks for one kind', async () => {
  const calls = open({ items: [report], sources: sources('answered') });
  fireEvent.click(await screen.findByRole('tab', { name: '影像' }));
  await screen.findByRole('heading', { name: '2026年11月' });
  expect(calls.at(-1)?.query).toBe('kind=imaging&limit=30');
});

it('says which reports are new, corrected, and from when a copy is', async () => {
  open({ items: [{ ...report, corrected: true, asOf: '2026-11-19T08:00:00+08:00' }], sources: sources('answered') });
  expect(await screen.findByText('未读')).toBeVisible();
  expect(screen.getByText('已更正')).toBeVisible();
  expect(screen.getByText('截至 11月19日 08:00')).toBeVisible();
});

it('shows what is kept of a hospital that cannot answer, and says as of when', async () => {
  const silent = { ...sources('unavailable')[0], asOf: '2026-11-19T08:00:00+08:00' };
  open({ items: [report], sources: [silent], kept: true });
  expect(await screen.findByText(/康桥市妇幼保健院暂时无法连接，下面是截至 11月19日 08:00 的报告/)).toBeVisible();
  expect(screen.getByText('血常规')).toBeVisible();
});

it('leads to what laboratory items mean, also without a report', async () => {
  open({ items: [], sources: sources('answered') });
  fireEvent.click(await screen.findByRole('button', { name: '检验项目是什么意思' }));
  expect(ledTo()).toBe('/packages/reports/explanations/index');
});

it.each([
  ['2026-11-23T09:00:00+08:00', /第一医院的影像报告：最晚 11月24日 18:00 显示/],
  ['2026-11-24T00:00:00+08:00', /第一医院的影像报告：最晚 今天 18:00 显示/],
])('says at %s what waits, as the person chose, and leads to the choice', async (now, until) => {
  setNow(now);
  const held = [{ kind: 'imaging', hospitalName: '第一医院', why: 'after-doctor', until: '2026-11-24T18:00:00+08:00' }];
  open({ items: [report], sources: sources('answered'), held });
  expect(await screen.findByText('有 1 份新报告按您的选择稍后显示')).toBeVisible();
  expect(screen.getByText(until)).toBeVisible();
  fireEvent.click(screen.getByRole('button', { name: '更改' }));
  expect(ledTo()).toBe('/packages/reports/settings/index');
});

it('asks for one hospital and one year', async () => {
  const calls = open({ items: [report], sources: sources('answered') });
  fireEvent.click(await screen.findByRole('button', { name: '按医院和时间筛选' }));
  fireEvent.click(await screen.findByRole('radio', { name: '康桥市妇幼保健院' }));
  fireEvent.click(screen.getByRole('radio', { name: /2025年/ }));
  await screen.findByRole('heading', { name: '2026年11月' });
  expect(calls.at(-1)?.query).toBe('hospitalId=h2&from=2025-01-01&to=2025-12-31&limit=30');
});

it('unfolds the filter right below its own row', async () => {
  open({ items: [report], sources: sources('answered') });
  fireEvent.click(await screen.findByRole('button', { name: '按医院和时间筛选' }));
  const other = screen.getByRole('button', { name: '免重复检查' });
  const row = screen.getByRole('button', { name: '收起筛选' });
  expect(other.compareDocumentPosition(row)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  expect(row.compareDocumentPosition(screen.getByRole('radio', { name: '全部医院' }))).toBe(
    Node.DOCUMENT_POSITION_FOLLOWING,
  );
});

it('asks for any year since the birth', async () => {
  const calls = open({ items: [report], sources: sources('answered') });
  fireEvent.click(await screen.findByRole('button', { name: '按医院和时间筛选' }));
  while (screen.queryByRole('radio', { name: '1990年' }) === null)
    fireEvent.click(screen.getByRole('radio', { name: '更早' }));
  expect(screen.queryByRole('radio', { name: '更早' })).toBeNull();
  fireEvent.click(screen.getByRole('radio', { name: '1990年' }));
  await screen.findByRole('heading', { name: '2026年11月' });
  expect(calls.at(-1)?.query).toBe('from=1990-01-01&to=1990-12-31&limit=30');
});

it.each([
  ['nothing', []],
  ['the last report', [report]],
])('leads from %s on to the years before', async (_, items) => {
  open({ items, sources: sources('answered') });
  fireEvent.click(await screen.findByRole('button', { name: '按年份查询更早的报告' }));
  expect(await screen.findByRole('radio', { name: '2023年' })).toBeVisible();
});

it('goes on with older reports where there are more', async () => {
  const calls = open({ items: [report], sources: sources('answered'), nextCursor: 'next' });
  fireEvent.click(await screen.findByRole('button', { name: '查看更早的报告' }));
  await screen.findAllByRole('button', { name: /^血常规/ });
  expect(calls.some(({ query }) => query.includes('cursor=next'))).toBe(true);
});

it('opened for a visit asks for its hospital and days, says so, and leads back to everything', async () => {
  const calls = open(
    { items: [report], sources: [] },
    {
      ...{ hospitalId: 'kq-first', hospitalName: '康桥市第一人民医院', from: '2020-03-01', to: '2020-03-08' },
    },
  );
  expect(await screen.findByText('康桥市第一人民医院，2020年3月1日至\u200b2020年3月8日')).toBeVisible();
  const asked = () => calls.filter(({ route }) => route === 'GET /people/person-1/reports').at(-1)?.query ?? '';
  expect(asked()).toContain('hospitalId=kq-first&from=2020-03-01&to=2020-03-08');
  fireEvent.click(screen.getByRole('button', { name: '按医院和时间筛选' }));
  fireEvent.click(screen.getByRole('radio', { name: '全部医院' }));
  fireEvent.click(screen.getByRole('radio', { name: '全部' }));
  expect(await screen.findByText('全部医院，全部时间')).toBeVisible();
  expect(asked()).not.toMatch(/hospitalId|from/);
});
