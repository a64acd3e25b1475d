import { ApiError } from './api-error';
import { isSameWish } from './same-wish';

it.each([
  [0, 'NETWORK_TIMEOUT', true],
  [503, 'HOSPITAL_UNAVAILABLE', true],
  [500, 'INTERNAL_ERROR', true],
  [409, 'IDEMPOTENCY_IN_PROGRESS', true],
  [409, 'NUMBER_TAKEN', false],
  [422, 'HOSPITAL_REFUSED', false],
] as const)('after %s %s the key is kept: %s', (status, code, kept) =>
  expect(isSameWish(new ApiError(status, code, ''))).toBe(kept),
);

it('keeps no key for a fault of the phone’s own', () => expect(isSameWish(new TypeError('x'))).toBe(false));
