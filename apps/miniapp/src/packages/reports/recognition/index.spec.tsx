import { fireEvent, screen } from '@testing-library/react';
import { nowIs } from '../../../../test/clock';
import { answer, ledTo, showPage } from '../../../../test/page';
import { PEOPLE } from '../../../../test/people';
import RecognitionPage from '.';

nowIs('2026-11-23T09:00:00+08:00');

const result = {
  reportId: 'r1',
  kind: 'laboratory',
  title: '血常规',
  hospitalId: 'kq-first',
  hospitalName: '康桥市第一人民医院',
  reportedAt: '2026-11-20T10:24:00+08:00',
  item: '血细胞分析',
  level: '全市互认',
  validDays: 7,
  validUntil: '2026-11-26',
  remainingDays: 4,
  asOf: null,
};
const recognition = { items: [result], source: '《互认目录》', silent: [], withheld: false };

const open = (change: object = {}) => {
  answer({
    ...PEOPLE,
    'GET /people/person-1/recognition': { ...recognition, ...change },
  });
  showPage(<RecognitionPage />);
};

it('says what, where, when, by which rule and how long, and that the doctor decides', async () => {
  open();
  expect(await screen.findByText('血细胞分析')).toBeVisible();
  expect(screen.getByText('康桥市第一人民医院')).toBeVisible();
  expect(screen.getByText('还有 4 天')).toBeVisible();
  expect(screen.getByText('有效期至 11月26日')).toBeVisible();
  expect(screen.getByText('依据：《互认目录》')).toBeVisible();
  expect(screen.getByText(/由医生根据病情决定/)).toBeVisible();
  fireEvent.click(screen.getByRole('button', { name: /^血细胞分析/ }));
  expect(ledTo()).toBe('/packages/reports/detail/index?reportId=r1');
});

it('says of the last day that it is today', async () => {
  open({ items: [{ ...result, remainingDays: 0 }] });
  expect(await screen.findByText('今天有效')).toBeVisible();
});

it('names the hospital that could not be asked', async () => {
  open({ items: [], silent: ['临溪县人民医院'] });
  expect(await screen.findByText(/临溪县人民医院暂时无法连接/)).toBeVisible();
  expect(screen.getByText('暂无有效期内的互认结果')).toBeVisible();
});

it('says so where the region has no list', async () => {
  open({ items: [], source: null });
  expect(await screen.findByText('本地区还没有互认项目目录')).toBeVisible();
});
