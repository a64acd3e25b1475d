import { ApiError } from './api-error';
import { queryClient } from './query-client';

const list = { queryKey: ['people'], queryFn: () => Promise.resolve('list') };
const failing = (error: Error) =>
  queryClient.fetchQuery({ queryKey: ['people', 'p1', 'reports'], queryFn: () => Promise.reject(error), retry: false });

beforeEach(async () => {
  queryClient.clear();
  await queryClient.fetchQuery(list);
});
afterAll(() => queryClient.clear());

const isAskedAgain = () => queryClient.getQueryState(['people'])?.isInvalidated;

it('asks anew whom one may act for once somebody is not there any more', async () => {
  await expect(failing(new ApiError(404, 'PERSON_NOT_FOUND', '没有找到该就诊人'))).rejects.toThrow();
  expect(isAskedAgain()).toBe(true);
});

it('keeps the list when something else went wrong', async () => {
  await expect(failing(new ApiError(404, 'REPORT_NOT_FOUND', '没有找到该报告'))).rejects.toThrow();
  expect(isAskedAgain()).toBe(false);
});
