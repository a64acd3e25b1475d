import { fireEvent, screen } from '@testing-library/react';
import { aPerson } from '@kangqiao/testing';
import { nowIs } from '../../../test/clock';
import { type Call, answer, ledTo, showPage } from '../../../test/page';
import { PEOPLE } from '../../../test/people';
import { page, reports, showTimeline, visit } from '../../../test/record';
import RecordPage from '.';

nowIs('2026-11-23T09:00:00+08:00');

const report = (id: string, title: string, over: object = {}) => ({
  ...{ id, type: 'report', kind: 'laboratory', occurredOn: '2026-11-20', title, departmentName: '检验科' },
  ...{ hospitalId: 'kq-first', hospitalName: '康桥市第一人民医院', reportedAt: '2026-11-20T10:00:00+08:00' },
  ...{ flagged: null, unread: false, sensitive: false, corrected: false, asOf: null, withdrawn: false, alsoFrom: [] },
  ...over,
});

it('sets a report among the entries with what is to be noticed, and opens it on its own page', async () => {
  const items = [report('r1', '血常规', { flagged: 2, unread: true }), visit('v1', '门诊就诊')];
  await showTimeline(page(items, null));
  expect(screen.getByText('检验报告单')).toBeVisible();
  expect(screen.getByText('2 项异常')).toBeVisible();
  expect(screen.getByText('检验科')).toBeVisible();
  fireEvent.click(screen.getByRole('button', { name: '11月20日 血常规，未读，2 项异常' }));
  expect(ledTo()).toBe('/packages/reports/detail/index?reportId=r1');
});

it('says of a report what the list says: corrected, gone, from when it is, and where else it came from', async () => {
  const marks = { corrected: true, withdrawn: true, asOf: '2020-03-04T09:30:00+08:00' };
  const alsoFrom = [{ hospitalId: 'h2', hospitalName: '康桥市妇幼保健院' }];
  await showTimeline(page([report('r1', '血常规', { ...marks, alsoFrom })], null));
  for (const mark of ['已更正', '医院不再提供', '截至 2020年3月4日 09:30', '康桥市妇幼保健院也有'])
    expect(screen.getByText(mark)).toBeVisible();
});

it('narrows to reports, and says from when on hospitals were asked', async () => {
  const asked: string[] = [];
  answer({
    ...PEOPLE,
    'GET /people/person-1/record/timeline': ({ query }: Call) => {
      asked.push(query);
      return { ...page([report('r1', '血常规')], null), reports: { ...reports, askedFrom: '2026-05-27' } };
    },
  });
  showPage(<RecordPage />, { view: 'timeline' });
  expect(await screen.findByText('5月27日以前的，在这里按年份查')).toBeVisible();
  fireEvent.click(screen.getByRole('button', { name: '筛选' }));
  fireEvent.click(await screen.findByRole('radio', { name: '报告' }));
  await screen.findByText('血常规');
  expect(asked.at(-1)).toContain('types=report');
});

it('does not say that nothing is recorded while there is more to be read', async () => {
  await showTimeline(page([], 'c1'));
  expect(screen.getByRole('button', { name: '查看更早的记录' })).toBeVisible();
  expect(screen.queryByText('还没有记录')).toBeNull();
});

it('says how many reports wait, and nothing of what they are', async () => {
  const held = [{ kind: 'imaging', hospitalName: '康桥市妇幼保健院', why: 'with-family', until: null }];
  await showTimeline({ ...page([], null), reports: { ...reports, held } });
  expect(screen.getByText('有 1 份新报告按您的选择稍后显示')).toBeVisible();
  fireEvent.click(screen.getByRole('button', { name: '更改' }));
  expect(ledTo()).toBe('/packages/reports/settings/index');
});

it.each([
  ['CONSENT_REQUIRED', true, '还没有同意查询报告，同意后会显示在时间线上。'],
  ['CONSENT_REQUIRED', false, '本人还没有同意查询报告。请本人在“我的授权同意”中同意。'],
  ['SCOPE_INSUFFICIENT', false, '本人没有授权您查看报告。请本人在“谁可以替我办事”中更改您的授权范围。'],
])('shows the rest without reports (%s, own: %j), and says what to do', async (refused, manage, words) => {
  const found = { ...page([visit('v1', '门诊就诊')], null), reports: { ...reports, refused } };
  await showTimeline(found, { actions: { ...aPerson().actions, manage } });
  expect(screen.getByText(words)).toBeVisible();
  expect(screen.getByRole('button', { name: '3月1日 门诊就诊' })).toBeVisible();
  expect(screen.queryByRole('button', { name: '去同意' }) !== null).toBe(manage);
});

it('names a hospital that was silent only for its reports, and keeps it to be chosen', async () => {
  const first = { hospitalId: 'kq-first', hospitalName: '康桥市第一人民医院', asOf: null };
  const silent = { ...page([], null), reports: { ...reports, sources: [{ ...first, state: 'unavailable' }] } };
  await showTimeline(silent);
  expect(screen.getByText('康桥市第一人民医院暂时无法连接，那里的报告没有显示在下面。')).toBeVisible();
  fireEvent.click(screen.getByRole('button', { name: '筛选' }));
  expect(await screen.findByRole('radio', { name: '康桥市第一人民医院' })).toBeVisible();
});
