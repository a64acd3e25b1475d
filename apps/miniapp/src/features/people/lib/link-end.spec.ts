import { linkEndHint } from './link-end';
import { standingOf } from './wording';

const NOW = new Date('2026-11-22T08:00:00+08:00');
const hint = (expiresAt: string | null, capacity: 'family' | 'guardian' = 'family') =>
  linkEndHint({ expiresAt, capacity }, NOW);

describe('the end of a link', () => {
  it('is said for thirty days before', () => {
    expect(hint('2026-12-23T00:00:00+08:00')).toBe('授权到12月22日为止');
    expect(hint('2026-12-24T00:00:00+08:00')).toBeNull();
    expect(hint('2026-11-22T08:00:01+08:00', 'guardian')).toBe('监护人权限到11月22日为止');
  });

  it('is said once it has come', () => expect(hint('2026-11-22T08:00:00+08:00')).toBe('授权已到期'));

  it('is not said of a link that lasts', () => expect(hint(null)).toBeNull());
});

it('says as whom one acts, and how far', () => {
  expect(standingOf({ capacity: 'self', scope: 'everything' })).toBeNull();
  expect(standingOf({ capacity: 'guardian', scope: 'everything' })).toBe('您是监护人');
  expect(standingOf({ capacity: 'family', scope: 'booking' })).toBe('仅可挂号');
});
