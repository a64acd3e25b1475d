import { createHash } from 'node:crypto';
import { isNonce, isRecent, isTimestamp, readSignature, signedText } from './terminal-signature';

const SECONDS = 1795311000;
const parts = {
  method: 'POST',
  path: '/terminal/v1/codes/verify?x=1',
  timestamp: String(SECONDS),
  nonce: 'b'.repeat(32),
  body: Buffer.from('{"codeText":"康"}'),
};

describe('what a terminal signs', () => {
  it('is what docs/wires/terminal.md says', () => {
    const digest = createHash('sm3').update(parts.body).digest('hex');
    expect(signedText(parts)).toBe(
      `POST\n/terminal/v1/codes/verify?x=1\n${SECONDS}\nbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\n${digest}`,
    );
  });

  it.each([
    [-301, false],
    [-300, true],
    [0, true],
    [300, true],
    [301, false],
  ])('counts for a clock that is %d seconds away: %s', (seconds, counts) => {
    expect(isRecent(String(SECONDS + seconds), new Date(SECONDS * 1000 + 999))).toBe(counts);
    expect(isRecent(String(SECONDS + seconds), new Date(SECONDS * 1000))).toBe(counts);
  });

  it.each([
    ['1795311000', true],
    ['', false],
    ['soon', false],
    ['1e9', false],
    ['-1', false],
    [' 1', false],
    ['1.5', false],
    ['1'.repeat(13), false],
  ])('takes the time "%s": %s', (text, taken) => expect(isTimestamp(text)).toBe(taken));

  it.each([
    ['a'.repeat(21), false],
    ['a'.repeat(22), true],
    ['A_-9'.repeat(24), true],
    ['a'.repeat(97), false],
    [`${'a'.repeat(31)} `, false],
    [`${'a'.repeat(31)}\n`, false],
    ['随'.repeat(22), false],
  ])('takes the nonce %j: %s', (text, taken) => expect(isNonce(text)).toBe(taken));

  it.each(['', 'a'.repeat(127), 'a'.repeat(129), 'A'.repeat(128), 'g'.repeat(128), `${'a'.repeat(128)}\n`])(
    'takes no signature that is spelt %j',
    (text) => expect(readSignature(text)).toBeNull(),
  );

  it('takes 128 hex digits as r and s', () => {
    expect(readSignature('0a'.repeat(64))).toEqual(Buffer.alloc(64, 0x0a));
  });
});
