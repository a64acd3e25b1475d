import { backoff } from './backoff';

it.each([
  [0, 2_000],
  [1, 2_000],
  [2, 4_000],
  [4, 16_000],
  [5, 30_000],
  [500, 30_000],
])('after %d failures it is %d ms', (failures, ms) => expect(backoff(failures, 2_000, 30_000)).toBe(ms));
