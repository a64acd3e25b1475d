import { ApiError } from '@/platform';
import { endsCodes } from './ends-codes';

const answered = (status: number, code: ApiError['code']) => new ApiError(status, code, '');

describe('whether codes on the phone are to be destroyed', () => {
  it.each(['CODE_REVOKED', 'CARD_NOT_FOUND', 'PERSON_NOT_FOUND', 'CONSENT_REQUIRED', 'SCOPE_INSUFFICIENT'] as const)(
    'they are on %s',
    (code) => expect(endsCodes(answered(404, code))).toBe(true),
  );
  it.each([
    'CARD_ISSUER_UNAVAILABLE',
    'INTERNAL_ERROR',
    'TOO_MANY_REQUESTS',
    'NETWORK_DOWN',
    'NETWORK_TIMEOUT',
    'ABORTED',
  ] as const)('they stay on %s', (code) => expect(endsCodes(answered(503, code))).toBe(false));
  it('they stay when something else breaks', () => expect(endsCodes(new Error('broken'))).toBe(false));
});
