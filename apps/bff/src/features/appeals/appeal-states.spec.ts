import { type KeptAppealState, mayMove } from './appeal-states';

const STATES: readonly KeptAppealState[] = ['waiting', 'granted', 'refused', 'needless'];

describe('an appeal', () => {
  it('is decided one way or another while it waits', () => {
    expect(STATES.filter((to) => mayMove('waiting', to))).toEqual(['granted', 'refused', 'needless']);
  });

  it.each(['granted', 'refused', 'needless'] as const)('that is %s stays so', (from) => {
    expect(STATES.filter((to) => mayMove(from, to))).toEqual([]);
  });
});
