import { endOfLastDay, linkEndsAt } from './link-ends';

describe('when a link ends by itself', () => {
  it('is at the end of the last day that was allowed', () => {
    expect(endOfLastDay('2026-12-31')).toEqual(new Date('2027-01-01T00:00:00+08:00'));
    expect(linkEndsAt('family', '1990-01-01', '2026-12-31')).toEqual(new Date('2027-01-01T00:00:00+08:00'));
  });

  it('is never for family without a last day, and never for oneself', () => {
    expect(linkEndsAt('family', '1990-01-01', null)).toBeNull();
    expect(linkEndsAt('self', '1990-01-01', '2026-12-31')).toBeNull();
  });

  it('is when the ward comes of age for a guardian, whatever else was said', () => {
    expect(linkEndsAt('guardian', '2016-05-20', null)).toEqual(new Date('2034-05-20T00:00:00+08:00'));
    expect(linkEndsAt('guardian', '2016-05-20', '2027-01-01')).toEqual(new Date('2034-05-20T00:00:00+08:00'));
  });
});
