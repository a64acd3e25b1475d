import { fireEvent, screen } from '@testing-library/react';
import { aReadItem } from '../../../../test/laboratory';
import { answer, ledTo, showPage } from '../../../../test/page';
import { PEOPLE } from '../../../../test/people';
import ReportItemPage from '.';

const explanation = {
  id: 'alt',
  name: '丙氨酸氨基转移酶',
  group: '肝功能',
  aliases: ['ALT'],
  measures: '主要存在于肝细胞里的酶。',
  high: '可见于脂肪肝、饮酒等。',
  low: null,
  advice: '数值只是线索，请以医生意见为准。',
};
const alt = aReadItem({ name: '丙氨酸氨基转移酶', value: '72', flag: 'high', explanationId: 'alt', trendItem: 'alt' });

const open = (items: object[], index = '0', change: object = {}) => {
  answer({
    ...PEOPLE,
    'GET /people/person-1/reports/r1': { id: 'r1', kind: 'laboratory', items },
    'GET /laboratory/explanations/alt': { ...explanation, ...change },
  });
  showPage(<ReportItemPage />, { reportId: 'r1', index });
};

it('says how the value stands, what the item is and who has the last word', async () => {
  open([alt]);
  expect(await screen.findByText('↑ 偏高')).toBeVisible();
  expect(await screen.findByText('主要存在于肝细胞里的酶。')).toBeVisible();
  expect(screen.getByText('可见于脂肪肝、饮酒等。')).toBeVisible();
  expect(screen.getByText(/请以医生意见为准/)).toBeVisible();
  expect(screen.queryByText('偏低的可能原因')).toBeNull();
});

it.each([
  ['high', true, false],
  ['critical-high', true, false],
  ['low', false, true],
  ['critical-low', false, true],
  ['normal', true, true],
  ['abnormal', true, true],
  ['undetermined', true, true],
] as const)('of a result that is %s gives the causes that concern it', async (flag, high, low) => {
  open([{ ...alt, flag }], '0', { low: '通常没有临床意义。' });
  await screen.findByText('主要存在于肝细胞里的酶。');
  expect(screen.queryAllByText(/^偏高(或阳性)?的可能原因$/)).toHaveLength(high ? 1 : 0);
  expect(screen.queryAllByText('偏低的可能原因')).toHaveLength(low ? 1 : 0);
});

it.each([
  ['high', '偏高的可能原因'],
  ['critical-high', '偏高的可能原因'],
  ['abnormal', '偏高或阳性的可能原因'],
] as const)('of a result that is %s says no more than that: %s', async (flag, title) => {
  open([{ ...alt, flag }]);
  expect(await screen.findByRole('heading', { name: title })).toBeVisible();
});

it('leads to the trend of the item', async () => {
  open([alt]);
  fireEvent.click(await screen.findByRole('button', { name: '看历次变化' }));
  expect(ledTo()).toBe('/packages/reports/trend/index?item=alt');
});

it('has no explanation for what only one hospital measures, and says so', async () => {
  open([aReadItem({ name: '自建项目', explanationId: null })]);
  expect(await screen.findByText('暂时没有这一项的说明')).toBeVisible();
});

it('says why nothing can be said', async () => {
  open([aReadItem({ flag: 'undetermined', flagReason: 'range-impossible', bar: null })]);
  expect(await screen.findByText(/上下限写反了/)).toBeVisible();
});

it('finds nothing where the report has no such item', async () => {
  open([alt], '7');
  expect(await screen.findByText('没有找到这一项')).toBeVisible();
});
