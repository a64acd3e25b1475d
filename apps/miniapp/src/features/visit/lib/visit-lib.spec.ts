import type { Alternative, LeaveHome } from '@kangqiao/contracts';
import { whoOf } from './alternative-wording';
import { aheadText, leaveBasis, leaveText, waitText } from './queue-wording';
import { noteOf, STEP_WORDING } from './step-wording';

const NOW = '2026-11-22';
const leave: LeaveHome = {
  at: '2026-11-22T07:35:00+08:00',
  isNow: false,
  basis: 'appointment',
  travelMinutes: 40,
  marginMinutes: 10,
};

describe('the queue in words', () => {
  it('says how many are ahead, and who is next', () => {
    expect([aheadText(3), aheadText(1), aheadText(0)]).toEqual(['前面还有 3 人', '前面还有 1 人', '下一位就是您']);
  });

  it('says whose estimate it is, and never invents one', () => {
    expect(waitText({ minutes: 30, basis: 'hospital' })).toBe('大约还要等 30 分钟（医院估计）。');
    expect(waitText({ minutes: 24, basis: 'pace' })).toBe('大约还要等 24 分钟（按每位患者的时长估计）。');
    expect(waitText({ minutes: 0, basis: 'pace' })).toBe('请在诊室门口等候。');
    expect(waitText(null)).toBe('医院没有给出等候时间，请留意叫号。');
  });

  it.each([
    ['2026-11-22T07:35:00+08:00', '今天 07:35 出发'],
    ['2026-11-23T07:35:00+08:00', '明天 07:35 出发'],
    ['2026-11-26T07:35:00+08:00', '11月26日 07:35 出发'],
  ])('says when to leave: %s', (at, text) => expect(leaveText({ ...leave, at }, NOW)).toBe(text));

  it('says that it is time, and how the time came about', () => {
    expect(leaveText({ ...leave, isNow: true }, NOW)).toBe('现在就出发');
    expect(leaveBasis(leave)).toBe('按应到院时间，路上 40 分钟，另留 10 分钟');
    expect(leaveBasis({ ...leave, basis: 'queue', marginMinutes: 0 })).toBe('按排队进度，路上 40 分钟');
  });
});

describe('a timeline in words', () => {
  it('says who comes instead', () => {
    expect(noteOf({ kind: 'substituted', note: '吴敏' })).toBe('改由吴敏医生出诊');
    expect(noteOf({ kind: 'stopped', note: '停电' })).toBe('停电');
    expect(noteOf({ kind: 'booked', note: null })).toBeNull();
  });

  it('gives no two steps the same words', () => {
    const words = Object.values(STEP_WORDING);
    expect(new Set(words).size).toBe(words.length);
  });
});

describe('an alternative in words', () => {
  it('says who, as far as it is known', () => {
    const session = { departmentName: '心血管内科', doctorName: '周明', doctorTitle: null };
    expect(whoOf({ session } as Alternative)).toEqual(['心血管内科', '周明']);
    expect(whoOf({ session: { ...session, doctorName: null } } as Alternative)).toEqual(['心血管内科']);
  });
});
