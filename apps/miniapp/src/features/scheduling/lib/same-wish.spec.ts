import { isSameWish } from './same-wish';

it.each([
  [0, 'NETWORK', true],
  [503, 'HOSPITAL_UNAVAILABLE', true],
  [409, 'IDEMPOTENCY_IN_PROGRESS', true],
  [409, 'NUMBER_TAKEN', false],
  [422, 'HOSPITAL_REFUSED', false],
] as const)('after %s %s the key is kept: %s', (status, code, kept) =>
  expect(isSameWish({ status, code } as Parameters<typeof isSameWish>[0])).toBe(kept),
);
