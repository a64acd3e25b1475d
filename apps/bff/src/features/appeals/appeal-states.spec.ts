import { APPEAL_MOVES, mayDecide } from './appeal-states';

describe('an appeal', () => {
  it('is decided one way or another while it waits', () => {
    expect(APPEAL_MOVES.filter((to) => mayDecide('waiting', to))).toEqual(['granted', 'refused', 'needless']);
  });

  it.each(['granted', 'refused', 'needless'] as const)('that is %s stays so', (from) => {
    expect(APPEAL_MOVES.filter((to) => mayDecide(from, to))).toEqual([]);
  });
});
