import { type Budget, MOST_IN_A_BUDGET } from './budget';
import * as budgets from './budgets';

describe('the budgets', () => {
  const limits = Object.values({ ...budgets, signInByAddress: budgets.signInByAddress(1000) }).flat();
  const all = limits.filter((one): one is Budget => 'most' in one);

  it('have names of their own, so that none counts for another', () => {
    const names = limits.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('fit into the column that holds their times', () => {
    for (const { most } of all) expect(most).toBeLessThanOrEqual(MOST_IN_A_BUDGET);
  });

  it('allow one message a minute, five an hour and ten a day to a number', () => {
    expect(budgets.MESSAGES_BY_NUMBER.map(({ most, perSeconds }) => [most, perSeconds])).toEqual([
      [1, 60],
      [5, 3600],
      [10, 86_400],
    ]);
  });
});
