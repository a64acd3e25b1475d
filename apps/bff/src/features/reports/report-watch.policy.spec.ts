import { isoWithOffset } from '@kangqiao/domain';
import { isLately, isOver, nextLook, watchOf, watchOfNews } from './report-watch.policy';

const at = (text: string) => new Date(`${text}+08:00`);

describe('how long a hospital is asked for new reports', () => {
  it('is from the morning of the visit to the end of the third day after it', () => {
    const { since, until } = watchOf('2026-11-20');
    expect([isoWithOffset(since), isoWithOffset(until)]).toEqual([
      '2026-11-20T00:00:00+08:00',
      '2026-11-24T00:00:00+08:00',
    ]);
  });

  it.each([
    ['2026-11-16', false],
    ['2026-11-17', true],
    ['2026-11-20', true],
    ['2026-11-21', false],
  ])('begins on 20 November for a visit of %s: %p', (visitDate, begins) => {
    expect(isLately(visitDate, '2026-11-20')).toBe(begins);
  });

  it('is an hour after it told of one, for what it released since a day ago', () => {
    const { since, until } = watchOfNews(at('2026-11-20T10:00'));
    expect([since, until]).toEqual([at('2026-11-19T10:00'), at('2026-11-20T11:00')]);
  });

  it.each([
    ['2026-11-20T10:00', '2026-11-20T10:15'],
    ['2026-11-20T17:59', '2026-11-20T18:14'],
    ['2026-11-20T18:00', '2026-11-20T19:00'],
    ['2026-11-21T10:00', '2026-11-21T11:00'],
    ['2026-11-21T20:59', '2026-11-21T21:59'],
    ['2026-11-21T21:00', '2026-11-22T06:30'],
    ['2026-11-21T23:30', '2026-11-22T06:30'],
    ['2026-11-22T05:29', '2026-11-22T06:30'],
    ['2026-11-22T05:30', '2026-11-22T06:30'],
    ['2026-11-22T05:31', '2026-11-22T06:31'],
  ])('asks at %s and then at %s', (now, next) => {
    expect(isoWithOffset(nextLook(watchOf('2026-11-20'), at(now)))).toBe(`${next}:00+08:00`);
  });

  it.each([
    ['2026-11-23T23:59', false, false],
    ['2026-11-24T00:00', false, true],
    ['2026-11-24T00:00', true, false],
    ['2026-12-03T23:59', true, false],
    ['2026-12-04T00:00', true, true],
  ])('is over at %s, while something waits for a doctor: %p, is %p', (now, isWaiting, over) => {
    expect(isOver(watchOf('2026-11-20'), isWaiting, at(now))).toBe(over);
  });

  it('asks again after a quarter of an hour while a report that it was told of is not there', () => {
    const now = at('2026-11-20T10:00');
    expect(nextLook(watchOfNews(now), now)).toEqual(at('2026-11-20T10:15'));
  });
});
