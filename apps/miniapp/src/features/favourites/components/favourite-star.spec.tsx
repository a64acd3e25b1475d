import { fireEvent, screen, waitFor } from '@testing-library/react';
import { answer, phone, refusal, showPage } from '../../../../test/page';
import { FavouriteStar } from './favourite-star';

const REF = { hospitalId: 'kq-first', departmentId: 'd1', doctorId: '~医' };
const marked = {
  kind: 'doctor',
  ...REF,
  hospitalName: '康桥市第一人民医院',
  departmentName: '心血管内科',
  doctorName: '周明',
  doctorTitle: null,
  addedAt: '2026-11-22T09:30:00+08:00',
};
const star = (checked: boolean) => screen.findByRole('switch', { name: /收藏周明$/, checked });

it('marks a doctor and takes the mark away again', async () => {
  let items: object[] = [];
  const calls = answer({
    'GET /favourites': () => ({ items }),
    'PUT /favourites': () => ({ items: (items = [marked]) }),
    'DELETE /favourites': () => {
      items = [];
      return {};
    },
  });
  showPage(<FavouriteStar of={REF} name="周明" />);
  fireEvent.click(await star(false));
  await waitFor(() => expect(calls.filter(({ route }) => route === 'GET /favourites')).toHaveLength(2));
  expect(calls.find(({ route }) => route === 'PUT /favourites')?.body).toEqual(REF);
  fireEvent.click(await star(true));
  await star(false);
  const removed = calls.find(({ route }) => route === 'DELETE /favourites');
  expect(decodeURIComponent(removed?.query ?? '')).toBe('hospitalId=kq-first&departmentId=d1&doctorId=~医');
});

it('takes back what was refused, and says why', async () => {
  answer({
    'GET /favourites': { items: [] },
    'PUT /favourites': refusal(409, 'NOT_ALLOWED_IN_STATE', '最多收藏 100 个'),
  });
  showPage(<FavouriteStar of={REF} name="周明" />);
  fireEvent.click(await star(false));
  expect(await screen.findByRole('alert')).toHaveTextContent('最多收藏 100 个编号 trace-1');
  await star(false);
});

it('is absent while nobody knows whether it is marked', async () => {
  answer({ 'GET /favourites': refusal(0, 'NETWORK', '') });
  showPage(<FavouriteStar of={REF} name="周明" />);
  await waitFor(() => expect(phone.request).toHaveBeenCalled());
  expect(screen.queryByRole('switch')).toBeNull();
});
