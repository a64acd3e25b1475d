import fc from 'fast-check';
import { UsedIds } from './used-ids';

describe('the codes that a terminal has seen', () => {
  it('takes each once', () => {
    const ids = new UsedIds(10);
    expect(ids.add('a', 60, 0)).toBe('first');
    expect(ids.add('a', 60, 1)).toBe('used');
    expect(ids.add('b', 60, 1)).toBe('first');
  });

  it('takes no more than fit, and still knows those that it took', () => {
    const ids = new UsedIds(2);
    ids.add('a', 60, 0);
    ids.add('b', 60, 0);
    expect(ids.add('c', 60, 0)).toBe('full');
    expect(ids.add('a', 60, 0)).toBe('used');
    expect(ids.add('c', 60, 0)).toBe('full');
  });

  it('forgets one to make room from an hour after its end, not before', () => {
    const ids = new UsedIds(1);
    ids.add('a', 60, 0);
    expect(ids.add('b', 4000, 3659)).toBe('full');
    expect(ids.add('b', 4000, 3660)).toBe('first');
    expect(ids.add('a', 60, 3660)).toBe('full');
  });

  it('never takes one twice within its time, whatever else is shown', () => {
    const shown = fc.record({ id: fc.nat(30), seconds: fc.nat(20) });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.array(shown, { maxLength: 200 }), (most, all) => {
        const ids = new UsedIds(most);
        const first = new Set<number>();
        for (const { id, seconds } of all) {
          const outcome = ids.add(String(id), 60, seconds);
          expect(outcome === 'used').toBe(first.has(id));
          if (outcome === 'first') first.add(id);
        }
        expect(first.size).toBeLessThanOrEqual(most);
      }),
    );
  });
});
