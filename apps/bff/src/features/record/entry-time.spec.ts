import { localDateOf } from '@kangqiao/domain';
import fc from 'fast-check';
import { dayOf, LATEST, UNDATED } from './entry-time';

describe('the day of an entry', () => {
  it('is the day in Asia/Shanghai, whenever it was', () => {
    const instants = fc.date({ noInvalidDate: true, min: new Date(UNDATED.getTime() + 1), max: LATEST });
    fc.assert(
      fc.property(instants, (at) => {
        expect(dayOf(at)).toBe(localDateOf(at));
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['2026-11-22T15:59:59.999Z', '2026-11-22'],
    ['2026-11-22T16:00:00.000Z', '2026-11-23'],
    ['2023-12-31T16:00:00.000Z', '2024-01-01'],
    ['2024-02-28T16:00:00.000Z', '2024-02-29'],
    ['1000-01-01T00:00:00.001Z', '1000-01-01'],
    ['9999-12-31T00:00:00.000Z', '9999-12-31'],
  ])('of %s is %s', (at, day) => expect(dayOf(new Date(at))).toBe(day));

  it('is none where it has none', () => expect(dayOf(UNDATED)).toBeNull());

  it('is refused where it does not fit', () => {
    expect(() => dayOf(new Date(NaN))).toThrow(RangeError);
    expect(() => dayOf(new Date('+010000-01-01T00:00:00Z'))).toThrow(RangeError);
  });
});
