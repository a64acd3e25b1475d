import type { Release, ReleaseTicket } from '@kangqiao/contracts';
import { aboutText, chanceText, orderText } from './words';

const aTicket = (change: Partial<ReleaseTicket>) => ({ position: 10, order: 'draw', ...change }) as ReleaseTicket;
const left = (remaining: number | null) => ({ remaining }) as Release;

describe('how long it takes', () => {
  it.each([
    [0, '不到 1 分钟'],
    [59, '不到 1 分钟'],
    [60, '约 1 分钟'],
    [61, '约 2 分钟'],
    [3600, '约 60 分钟'],
    [3601, '1 小时以上'],
  ])('%d seconds are %s', (seconds, text) => expect(aboutText(seconds)).toBe(text));
});

describe('what to expect', () => {
  it('is told where more people are ahead than there are numbers, not where there may be one', () => {
    expect(chanceText(aTicket({ position: 10 }), left(9))).toContain('可能约不上');
    expect(chanceText(aTicket({ position: 10 }), left(10))).toBeNull();
    expect(chanceText(aTicket({ position: 10 }), left(null))).toBeNull();
    expect(chanceText(aTicket({ position: null }), left(0))).toBeNull();
  });

  it('says why a place is where it is, in words for every kind', () => {
    const orders = (['draw', 'draw-further', 'arrival', 'last'] as const).map((order) => orderText(aTicket({ order })));
    expect(new Set(orders).size).toBe(4);
  });
});
