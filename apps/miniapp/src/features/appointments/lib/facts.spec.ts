import type { Appointment, AppointmentState } from '@kangqiao/contracts';
import { appointmentFacts } from './facts';

const appointment = {
  state: 'booked',
  visitDate: '2026-11-23',
  period: 'morning',
  startTime: '08:10',
  endTime: '08:20',
  personNameMasked: '王*明',
  hospitalName: '康桥市第一人民医院',
  departmentName: '心血管内科',
  doctorName: '林知远',
  doctorTitle: '主任医师',
  feeFen: 5000,
  visitNo: 'GH1',
  queueNo: '12',
} as Appointment;

it('says when, who, where and how much', () => {
  expect(appointmentFacts(appointment, '2026-11-22').map(({ term, value }) => `${term} ${value}`)).toEqual([
    '就诊日期 明天 11月23日 周一',
    '就诊时段 上午 08:10–08:20',
    '就诊人 王*明',
    '医院 康桥市第一人民医院',
    '科室 心血管内科',
    '医生 林知远 主任医师',
    '费用 ¥50.00，到院缴费',
    '预约号 GH1',
    '候诊序号 12',
  ]);
});

it('leaves out what the hospital does not say', () => {
  const bare = { ...appointment, doctorName: null, doctorTitle: null, visitNo: null, queueNo: null };
  expect(appointmentFacts(bare, '2026-11-22').map(({ term }) => term)).toEqual([
    '就诊日期',
    '就诊时段',
    '就诊人',
    '医院',
    '科室',
    '费用',
  ]);
});

it.each<[AppointmentState, string]>([
  ['confirming', '¥50.00，到院缴费'],
  ['booked', '¥50.00，到院缴费'],
  ['arrived', '¥50.00，到院缴费'],
  ['completed', '¥50.00'],
  ['missed', '¥50.00'],
  ['cancelled', '¥50.00，不用缴费'],
  ['stopped', '¥50.00，不用缴费'],
  ['rebooked', '¥50.00，不用缴费'],
  ['refused', '¥50.00，不用缴费'],
])('says of a visit that is %s: %s', (state, fee) => {
  const facts = appointmentFacts({ ...appointment, state }, '2026-11-22');
  expect(facts.find(({ term }) => term === '费用')?.value).toBe(fee);
});

it('keeps the number in the queue for a visit that will happen', () => {
  const terms = (state: AppointmentState) =>
    appointmentFacts({ ...appointment, state }, '2026-11-22').map(({ term }) => term);
  expect(terms('arrived')).toContain('候诊序号');
  expect(terms('cancelled')).not.toContain('候诊序号');
});
