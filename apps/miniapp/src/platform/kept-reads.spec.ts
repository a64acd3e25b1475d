import type { QueryKey } from '@tanstack/react-query';
import { aPerson } from '@kangqiao/testing';
import { ApiError } from './api-error';
import { forgetUseless, isKept } from './kept-reads';
import { queryClient } from './query-client';
import { session } from './session';

const REPORT: QueryKey = ['people', 'p1', 'reports', 'one', 'r1', ''];
const AHEAD: QueryKey = ['appointments', 'ahead'];

const answered = (queryKey: QueryKey, data: unknown) =>
  queryClient.fetchQuery({ queryKey, queryFn: () => Promise.resolve(data), staleTime: 0 });
const refused = (queryKey: QueryKey, error: Error) =>
  queryClient.fetchQuery({ queryKey, queryFn: () => Promise.reject(error), retry: false, staleTime: 0 }).catch(() => 0);
const people = (...ids: string[]) => answered(['people'], { items: ids.map((id) => aPerson({ id })), mayAdd: 1 });
/** What a page finds when the app is started anew. */
const found = (queryKey: QueryKey) => {
  queryClient.clear();
  return queryClient.getQueryCache().build(queryClient, { queryKey }).state;
};

beforeEach(() => {
  queryClient.clear();
  session.begin('token');
});

it.each<[QueryKey, boolean]>([
  [['people'], true],
  [AHEAD, true],
  [REPORT, true],
  [['people', 'p1', 'record'], true],
  [['hospitals'], true],
  [['people', 'p1', 'card'], false],
  [['people', 'p1', 'card', 'codes'], false],
  [['people', 'p1', 'reports', 'list', { kind: 'imaging' }], false],
  [['people', 'p1', 'reports', 'one', 'r1', '2'], false],
  [['account'], false],
  [['search', { q: '皮肤科' }], false],
])('of %j is kept: %s', (key, kept) => expect(isKept(key)).toBe(kept));

it('shows what was kept at once, as old as it is, and has it asked for anew', async () => {
  await answered(AHEAD, { items: [1] });
  expect(found(AHEAD)).toMatchObject({ data: { items: [1] }, status: 'success', isInvalidated: true });
});

it.each([
  ['a day', 24 * 60 * 60_000, undefined],
  ['more than a minute', 60_001, undefined],
  ['a minute', 60_000, { items: [1] }],
])('shows nothing of which nobody knows how old it is: the clock was put back by %s', async (_, by, shown) => {
  const now = Date.now();
  const clock = jest.spyOn(Date, 'now').mockReturnValue(now + by);
  await answered(AHEAD, { items: [1] });
  clock.mockReturnValue(now);
  expect(found(AHEAD).data).toEqual(shown);
  clock.mockRestore();
});

it('keeps of a list in pages the first', async () => {
  const key: QueryKey = ['appointments', 'list', 'past'];
  await answered(key, { pages: [{ items: [1] }, { items: [2] }], pageParams: [null, 'c'] });
  expect(found(key).data).toEqual({ pages: [{ items: [1] }], pageParams: [null] });
});

it('keeps no report of a sensitive department, nor a list that names one', async () => {
  await people('p1');
  await answered(REPORT, { id: 'r1', sensitive: true });
  expect(found(REPORT).data).toBeUndefined();
  await people('p1');
  const list: QueryKey = ['people', 'p1', 'reports', 'latest'];
  await answered(list, { items: [{ id: 'r1', sensitive: true }] });
  expect(found(list).data).toBeUndefined();
});

it('keeps reports of those alone who agreed to copies', async () => {
  await answered(['people'], { items: [aPerson({ id: 'p1', consents: ['identity', 'reports'] })], mayAdd: 1 });
  await answered(REPORT, { id: 'r1' });
  expect(found(REPORT).data).toBeUndefined();
});

it('forgets a person who is not there any more, and the appointments among which theirs are', async () => {
  await people('p1', 'p2');
  await answered(REPORT, { id: 'r1' });
  await answered(AHEAD, { items: [1] });
  await people('p2');
  expect(found(REPORT).data).toBeUndefined();
  expect(found(AHEAD).data).toBeUndefined();
});

it('forgets what is refused by now, and keeps it through an outage', async () => {
  await people('p1');
  await answered(REPORT, { id: 'r1' });
  await refused(REPORT, new ApiError(503, 'HOSPITAL_UNAVAILABLE', '医院系统暂时无法响应'));
  expect(found(REPORT).data).toEqual({ id: 'r1' });
  await refused(REPORT, new ApiError(404, 'REPORT_NOT_FOUND', '没有找到该报告'));
  expect(found(REPORT).data).toBeUndefined();
});

it('forgets on the phone and in memory what is not shown any more once something could not be drawn', async () => {
  await answered(AHEAD, { items: [1] });
  forgetUseless();
  await new Promise((done) => setTimeout(done, 1));
  expect(queryClient.getQueryData(AHEAD)).toBeUndefined();
  expect(found(AHEAD).data).toBeUndefined();
});

it.each([
  ['nobody in the list', { items: [null, {}, { id: 'p1' }, { id: 'p1', consents: 1, actions: null }] }],
  ['no list', { items: 'later' }],
  ['nothing', null],
])('takes people of another version (%s) for nobody it may keep anything of', async (_, strange) => {
  await people('p1');
  await answered(REPORT, { id: 'r1' });
  await expect(answered(['people'], strange)).resolves.toEqual(strange);
  await expect(answered(REPORT, { id: 'r2' })).resolves.toEqual({ id: 'r2' });
  expect(found(REPORT).data).toBeUndefined();
});

it.each([
  ['the session ends', () => session.end()],
  ['somebody signs in', () => session.begin('other')],
])('keeps nothing once %s', async (_, happens) => {
  await answered(AHEAD, { items: [1] });
  happens();
  session.begin('token');
  expect(found(AHEAD).data).toBeUndefined();
});
