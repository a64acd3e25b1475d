import { anAppointment } from '@kangqiao/testing';
import { nextStepOf } from './next-step';

const NOW = '2026-11-22';
const booked = anAppointment({
  ...{ state: 'booked', visitDate: '2026-11-23', arriveBy: '08:15' },
  ...{ hospitalName: '市一医院', place: '门诊楼 3 层' },
});

it('says by when to be at the hospital with what, and to sign in there first', () => {
  expect(nextStepOf(booked, NOW)).toBe('明天 11月23日 08:15 前带证件到市一医院，先报到');
});

it.each([
  ['stopped', { actions: { ...booked.actions, rebook: true } }, '在下面选一个新的时间'],
  ['rebooked', { successorId: 'a2' }, '点“查看改约后的预约”'],
  ['arrived', {}, '在候诊区等叫号'],
  ['confirming', {}, '等医院答复，这里会自动更新'],
  ['completed', {}, '还要看病，点“再次预约”'],
] as const)('names what follows when it is %s', (state, change, step) => {
  expect(nextStepOf({ ...booked, successorId: null, ...change, state }, NOW)).toBe(step);
});
