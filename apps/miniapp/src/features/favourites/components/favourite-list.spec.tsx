import { fireEvent, render, screen } from '@testing-library/react';
import type { Favourite } from '@kangqiao/contracts';
import { FavouriteList } from './favourite-list';

const hospital = {
  kind: 'hospital',
  hospitalId: 'h1',
  hospitalName: '康桥市第一人民医院',
  addedAt: '2026-11-22T09:30:00Z',
};
const nothingMore = { departmentId: null, departmentName: null, doctorId: null, doctorName: null, doctorTitle: null };

it.each([
  ['of this version', { ...hospital, ...nothingMore }],
  ['of a version that leaves out what is not there', hospital],
  ['of a kind that this version does not know', { ...hospital, kind: 'known-later' }],
])('lists and opens what was marked by a server %s', (_which, favourite) => {
  const onOpen = jest.fn();
  render(<FavouriteList favourites={[favourite as Favourite]} onOpen={onOpen} />);
  fireEvent.click(screen.getByRole('button', { name: /^康桥市第一人民医院/ }));
  expect(onOpen).toHaveBeenCalledWith(favourite);
});
