import { sayIn } from '@kangqiao/language';
import { anAppointment } from '@kangqiao/testing';
import { chineseLeft } from '../../testing/chinese-left';
import { toVisitCalendar } from './visit-calendar';

const now = new Date('2026-11-22T01:30:00Z');
const calendarOf = (change: Parameters<typeof anAppointment>[0] = {}) =>
  toVisitCalendar(anAppointment(change), 4, now, sayIn('zh')).replace(/\r\n /g, '');

it('says where and by when to be there, and what to bring, with the name masked', () => {
  const text = calendarOf();
  expect(text).toContain('LOCATION:康桥市第一人民医院 门诊楼 3 层 A 区 305 诊室');
  expect(text).toContain('DESCRIPTION:就诊人：王*明\\n请于 08:45 前到达\\n序号：1\\n请携带本人身份证件');
});

it('says in English what is ours', () => {
  const text = toVisitCalendar(anAppointment(), 4, now, sayIn('en')).replace(/\r\n /g, '');
  expect(text).toContain('SUMMARY:Visit 心血管内科');
  expect(text).toContain('DESCRIPTION:Person: 王*明\\nPlease arrive by 08:45\\nNumber: 1\\n');
  expect(chineseLeft(text, anAppointment())).toEqual([]);
});

it('rings the evening before and an hour before one has to be there', () => {
  expect(calendarOf().match(/^TRIGGER.*$/gm)).toEqual([
    'TRIGGER;VALUE=DATE-TIME:20261122T110000Z',
    'TRIGGER;VALUE=DATE-TIME:20261122T234500Z',
  ]);
});

it('names the doctor who comes', () => {
  expect(calendarOf({ substitution: { doctorName: '吴敏', kept: false } })).toContain('SUMMARY:就诊 心血管内科 吴敏');
});

it.each(['cancelled', 'stopped', 'rebooked', 'refused'] as const)('is taken back once the visit is %s', (state) => {
  expect(calendarOf({ state })).toContain('METHOD:CANCEL');
});
