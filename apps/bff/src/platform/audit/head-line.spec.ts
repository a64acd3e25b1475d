import { KeysInMemory } from '../../testing/audit-chain';
import { fromHeadLine, toHeadLine } from './head-line';
import { headChecker, signHead } from './head-signing';

const keys = new KeysInMemory();
const head = signHead(keys, { position: 7, hash: Buffer.alloc(32, 1), at: new Date('2026-11-22T01:30:00.123Z') });

describe('an exported head', () => {
  it('reads back as what it was, still signed', () => {
    const read = fromHeadLine(toHeadLine(head));
    expect(read).toEqual(head);
    expect(read && headChecker(keys)(read)).toBe(true);
  });

  it('is one line', () => expect(toHeadLine(head)).toMatch(/^[^\n]+\n$/));

  it.each([
    '',
    '[]',
    'null',
    'not JSON',
    toHeadLine(head).replace('"position":7', '"position":"7"'),
    toHeadLine(head).replace('"position":7', '"position":7.5'),
    toHeadLine(head).replace('"hash":"01', '"hash":"0'),
    toHeadLine(head).replace(/"signature":"../, '"signature":"ZZ'),
    toHeadLine(head).replace('2026-11-22', '2026-11-99'),
  ])('is not %j', (line) => expect(fromHeadLine(line)).toBeNull());

  it('is not signed by a key that nobody knows, or by none', () => {
    const check = headChecker(keys);
    expect(check({ ...head, keyVersion: 2 })).toBe(false);
    expect(check({ ...head, signature: null })).toBe(false);
    expect(check({ ...head, signature: Buffer.alloc(64) })).toBe(false);
    expect(check({ ...head, signature: Buffer.alloc(63, 1) })).toBe(false);
  });
});
