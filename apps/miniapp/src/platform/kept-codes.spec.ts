import { aPerson } from '@kangqiao/testing';
import { keptCodes } from './kept-codes';
import { queryClient } from './query-client';
import { session } from './session';

const people = (items: unknown) =>
  queryClient.fetchQuery({ queryKey: ['people'], queryFn: () => Promise.resolve({ items }), staleTime: 0 });

beforeEach(() => {
  queryClient.clear();
  session.begin('token');
  keptCodes.write('p1', { codes: [] });
});

it('keeps the codes of those who are still there', async () => {
  await people([aPerson({ id: 'p1' })]);
  expect(keptCodes.read('p1')).not.toBeNull();
});

it.each([[[]], [[null]], [[{ id: 'p1', state: 'active' }]], [[{ id: 'p1', state: 'active', actions: null }]]])(
  'keeps none where the list, of another version too, does not say that they may be shown: %j',
  async (items) => {
    await expect(people(items)).resolves.toEqual({ items });
    expect(keptCodes.read('p1')).toBeNull();
  },
);
