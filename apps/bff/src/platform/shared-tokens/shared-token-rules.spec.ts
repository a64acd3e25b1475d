import { renewAt, stateOf } from './shared-token-rules';

const NOW = new Date('2026-11-22T02:00:00.000Z');
const inMs = (ms: number) => new Date(NOW.getTime() + ms);
const token = (renewal: number, expiry: number) => ({ value: 'a', renewAt: inMs(renewal), expiresAt: inMs(expiry) });

describe('the renewal of a token', () => {
  it.each([
    [7200, '2026-11-22T03:55:00.000Z'],
    [601, '2026-11-22T02:05:01.000Z'],
    [600, '2026-11-22T02:05:00.000Z'],
    [60, '2026-11-22T02:00:30.000Z'],
  ])('of %d seconds is due at %s', (seconds, at) => {
    expect(renewAt(NOW, seconds).toISOString()).toBe(at);
  });
});

describe('a kept token', () => {
  it.each([
    ['that does not exist', null, null, 'none'],
    ['before its renewal', token(1, 2), null, 'fresh'],
    ['at its renewal', token(0, 1), null, 'ageing'],
    ['at its end', token(-1, 0), null, 'none'],
    ['that was refused', token(1, 2), 'a', 'none'],
    ['that replaced the one refused', token(1, 2), 'b', 'fresh'],
  ] as const)('%s', (_, kept, stale, state) => {
    expect(stateOf(kept, stale, NOW)).toBe(state);
  });
});
