import { fireEvent, screen } from '@testing-library/react';
import { type Call, answer, ledTo, showPage } from '../../../test/page';
import { PEOPLE } from '../../../test/people';
import { nothing, openRecord, page, reports, source, sources, visit } from '../../../test/record';
import RecordPage from '.';

it('tells what happened year by year', async () => {
  openRecord(
    { ...nothing, sources: [] },
    {
      items: [
        { id: 't1', type: 'visit', occurredOn: '2025-12-02', title: '门诊就诊', detail: '心血管内科', source },
        { id: 't2', type: 'immunization', occurredOn: '2026-10-13', title: '流感疫苗', detail: null, source },
      ],
      noted: [],
      nextCursor: null,
      searchedUntil: null,
      sources: sources('answered'),
      reports,
    },
  );
  fireEvent.click(await screen.findByRole('tab', { name: '时间线' }));
  await screen.findByText('流感疫苗');
  expect(screen.getAllByText(/^20\d\d年$/).map((year) => year.textContent)).toEqual(['2026年', '2025年']);
});

it('opened for the timeline begins with it', async () => {
  answer({
    ...PEOPLE,
    'GET /people/person-1/record/timeline': {
      ...{ items: [], noted: [], nextCursor: null, searchedUntil: null },
      ...{ sources: sources('answered'), reports },
    },
  });
  showPage(<RecordPage />, { view: 'timeline' });
  expect(await screen.findByText('还没有记录')).toBeVisible();
});

it('goes on to older entries, and opens a visit', async () => {
  const asked: string[] = [];
  openRecord({ ...nothing, sources: [] }, ({ query }: Call) => {
    asked.push(query);
    return query.includes('cursor=c1') ? page([visit('v2', '急诊就诊')], null) : page([visit('v1', '门诊就诊')], 'c1');
  });
  fireEvent.click(await screen.findByRole('tab', { name: '时间线' }));
  fireEvent.click(await screen.findByRole('button', { name: '查看更早的记录' }));
  fireEvent.click(await screen.findByRole('button', { name: '3月1日 急诊就诊' }));
  expect(ledTo()).toBe('/packages/record/visit/index?entryId=v2');
  expect(screen.queryByRole('button', { name: '查看更早的记录' })).toBeNull();
});

it('narrows to a type, a time and words, and says how far a search has looked', async () => {
  const asked: string[] = [];
  openRecord({ ...nothing, sources: [] }, ({ query }: Call) => {
    asked.push(decodeURIComponent(query));
    return { ...page([], 'c1'), searchedUntil: query.includes('q=') ? '2024-05-06' : null };
  });
  fireEvent.click(await screen.findByRole('tab', { name: '时间线' }));
  fireEvent.click(await screen.findByRole('button', { name: '筛选' }));
  fireEvent.click(await screen.findByRole('radio', { name: '处方' }));
  fireEvent.click(await screen.findByRole('radio', { name: '近一年' }));
  fireEvent.click(await screen.findByRole('button', { name: '查找诊断、药品、医生、报告' }));
  fireEvent.input(screen.getByLabelText('查找诊断、药品、医生、报告'), { target: { value: '阿司匹林' } });
  expect(await screen.findByText(/已查到2024年5月，还没有找到/)).toBeVisible();
  expect(screen.getByRole('button', { name: '继续往前查找' })).toBeVisible();
  const last = asked.at(-1) ?? '';
  expect(last).toContain('types=prescription');
  expect(last).toContain('q=阿司匹林');
  expect(last).toMatch(/from=20\d\d-/);
});

it('unfolds the filter right below its own row', async () => {
  openRecord({ ...nothing, sources: [] }, page([], null));
  fireEvent.click(await screen.findByRole('tab', { name: '时间线' }));
  fireEvent.click(await screen.findByRole('button', { name: '筛选' }));
  const reportsRow = screen.getByRole('button', { name: '查看检查报告' });
  const row = screen.getByRole('button', { name: '收起筛选' });
  expect(reportsRow.compareDocumentPosition(row)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  expect(row.compareDocumentPosition(screen.getByRole('radio', { name: '处方' }))).toBe(
    Node.DOCUMENT_POSITION_FOLLOWING,
  );
});

it('marks what the family noted something on, and opens every entry on the page of its kind', async () => {
  const items = [
    visit('v1', '门诊就诊'),
    { ...visit('m1', '门诊病历'), type: 'document' },
    { ...visit('d1', '高血压'), type: 'diagnosis' },
  ];
  openRecord({ ...nothing, sources: [] }, page(items, null, ['d1']));
  fireEvent.click(await screen.findByRole('tab', { name: '时间线' }));
  expect(await screen.findAllByText('有备注')).toHaveLength(1);
  fireEvent.click(screen.getByRole('button', { name: '3月1日 高血压，有备注' }));
  expect(ledTo()).toBe('/packages/record/entry/index?about=diagnosis&entryId=d1');
  fireEvent.click(screen.getByRole('button', { name: '3月1日 门诊病历' }));
  expect(ledTo()).toBe('/packages/record/document/index?entryId=m1');
  fireEvent.click(screen.getByRole('button', { name: '3月1日 门诊就诊' }));
  expect(ledTo()).toBe('/packages/record/visit/index?entryId=v1');
});
