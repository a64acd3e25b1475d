import { createHash, createHmac } from 'node:crypto';
import { isSignedBy, type SignedRequest, terminalSignature } from './terminal-signature';

const KEY = Buffer.from('kangqiao-sandbox-terminal-key-01');
const NOW = new Date('2026-11-22T01:30:00.500Z');
const SECONDS = 1795311000;

const unsigned = {
  method: 'POST',
  path: '/terminal/v1/codes/verify',
  timestamp: String(SECONDS),
  body: Buffer.from('{"codeText":"康"}'),
};
const signed = (change: Partial<SignedRequest> = {}): SignedRequest => {
  const request = { ...unsigned, ...change };
  return { ...request, signature: change.signature ?? terminalSignature(KEY, request).toString('hex') };
};

describe('a terminal’s signature', () => {
  it('is what docs/wires/terminal.md says', () => {
    const digest = createHash('sm3').update(unsigned.body).digest('hex');
    const text = `POST\n/terminal/v1/codes/verify\n${SECONDS}\n${digest}`;
    const expected = createHmac('sm3', KEY).update(text).digest('hex');
    expect(terminalSignature(KEY, unsigned).toString('hex')).toBe(expected);
    expect(isSignedBy(KEY, { ...unsigned, signature: expected }, NOW)).toBe(true);
  });

  it.each([
    ['another method', { method: 'PUT' }],
    ['another path', { path: '/terminal/v1/codes/verify?x=1' }],
    ['another body', { body: Buffer.from('{}') }],
    ['another time', { timestamp: String(SECONDS + 1) }],
  ])('does not count for %s', (_, change) => {
    expect(isSignedBy(KEY, { ...signed(), ...change }, NOW)).toBe(false);
  });

  it('does not count with another key', () => {
    expect(isSignedBy(Buffer.alloc(32), signed(), NOW)).toBe(false);
  });

  it.each([
    [-300, true],
    [300, true],
    [-301, false],
    [301, false],
  ])('made %d seconds from now counts: %s', (seconds, counts) => {
    const at = new Date(SECONDS * 1000);
    expect(isSignedBy(KEY, signed({ timestamp: String(SECONDS + seconds) }), at)).toBe(counts);
  });

  it.each(['', 'soon', '1e9', '-1', ' 1', '1'.repeat(13)])('is refused for the time "%s"', (timestamp) => {
    expect(isSignedBy(KEY, signed({ timestamp }), NOW)).toBe(false);
  });
});
