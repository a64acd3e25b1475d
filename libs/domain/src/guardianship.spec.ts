import { instantOf } from './dates';
import { guardianLinkEnds, guardianStage } from './guardianship';

const at = (day: string, time: string) => instantOf(day, time);

describe('the link of a guardian', () => {
  it.each([
    ['2012-11-22', '2026-11-21', '23:59:59', 'full'],
    ['2012-11-22', '2026-11-22', '00:00:00', 'narrowed'],
    ['2008-11-22', '2026-11-21', '23:59:59', 'narrowed'],
    ['2008-11-22', '2026-11-22', '00:00:00', 'ended'],
    ['2012-02-29', '2026-02-28', '23:59:59', 'full'],
    ['2012-02-29', '2026-03-01', '00:00:00', 'narrowed'],
    ['2026-11-22', '2026-11-22', '08:00:00', 'full'],
  ])('of a ward born on %s is, on %s at %s in Asia/Shanghai, %s', (birthDate, day, time, stage) => {
    expect(guardianStage(birthDate, at(day, time))).toBe(stage);
  });

  it('narrows with the fourteenth and ends with the eighteenth birthday, at midnight in Asia/Shanghai', () => {
    expect(guardianLinkEnds('2014-07-01')).toEqual({
      narrowsAt: new Date('2028-06-30T16:00:00.000Z'),
      endsAt: new Date('2032-06-30T16:00:00.000Z'),
    });
  });

  it('ends on 29 February where that year has one', () => {
    expect(guardianLinkEnds('2010-02-28').endsAt).toEqual(at('2028-02-28', '00:00'));
    expect(guardianLinkEnds('2008-02-29').narrowsAt).toEqual(at('2022-03-01', '00:00'));
    expect(guardianLinkEnds('2014-02-28').narrowsAt).toEqual(at('2028-02-28', '00:00'));
  });
});
