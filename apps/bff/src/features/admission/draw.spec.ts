import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { commitmentOf, drawnValue, entryOf, newSeed } from './draw';
import { groupOf, GROUPS, scoreOf, SPAN } from './order';

describe('a draw', () => {
  it('can be repeated by anybody with common tools', () => {
    const seed = 'ab'.repeat(32);
    const entry = createHash('sha256').update('kq-first~2026-11-22\nperson').digest('hex');
    expect(entryOf('kq-first~2026-11-22', 'person')).toBe(entry);
    expect(commitmentOf(seed)).toBe(createHash('sha256').update(Buffer.from(seed, 'hex')).digest('hex'));
    const drawn = createHmac('sha256', Buffer.from(seed, 'hex')).update(entry).digest('hex');
    expect(drawnValue(seed, entry).toString(16).padStart(12, '0')).toBe(drawn.slice(0, 12));
  });

  it('has a new seed each time, of 32 bytes', () => {
    const seeds = new Set(Array.from({ length: 100 }, newSeed));
    expect(seeds.size).toBe(100);
    for (const seed of seeds) expect(seed).toMatch(/^[0-9a-f]{64}$/);
  });

  it('favours nobody: of two people each comes first about half the time', () => {
    const [one, other] = [entryOf('r', 'one'), entryOf('r', 'other')];
    const wins = Array.from({ length: 2000 }, (_, i) => commitmentOf(i.toString(16).padStart(64, '0'))).filter(
      (seed) => drawnValue(seed, one) < drawnValue(seed, other),
    ).length;
    expect(wins).toBeGreaterThan(900);
    expect(wins).toBeLessThan(1100);
  });
});

describe('a place in the order', () => {
  const value = fc.integer({ min: 0, max: SPAN - 1 });
  const group = fc.constantFrom(...GROUPS);

  it('sorts by group first, then by what was drawn, and tells its group', () => {
    fc.assert(
      fc.property(group, value, group, value, (g, v, h, w) => {
        const byHand = GROUPS.indexOf(g) - GROUPS.indexOf(h) || v - w;
        expect(Math.sign(scoreOf(g, v) - scoreOf(h, w))).toBe(Math.sign(byHand));
        expect(groupOf(scoreOf(g, v))).toBe(g);
      }),
    );
  });
});
