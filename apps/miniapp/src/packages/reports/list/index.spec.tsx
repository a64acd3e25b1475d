import { fireEvent, screen } from '@testing-library/react';
import { aPerson } from '@kangqiao/testing';
import { answer, ledTo, showPage } from '../../../../test/page';
import ReportsPage from '.';

const sources = (state: 'answered' | 'unavailable') => [{ hospitalId: 'h2', hospitalName: '康桥市妇幼保健院', state }];
const report = {
  id: 'r1',
  kind: 'laboratory',
  title: '血常规',
  hospitalId: 'kq-first',
  hospitalName: '康桥市第一人民医院',
  departmentName: null,
  reportedAt: '2026-11-20T10:24:00+08:00',
  flagged: 2,
};
const open = (reports: object) => {
  const calls = answer({
    'GET /people': { items: [aPerson()], mayAdd: 4 },
    'GET /people/person-1/reports': reports,
  });
  showPage(<ReportsPage />);
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
  const other = { hospitalId: 'kq-first', hospitalName: '康桥市第一人民医院', state: 'answered' };
  open({ items: [], sources: [...sources('unavailable'), other] });
  expect(await screen.findByText(/康桥市妇幼保健院暂时无法连接/)).toBeVisible();
  expect(screen.getByText('已连接的医院没有报告')).toBeVisible();
  expect(screen.queryByText('近半年没有报告')).toBeNull();
});

it('says that there is nothing only where every hospital answered', async () => {
  open({ items: [], sources: sources('answered') });
  expect(await screen.findByText('近半年没有报告')).toBeVisible();
});

it('asks for one kind', async () => {
  const calls = open({ items: [report], sources: sources('answered') });
  fireEvent.click(await screen.findByRole('tab', { name: '影像' }));
  await screen.findByRole('heading', { name: '2026年11月' });
  expect(calls.at(-1)?.query).toBe('kind=imaging');
});
