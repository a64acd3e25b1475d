import { act, fireEvent, screen } from '@testing-library/react';
import { aPerson } from '@kangqiao/testing';
import { setElderMode } from '@/platform';
import { type Answer, type Call, answer, ledTo, showPage } from '../../../test/page';
import RecordPage from '.';

const source = {
  hospitalId: 'kq-first',
  hospitalName: '康桥市第一人民医院',
  fetchedAt: '2026-11-20T09:30:00+08:00',
  noLongerListed: false,
};
const sources = (state: 'answered' | 'unavailable', asOf: string | null = null) => [
  { hospitalId: 'h2', hospitalName: '康桥市妇幼保健院', state, asOf },
];
const nothing = {
  allergies: [],
  diagnoses: [],
  medications: [],
  immunizations: [],
  bloodGroups: [],
  contradictions: [],
  emergencyContact: null,
};

const open = (record: object, timeline: Answer = {}) => {
  answer({
    'GET /people': { items: [aPerson()], mayAdd: 4 },
    'GET /people/person-1/record': record,
    'GET /people/person-1/record/timeline': timeline,
  });
  showPage(<RecordPage />);
};

it('puts allergies first, with their severity in words and their source', async () => {
  open({
    ...nothing,
    allergies: [{ substance: '青霉素', reaction: '皮疹', severity: 'severe', recordedOn: '2019-03-11', source }],
    sources: sources('answered'),
  });
  expect(await screen.findByText('青霉素')).toBeVisible();
  expect(screen.getByText('重度')).toBeVisible();
  expect(screen.getByText(/^来源 康桥市第一人民医院/)).toBeVisible();
  expect(screen.getAllByRole('heading').map((heading) => heading.textContent)).toEqual([
    '过敏',
    '血型',
    '诊断',
    '用药',
    '预防接种',
    '紧急联系人',
    '更多',
  ]);
});

it('does not say "no allergies" while a hospital could not answer', async () => {
  const other = { hospitalId: 'kq-first', hospitalName: '康桥市第一人民医院', state: 'answered', asOf: null };
  open({ ...nothing, sources: [...sources('unavailable'), other] });
  expect(await screen.findByText('已连接的医院没有过敏记录，尚有医院未能连接')).toBeVisible();
  expect(screen.queryByText('各医院没有过敏记录')).toBeNull();
  expect(screen.getByText(/康桥市妇幼保健院暂时无法连接/)).toBeVisible();
});

it('says nothing of what is recorded while no hospital could answer', async () => {
  open({ ...nothing, sources: sources('unavailable') });
  expect(await screen.findByText('暂时看不到档案')).toBeVisible();
  expect(screen.queryByText(/过敏记录/)).toBeNull();
});

it('tells what happened year by year', async () => {
  open(
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
    },
  );
  fireEvent.click(await screen.findByRole('tab', { name: '时间线' }));
  await screen.findByText('流感疫苗');
  expect(screen.getAllByText(/^20\d\d年$/).map((year) => year.textContent)).toEqual(['2026年', '2025年']);
});

it('opened for the timeline begins with it', async () => {
  answer({
    'GET /people': { items: [aPerson()], mayAdd: 4 },
    'GET /people/person-1/record/timeline': {
      ...{ items: [], noted: [], nextCursor: null, searchedUntil: null },
      sources: sources('answered'),
    },
  });
  showPage(<RecordPage />, { view: 'timeline' });
  expect(await screen.findByText('还没有记录')).toBeVisible();
});

it.each(['概要', '时间线'])('leads from %s to the reports', async (view) => {
  const timeline = { items: [], noted: [], nextCursor: null, searchedUntil: null, sources: sources('answered') };
  open({ ...nothing, sources: sources('answered') }, timeline);
  fireEvent.click(await screen.findByRole('tab', { name: view }));
  fireEvent.click(await screen.findByRole('button', { name: '查看检查检验报告' }));
  expect(ledTo()).toBe('/packages/reports/list/index');
});

it('shows what was kept of a silent hospital, and from when it is', async () => {
  open({
    ...nothing,
    allergies: [{ substance: '青霉素', reaction: null, severity: null, recordedOn: null, source }],
    sources: sources('unavailable', '2020-03-04T09:30:00+08:00'),
  });
  expect(await screen.findByText('青霉素')).toBeVisible();
  expect(screen.getByText(/康桥市妇幼保健院暂时无法连接，以下是截至2020年3月4日 09:30的记录。/)).toBeVisible();
});

