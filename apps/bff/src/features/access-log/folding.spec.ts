import { fold } from './folding';

const START = Date.UTC(2026, 10, 22, 9);
const MINUTES = 60_000;
let seq = 100;
const at = (ms: number, sameness = 'a') => ({ seq: (seq -= 1), at: new Date(START - ms), sameness });

describe('folding a log', () => {
  it('makes one of what reads the same and follows within ten minutes, and counts it', () => {
    const entries = [at(0), at(1), at(10 * MINUTES)];
    expect(fold(entries)).toEqual([{ newest: entries[0], oldestSeq: entries[2]?.seq, count: 3 }]);
  });

  it('begins anew a millisecond after ten minutes, counted from the newest', () => {
    expect(fold([at(0), at(9 * MINUTES), at(10 * MINUTES + 1)]).map(({ count }) => count)).toEqual([2, 1]);
  });

  it('keeps apart what something else came between', () => {
    expect(fold([at(0), at(1, 'b'), at(2)]).map(({ count }) => count)).toEqual([1, 1, 1]);
  });

  it('makes nothing of nothing', () => expect(fold([])).toEqual([]));
});
