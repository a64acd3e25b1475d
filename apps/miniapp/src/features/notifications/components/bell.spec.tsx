import { fireEvent, screen, waitFor } from '@testing-library/react';
import { answer, ledTo, phone, showPage } from '../../../../test/page';
import { Bell } from './bell';

const show = (count: number) => {
  answer({ 'GET /notifications/unread': { count } });
  showPage(<Bell />);
};

it.each([
  [1, '1'],
  [99, '99'],
  [100, '99+'],
])('says of %i unread %s, on the tab too, and leads to the centre', async (count, text) => {
  show(count);
  fireEvent.click(await screen.findByRole('button', { name: `消息，${text} 条未读` }));
  expect(ledTo()).toBe('/packages/notifications/list/index');
  expect(phone.setTabBarBadge).toHaveBeenLastCalledWith({ index: 0, text });
});

it('takes the number off the tab when it goes', async () => {
  answer({ 'GET /notifications/unread': { count: 3 } });
  const { unmount } = showPage(<Bell />);
  await screen.findByRole('button', { name: '消息，3 条未读' });
  phone.removeTabBarBadge.mockClear();
  unmount();
  expect(phone.removeTabBarBadge).toHaveBeenCalledWith({ index: 0 });
});

it('counts nothing where nothing is unread', async () => {
  show(0);
  expect(await screen.findByRole('button', { name: '消息' })).toBeVisible();
  await waitFor(() => expect(phone.removeTabBarBadge).toHaveBeenLastCalledWith({ index: 0 }));
});
