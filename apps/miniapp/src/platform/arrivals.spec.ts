import { createMemoryHistory } from 'history';
import { inOrder, onPageLost, type Step } from './arrivals.h5';

/** Pages whose code comes when the test says so; the first page's is there. */
const aReader = () => {
  const coming = new Map<string, { come: () => void; fail: () => void }>();
  const codeOf = (pathname: string): Promise<void> =>
    pathname === '/home'
      ? Promise.resolve()
      : new Promise((come, fail) => coming.set(pathname, { come, fail: () => fail(new Error('no network')) }));
  const browser = createMemoryHistory({ initialEntries: ['/home'] });
  const history = inOrder(browser, codeOf);
  const told: string[] = [];
  history.listen(({ action, location }: Step) => told.push(`${action} ${location.pathname}${location.search}`));
  const settle = () => new Promise((done) => setTimeout(done));
  return {
    history,
    told,
    at: () => history.location.pathname + history.location.search,
    go: async (to: string) => (history.push(to), settle()),
    back: async (steps = 1) => (history.go(-steps), settle()),
    comes: async (pathname: string) => (coming.get(pathname)?.come(), settle()),
    fails: async (pathname: string) => (coming.get(pathname)?.fail(), settle()),
  };
};

it('tells of a page once its code is there', async () => {
  const reader = aReader();
  await reader.go('/record?id=1');
  expect(reader.told).toEqual([]);
  await reader.comes('/record');
  expect(reader.told).toEqual(['PUSH /record?id=1']);
});

it('forgets a page whose reader went back before it came, and leaves the one in front alone', async () => {
  const reader = aReader();
  await reader.go('/record');
  await reader.comes('/record');
  await reader.go('/visit');
  await reader.back();
  await reader.comes('/visit');
  expect(reader.told).toEqual(['PUSH /record']);
  await reader.back();
  expect(reader.told).toEqual(['PUSH /record', 'POP /home']);
});

it('goes where the reader went last, whichever code comes first', async () => {
  const reader = aReader();
  await reader.go('/record');
  await reader.go('/reports?kind=1');
  await reader.comes('/reports');
  await reader.comes('/record');
  expect(reader.told).toEqual(['PUSH /reports?kind=1']);
});

it('goes back several pages at once from one that has not come', async () => {
  const reader = aReader();
  await reader.go('/record');
  await reader.comes('/record');
  await reader.go('/visit');
  await reader.back(2);
  await reader.comes('/visit');
  expect(reader.told).toEqual(['PUSH /record', 'POP /home']);
});

it('opens a page once, and is one step from the one before, however often it was asked for on the way', async () => {
  const reader = aReader();
  await reader.go('/record?id=1');
  await reader.go('/record?id=1');
  await reader.comes('/record');
  expect(reader.told).toEqual(['PUSH /record?id=1']);
  await reader.back();
  expect(reader.at()).toBe('/home');
});

it('stays where the reader is when the code cannot be had, says so, and tries again when asked', async () => {
  const reader = aReader();
  const said = jest.fn();
  onPageLost(said);
  await reader.go('/record');
  await reader.fails('/record');
  expect(said).toHaveBeenCalledTimes(1);
  expect(reader.at()).toBe('/home');
  await reader.go('/record');
  await reader.comes('/record');
  expect(reader.told).toEqual(['PUSH /record']);
});

it('says so where the first page cannot be had', async () => {
  const said = jest.fn();
  onPageLost(said);
  inOrder(createMemoryHistory(), () => Promise.reject(new Error('no network'))).listen(() => undefined);
  await new Promise((done) => setTimeout(done));
  expect(said).toHaveBeenCalledTimes(1);
});

it('says nothing of a page that nobody waits for any more', async () => {
  const reader = aReader();
  const said = jest.fn();
  onPageLost(said);
  await reader.go('/record');
  await reader.back();
  await reader.fails('/record');
  expect(said).not.toHaveBeenCalled();
});

it('is otherwise the history that it was given', () => {
  const { history } = aReader();
  history.push('/record');
  expect(history.action).toBe('PUSH');
  expect(history.index).toBe(1);
});
