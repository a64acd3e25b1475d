import { changed, problemsOf } from '../testing/changed-hospitals';
import { SANDBOX_HOSPITALS_ENV as env } from '../testing/sandbox-hospitals';
import { parseHospitals } from './hospitals-file';

describe('the rules of a hospital in a hospitals file', () => {
  it('fills in the rules that are left out', () => {
    const file = parseHospitals(
      changed((hospital) => delete hospital.rules),
      env,
    );
    expect(file.ok && file.hospitals[0]?.rules).toEqual({
      bookingDays: 7,
      holdMinutes: 10,
      cancelBeforeMinutes: 60,
      arriveBeforeMinutes: 30,
      perPersonDayDepartment: 1,
      perPersonDay: 3,
      perAccountDay: 10,
      releaseTime: null,
      waitingRoom: {
        opensBeforeMinutes: 30,
        lastsMinutes: 60,
        admitPerSecond: 5,
        passMinutes: 5,
        ticketsPerAccount: 4,
        ticketsPerDevice: 6,
      },
      noShow: null,
      waitlist: {
        offers: [
          { days: 7, minutes: 120 },
          { days: 3, minutes: 60 },
          { days: 1, minutes: 30 },
          { days: 0, minutes: 10 },
        ],
        night: { from: '22:00', to: '07:00', days: 2 },
        closesBeforeMinutes: 60,
        returns: { fromMinutes: 5, toMinutes: 30 },
      },
    });
  });

  it.each([
    [{ releaseTime: '07:30', noShow: { strikes: 3, withinDays: 90, blockDays: 30 } }, []],
    [{ waitlist: null }, []],
    [{ waitlist: { offers: [{ days: 0, minutes: 15 }], night: null, returns: { fromMinutes: 9, toMinutes: 9 } } }, []],
    [
      { waitlist: { offers: [{ days: 1, minutes: 15 }] } },
      ['hospitals[0].rules.waitlist.offers: must have a step for 0 days'],
    ],
    [
      { waitlist: { returns: { fromMinutes: 9, toMinutes: 8 } } },
      ['hospitals[0].rules.waitlist.returns: must not end before it begins'],
    ],
    [
      { waitlist: { night: { from: '22:00', to: '24:00', days: 2 } } },
      ['hospitals[0].rules.waitlist.night.to: must be a time of the day such as 22:00'],
    ],
    [{ waitingRoom: null }, []],
    [{ waitingRoom: { admitPerSecond: 0.05, lastsMinutes: 480 } }, []],
    [
      { waitingRoom: { admitPerSecond: 0.04 } },
      ['hospitals[0].rules.waitingRoom.admitPerSecond: admitPerSecond must not be less than 0.05'],
    ],
    [{ releaseTime: '7:30' }, ['hospitals[0].rules.releaseTime: must be a time such as 07:30']],
    [
      { noShow: { strikes: 0, withinDays: 90, blockDays: 30 } },
      ['hospitals[0].rules.noShow.strikes: strikes must not be less than 1'],
    ],
  ])('reads when numbers are released and who is kept from booking: %j', (rules, problems) => {
    expect(problemsOf(changed((hospital) => (hospital.rules = rules)))).toEqual(problems);
  });
});
