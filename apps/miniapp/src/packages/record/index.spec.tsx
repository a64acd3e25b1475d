import { fireEvent, screen } from '@testing-library/react';
import { aPerson } from '@kangqiao/testing';
import { answer, showPage } from '../../../test/page';
import RecordPage from '.';

const source = { hospitalId: 'kq-first', hospitalName: '康桥市第一人民医院', fetchedAt: '2026-11-20T09:30:00+08:00' };
const sources = (state: 'answered' | 'unavailable') => [{ hospitalId: 'h2', hospitalName: '康桥市妇幼保健院', state }];
const nothing = { allergies: [], diagnoses: [], medications: [], immunizations: [] };

const open = (record: object, timeline: object = {}) => {
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
    '诊断',
    '用药',
    '预防接种',
  ]);
});

it('does not say "no allergies" while a hospital could not answer', async () => {
  const other = { hospitalId: 'kq-first', hospitalName: '康桥市第一人民医院', state: 'answered' };
  open({ ...nothing, sources: [...sources('unavailable'), other] });
  expect(await screen.findByText('已连接的医院没有过敏记录，尚有医院未能连接')).toBeVisible();
  expect(screen.queryByText('各医院没有过敏记录')).toBeNull();
  expect(screen.getByText(/康桥市妇幼保健院暂时无法连接/)).toBeVisible();
});

it('says nothing of what is recorded while no hospital could answer', async () => {
  open({ ...nothing, sources: sources('unavailable') });
  expect(await screen.findByText('暂时看不到档案')).toBeVisible();
  expect(screen.queryByText(/过敏/)).toBeNull();
});

it('tells what happened year by year', async () => {
  open(
    { ...nothing, sources: [] },
    {
      items: [
        { id: 't1', type: 'visit', occurredOn: '2025-12-02', title: '门诊就诊', detail: '心血管内科', source },
        { id: 't2', type: 'immunization', occurredOn: '2026-10-13', title: '流感疫苗', detail: null, source },
      ],
      sources: sources('answered'),
    },
  );
  fireEvent.click(await screen.findByRole('tab', { name: '时间线' }));
  await screen.findByText('流感疫苗');
  expect(screen.getAllByText(/^20\d\d年$/).map((year) => year.textContent)).toEqual(['2026年', '2025年']);
});
