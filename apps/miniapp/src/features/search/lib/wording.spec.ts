import { distanceWords, isBlind, sourceWords } from './wording';

describe('a distance', () => {
  it.each([
    [0, '1 公里内'],
    [900, '1 公里内'],
    [1_000, '约 1.0 公里'],
    [9_900, '约 9.9 公里'],
    [10_000, '约 10 公里'],
    [27_400, '约 27 公里'],
  ])('of %d m is said as %s', (metres, words) => expect(distanceWords(metres)).toBe(words));
});

describe('hospitals that could not be searched', () => {
  const source = (hospitalName: string, state: 'answered' | 'kept' | 'unavailable') => ({
    hospitalId: hospitalName,
    hospitalName,
    state,
    asOf: null,
  });

  it('are named, those that are shown as they were apart', () => {
    expect(sourceWords([source('甲', 'answered')])).toBeUndefined();
    expect(sourceWords([source('甲', 'unavailable'), source('乙', 'kept')])).toMatch(
      /^甲暂时无法连接，没有搜到.*乙暂时无法连接，显示的是之前/,
    );
  });

  it('leave nothing to be said of what there is only when all of them are silent', () => {
    expect(isBlind([source('甲', 'unavailable'), source('乙', 'kept')])).toBe(false);
    expect(isBlind([source('甲', 'unavailable')])).toBe(true);
    expect(isBlind([])).toBe(false);
  });
});
