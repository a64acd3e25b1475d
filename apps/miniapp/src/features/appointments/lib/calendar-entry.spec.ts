import type { Appointment } from '@kangqiao/contracts';
import { calendarEntryOf } from './calendar-entry';

const appointment = {
  id: 'appointment-1',
  visitDate: '2026-11-23',
  startTime: '08:10',
  endTime: '08:20',
  arriveBy: '07:40',
  hospitalName: '康桥市第一人民医院',
  departmentName: '心血管内科',
  doctorName: '林知远',
  place: '门诊楼 3 层 A 区 305 诊室',
  bring: ['请携带身份证或电子健康卡'],
} as Appointment;

it('says what, when in the hospital’s time, where, and what to bring', () => {
  expect(calendarEntryOf(appointment)).toEqual({
    appointmentId: 'appointment-1',
    title: '就诊：心血管内科 林知远',
    startsAt: new Date('2026-11-23T00:10:00Z'),
    endsAt: new Date('2026-11-23T00:20:00Z'),
    remindAt: new Date('2026-11-22T22:40:00Z'),
    place: '康桥市第一人民医院 门诊楼 3 层 A 区 305 诊室',
    note: '请于 07:40 前到达。请携带身份证或电子健康卡。',
  });
});

it('leaves out a doctor and a room that the hospital does not name', () => {
  const { title, place } = calendarEntryOf({ ...appointment, doctorName: null, place: null });
  expect([title, place]).toEqual(['就诊：心血管内科', '康桥市第一人民医院']);
});
