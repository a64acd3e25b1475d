import { isWithinScope, linkActions } from './link.policy';

describe('what may be done to a link', () => {
  it.each([
    ['self', 'family', 1, true, true],
    ['self', 'guardian', 1, false, false],
    ['self', 'self', 1, false, false],
    ['self', 'self', 2, false, true],
    ['guardian', 'family', 0, true, true],
    ['guardian', 'guardian', 0, false, false],
    ['guardian', 'self', 2, false, false],
    ['family', 'family', 1, false, false],
    ['family', 'self', 2, false, false],
  ] as const)(
    'by the %s to a %s link with %d accounts that are the person',
    (viewer, capacity, selves, change, revoke) => {
      expect(linkActions({ viewer, capacity, selves })).toEqual({ change, revoke });
    },
  );
});

describe('a narrower scope', () => {
  it.each([
    ['booking', 'booking', true],
    ['booking', 'reports', true],
    ['reports', 'booking', false],
    ['everything', 'reports', false],
    ['everything', 'everything', true],
  ] as const)('is %s within %s: %p', (scope, asked, within) => {
    expect(isWithinScope(scope, asked)).toBe(within);
  });
});
