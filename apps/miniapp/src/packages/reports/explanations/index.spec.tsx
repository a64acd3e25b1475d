import { fireEvent, screen } from '@testing-library/react';
import { answer, showPage } from '../../../../test/page';
import ExplanationsPage from '.';

const alt = { id: 'alt', name: '丙氨酸氨基转移酶', group: '肝功能', aliases: ['ALT', '谷丙转氨酶'] };

const open = (items: object[]) => {
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
  showPage(<ExplanationsPage />);
  return calls;
};

it('lists items by group with their abbreviations, and opens one', async () => {
  open([alt]);
  expect(await screen.findByRole('heading', { name: '肝功能' })).toBeVisible();
  expect(screen.getByText('ALT、谷丙转氨酶')).toBeVisible();
  fireEvent.click(screen.getByRole('button', { name: '丙氨酸氨基转移酶' }));
  expect(await screen.findByText('主要存在于肝细胞里的酶。')).toBeVisible();
  fireEvent.click(screen.getByRole('button', { name: '返回列表' }));
  expect(await screen.findByRole('heading', { name: '肝功能' })).toBeVisible();
});

it('says plainly that nothing was found', async () => {
  open([]);
  expect(await screen.findByText('没有找到这一项')).toBeVisible();
});
