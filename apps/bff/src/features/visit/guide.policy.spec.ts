import { instantOf } from '@kangqiao/domain';
import { checkInState, phoneVerdict, planFor, prepareFor } from './guide.policy';

const rule = { opensBeforeMinutes: 60, closesAfterMinutes: 30, where: '分诊台', how: [], withinMetres: null };
const visit = { state: 'booked' as const, visitDate: '2026-11-23', startTime: '09:00' };
const at = (time: string) => instantOf('2026-11-23', time);

describe('reporting at the hospital', () => {
  it.each([
    ['07:59:59', 'before'],
    ['08:00:00', 'open'],
    ['09:29:59', 'open'],
    ['09:30:00', 'over'],
  ])('is at %s %s', (time, state) => expect(checkInState(visit, rule, at(time))).toBe(state));

  it.each([
    ['07:59:59', 'before'],
    ['08:00:00', 'may'],
    ['09:29:59', 'may'],
    ['09:30:00', 'over'],
  ])('from the phone is at %s %s', (time, verdict) => expect(phoneVerdict(visit, rule, at(time))).toBe(verdict));

  it('from the phone is for what is booked, and done once', () => {
    const verdicts = (['booked', 'cancelling', 'stopped', 'missed', 'arrived', 'completed'] as const).map((state) =>
      phoneVerdict({ ...visit, state }, rule, at('08:30')),
    );
    expect(verdicts).toEqual(['may', 'not-booked', 'not-booked', 'not-booked', 'done', 'done']);
  });

  it.each(['arrived', 'completed'] as const)('is done by who is %s', (state) => {
    expect(checkInState({ ...visit, state }, rule, at('07:00'))).toBe('done');
  });
});

describe('how to prepare', () => {
  const rules = [
    { text: '都要', departments: [] },
    { text: '空腹', departments: ['消化', '肝'] },
  ];

  it('is told to all, or to the departments that it is for', () => {
    expect(prepareFor('消化内科', rules)).toEqual(['都要', '空腹']);
    expect(prepareFor('骨科', rules)).toEqual(['都要']);
  });
});

describe('the picture of a floor', () => {
  const plan = (title: string, ...places: string[]) => ({ title, places, picture: `https://img.test/${title}` });
  const plans = [plan('3', '门诊楼 3 层'), plan('3A', '门诊楼3层A区'), plan('1', '门诊楼 1 层')];

  it('is the one that names the place most exactly; spaces do not matter', () => {
    expect(planFor('门诊楼 3 层 A 区 305 诊室', plans)?.title).toBe('3A');
    expect(planFor('门诊楼 3 层 B 区 311 诊室', plans)?.title).toBe('3');
    expect(planFor('门诊楼３层B区', plans)?.title).toBe('3');
  });

  it('is none where the place is not known or on no picture', () => {
    expect(planFor(null, plans)).toBeNull();
    expect(planFor('国医楼 2 层', plans)).toBeNull();
    expect(planFor('门诊楼 13 层', plans)).toBeNull();
  });
});