it('sets side by side what hospitals say differently, and judges nothing', async () => {
  const other = { ...source, hospitalId: 'h2', hospitalName: '康桥市妇幼保健院' };
  open({
    ...nothing,
    contradictions: [
      {
        about: 'blood-group',
        what: '血型',
        statements: [
          { text: 'A 型', source },
          { text: 'B 型', source: other },
        ],
      },
    ],
    sources: sources('answered'),
  });
  expect(await screen.findByText('需要核对')).toBeVisible();
  expect(screen.getByText('A 型')).toBeVisible();
  expect(screen.getByText('B 型')).toBeVisible();
  expect(screen.getByText(/由医生核对/)).toBeVisible();
});

it('shows one part a screen in elder mode, with the next one button away', async () => {
  setElderMode(true);
  open({ ...nothing, sources: sources('answered') });
  expect(await screen.findByText('过敏（第 1 项，共 6 项）')).toBeVisible();
  expect(screen.queryByText('各医院没有诊断记录')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '下一项：血型' }));
  expect(await screen.findByText('血型（第 2 项，共 6 项）')).toBeVisible();
  fireEvent.click(screen.getByRole('button', { name: '上一项：过敏' }));
  expect(await screen.findByText('过敏（第 1 项，共 6 项）')).toBeVisible();
  act(() => setElderMode(false));
});

const page = (items: object[], nextCursor: string | null, noted: string[] = []) => ({
  items,
  noted,
  nextCursor,
  searchedUntil: null,
  sources: sources('answered'),
});
const visit = (id: string, title: string) => ({
  ...{ id, type: 'visit', occurredOn: '2026-03-01', title, detail: null, source },
});

it('goes on to older entries, and opens a visit', async () => {
  const asked: string[] = [];
  open({ ...nothing, sources: [] }, ({ query }: Call) => {
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
  open({ ...nothing, sources: [] }, ({ query }: Call) => {
    asked.push(decodeURIComponent(query));
    return { ...page([], 'c1'), searchedUntil: query.includes('q=') ? '2024-05-06' : null };
  });
  fireEvent.click(await screen.findByRole('tab', { name: '时间线' }));
  fireEvent.click(await screen.findByRole('button', { name: '筛选' }));
  fireEvent.click(await screen.findByRole('radio', { name: '处方' }));
  fireEvent.click(await screen.findByRole('radio', { name: '近一年' }));
  fireEvent.click(await screen.findByRole('button', { name: '查找诊断、药品、医生' }));
  fireEvent.input(screen.getByLabelText('查找诊断、药品、医生'), { target: { value: '阿司匹林' } });
  expect(await screen.findByText(/已查到2024年5月，还没有找到/)).toBeVisible();
  expect(screen.getByRole('button', { name: '继续往前查找' })).toBeVisible();
  const last = asked.at(-1) ?? '';
  expect(last).toContain('types=prescription');
  expect(last).toContain('q=阿司匹林');
  expect(last).toMatch(/from=20\d\d-/);
});

it('marks what the family noted something on, and opens every entry on the page of its kind', async () => {
  const items = [
    visit('v1', '门诊就诊'),
    { ...visit('m1', '门诊病历'), type: 'document' },
    { ...visit('d1', '高血压'), type: 'diagnosis' },
  ];
  open({ ...nothing, sources: [] }, page(items, null, ['d1']));
  fireEvent.click(await screen.findByRole('tab', { name: '时间线' }));
  expect(await screen.findAllByText('有备注')).toHaveLength(1);
  fireEvent.click(screen.getByRole('button', { name: '3月1日 高血压，有备注' }));
  expect(ledTo()).toBe('/packages/record/entry/index?about=diagnosis&entryId=d1');
  fireEvent.click(screen.getByRole('button', { name: '3月1日 门诊病历' }));
  expect(ledTo()).toBe('/packages/record/document/index?entryId=m1');
  fireEvent.click(screen.getByRole('button', { name: '3月1日 门诊就诊' }));
  expect(ledTo()).toBe('/packages/record/visit/index?entryId=v1');
});
