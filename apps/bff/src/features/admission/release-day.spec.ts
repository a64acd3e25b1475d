import { aRelease } from '../../testing/admission-store-conformance';
import { currentRelease, phaseOf, readReleaseId, releaseOn } from './release-day';

const { room } = aRelease();
const hospital = (releaseTime: string | null = '07:30', waitingRoom: typeof room | null = room) => ({
  id: 'kq-first',
  rules: { bookingDays: 7, releaseTime, waitingRoom },
});
const at = (text: string) => new Date(`${text}+08:00`);
const idAt = (time: string, releaseTime?: string) => currentRelease(hospital(releaseTime), at(time))?.id;

describe('a release', () => {
  it('is of the last day that can be booked, and opens and ends as many minutes around its time as the rules say', () => {
    expect(releaseOn(hospital(), '2026-11-22')).toMatchObject({
      id: 'kq-first~2026-11-22',
      visitDate: '2026-11-28',
      opensAt: at('2026-11-22T07:00'),
      releasesAt: at('2026-11-22T07:30'),
      endsAt: at('2026-11-22T08:00'),
    });
  });

  it('is none where numbers are released at midnight, or where nobody waits', () => {
    expect(releaseOn(hospital(null), '2026-11-22')).toBeNull();
    expect(currentRelease(hospital('07:30', null), at('2026-11-22T07:30'))).toBeNull();
  });

  it.each([
    ['2026-11-22T06:59:59.999', 'scheduled'],
    ['2026-11-22T07:00:00', 'gathering'],
    ['2026-11-22T07:29:59.999', 'gathering'],
    ['2026-11-22T07:30:00', 'under-way'],
    ['2026-11-22T07:59:59.999', 'under-way'],
    ['2026-11-22T08:00:00', 'over'],
  ])('is at %s %s', (time, phase) => {
    const release = releaseOn(hospital(), '2026-11-22');
    expect(release && phaseOf(release, at(time))).toBe(phase);
  });

  it('is today’s until it ends, then tomorrow’s', () => {
    expect(idAt('2026-11-22T07:59:59')).toBe('kq-first~2026-11-22');
    expect(idAt('2026-11-22T08:00:00')).toBe('kq-first~2026-11-23');
  });

  it('goes on over midnight, and may open before it', () => {
    expect(idAt('2026-11-23T00:10:00', '23:45')).toBe('kq-first~2026-11-22');
    expect(idAt('2026-11-23T00:15:00', '23:45')).toBe('kq-first~2026-11-23');
    expect(idAt('2026-11-22T23:50:00', '00:10')).toBe('kq-first~2026-11-23');
  });
});

describe('the id of a release', () => {
  it('names hospital and day', () =>
    expect(readReleaseId('kq-first~2026-11-22')).toEqual({ hospitalId: 'kq-first', day: '2026-11-22' }));

  it.each([
    '',
    'kq-first',
    '~2026-11-22',
    'kq-first~2026-02-30',
    'kq-first~2026-11-22x',
    'KQ~2026-11-22',
    'a~b~2026-11-22',
  ])('is not %j', (id) => expect(readReleaseId(id)).toBeNull());
});
