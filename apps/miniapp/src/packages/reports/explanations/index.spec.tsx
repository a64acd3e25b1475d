import { fireEvent, screen } from '@testing-library/react';
import { answer, ledTo, routesOf, showPage } from '../../../../test/page';
import ExplanationsPage from '.';

const alt = { id: 'alt', name: '丙氨酸氨基转移酶', group: '肝功能', aliases: ['ALT', '谷丙转氨酶'] };

const open = (items: object[], params: Readonly<Record<string, string>> = {}) => {
  const calls = answer({
    'GET /laboratory/explanations': { items },
    'GET /laboratory/explanations/alt': {
      ...alt,
      measures: '主要存在于肝细胞里的酶。',
      high: null,
      low: null,
      advice: '请以医生意见为准。',
    },
  });
  showPage(<ExplanationsPage />, params);
  return calls;
};

it('lists items by group with their abbreviations, and opens one', async () => {
  open([alt]);
  expect(await screen.findByRole('heading', { name: '肝功能' })).toBeVisible();
  expect(screen.getByText('ALT、谷丙转氨酶')).toBeVisible();
  fireEvent.click(screen.getByRole('button', { name: '丙氨酸氨基转移酶' }));
  expect(ledTo()).toBe('/packages/reports/explanations/index?explanationId=alt');
});

it('explains one on a page of its own, which needs no list', async () => {
  const calls = open([], { explanationId: 'alt' });
  expect(await screen.findByText('主要存在于肝细胞里的酶。')).toBeVisible();
  expect(screen.getByRole('heading', { name: '丙氨酸氨基转移酶' })).toBeVisible();
  expect(screen.getByText('请以医生意见为准。')).toBeVisible();
  expect(routesOf(calls)).toEqual(['GET /laboratory/explanations/alt']);
});

it('says plainly that nothing was found', async () => {
  open([]);
  expect(await screen.findByText('没有找到这一项')).toBeVisible();
});
