import { HEALTH_CARD_STATES, REACHED_FROM } from './card-states';

const leadsTo = (from: (typeof HEALTH_CARD_STATES)[number]) =>
  HEALTH_CARD_STATES.filter((to) => REACHED_FROM[to].includes(from));

describe('the states of a card', () => {
  it.each([
    ['pending', ['pending', 'refused', 'active']],
    ['refused', ['pending', 'active']],
    ['active', ['revoked']],
    ['revoked', ['pending']],
  ] as const)('lead from %s to %j', (from, to) => expect(leadsTo(from)).toEqual(to));

  it('never lead from a card that has ended back to the same card', () => {
    expect(REACHED_FROM.active).not.toContain('revoked');
  });
});
