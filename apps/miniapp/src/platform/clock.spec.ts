import { clock, estimateAfter, estimateOf } from './clock';

const DAY = 24 * 60 * 60_000;

describe('what an answer says of the clock', () => {
  it('is right to half a second where it came at once', () =>
    expect(estimateOf('Sun, 22 Nov 2026 04:00:00 GMT', Date.UTC(2026, 10, 22, 4), Date.UTC(2026, 10, 22, 4))).toEqual({
      offset: 500,
      doubt: 500,
    }));

  it.each([undefined, '', 'yesterday'])('is nothing where the date is %p', (date) =>
    expect(estimateOf(date, 0, 1)).toBeNull(),
  );

  it('is nothing where the clock was put back on the way', () =>
    expect(estimateOf('Sun, 22 Nov 2026 04:00:00 GMT', 10, 9)).toBeNull());
});

describe('the estimate', () => {
  const sure = { offset: DAY, doubt: 600 };

  it('stays with the surest answer', () => expect(estimateAfter(sure, { offset: DAY + 900, doubt: 4000 })).toBe(sure));

  it('takes a surer one', () => {
    const surer = { offset: DAY + 100, doubt: 500 };
    expect(estimateAfter(sure, surer)).toBe(surer);
  });

  it('begins anew once the phone was put right', () => {
    const right = { offset: 0, doubt: 4000 };
    expect(estimateAfter(sure, right)).toBe(right);
  });
});

it('says the time of the server on a phone that is wrong by a day, and believes one that is right', () => {
  const now = Date.UTC(2026, 10, 22, 4);
  jest.spyOn(Date, 'now').mockReturnValue(now);
  clock.heard(new Date(now + DAY).toUTCString(), now, now);
  expect(clock.now()).toBe(now + DAY + 500);
  clock.heard(new Date(now).toUTCString(), now, now);
  expect(clock.now()).toBe(now);
});
