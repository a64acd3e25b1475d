import { APPOINTMENT_STEP_KINDS, type AppointmentState, type AppointmentStepKind } from '@kangqiao/contracts';
import { outdatesReminders, reminderFacts, remindersOf, visitFacts } from './visit-facts';

const VISIT = {
  id: 'a1',
  version: 7,
  state: 'booked' as AppointmentState,
  hospitalName: '康桥市第一人民医院',
  departmentName: '心血管内科',
  doctorName: '周明',
  substitute: null,
  visitDate: '2026-11-23',
  startTime: '09:00',
  place: '门诊楼 3 层',
  bring: '["身份证","以往的检查结果"]',
  queueNo: '12',
  reason: null,
};
const LONG_BEFORE = new Date('2026-11-20T09:00:00+08:00');
const at = (text: string) => new Date(`${text}+08:00`);
const move = (step: AppointmentStepKind, before: AppointmentState | null, attempts = 0, after = {}) => ({
  step,
  before: before && { state: before, attempts },
  after: { ...VISIT, ...after },
});
const told = (...given: Parameters<typeof move>) =>
  visitFacts(move(...given), LONG_BEFORE).map(({ title, urgent = false }) => (urgent ? `! ${title}` : title));
const REMINDERS = ['明天 09:00 就诊', '09:00 就诊，请准备出发'];

describe('what residents are told of their appointments', () => {
  it.each<[AppointmentStepKind, AppointmentState | null, number, string[]]>([
    ['booked', 'confirming', 0, ['预约成功', ...REMINDERS]],
    ['booked', 'confirming', 2, ['预约成功', ...REMINDERS]],
    ['booked', 'cancelling', 0, REMINDERS],
    ['booked', 'cancelling', 1, ['! 取消未成功，预约仍然有效', ...REMINDERS]],
    ['refused', 'confirming', 0, []],
    ['refused', 'confirming', 1, ['! 预约未成功']],
    ['cancelled', 'booked', 0, ['! 医院取消了您的预约']],
    ['cancelled', 'booked', 1, ['! 医院取消了您的预约']],
    ['cancelled', 'cancelling', 0, []],
    ['cancelled', 'cancelling', 1, ['预约已取消']],
    ['missed', 'booked', 1, ['医院记录您未到诊']],
    ['substituted', 'booked', 0, REMINDERS],
    ['stopped', 'booked', 0, []],
    ['expired', 'held', 1, []],
    ['holding', null, 0, []],
  ])('%s after %s, with %i looks, tells %j', (step, before, attempts, titles) => {
    expect(told(step, before, attempts)).toEqual(titles);
  });

  it('names the visit in plain words', () => {
    const [fact] = visitFacts(move('booked', 'confirming'), LONG_BEFORE);
    expect(fact).toEqual({
      fact: 'appointment:a1:booked',
      kind: 'visit-booked',
      title: '预约成功',
      body: '11月23日（周一）09:00，康桥市第一人民医院心血管内科周明医生。地点：门诊楼 3 层。',
      expiresAt: at('2026-11-23T09:00'),
      fields: {
        hospital: '康桥市第一人民医院',
        department: '心血管内科',
        doctor: '周明',
        time: '2026-11-23 09:00',
        place: '门诊楼 3 层',
        number: '12',
        reason: '',
        note: '请按时就诊',
      },
    });
  });

  it('says the hospital’s reason, and that there is none', () => {
    const bodyOf = (reason: string | null) =>
      visitFacts(move('cancelled', 'booked', 0, { reason }), LONG_BEFORE)[0]?.body;
    expect(bodyOf('设备检修')).toContain('设备检修。如仍需就诊');
    expect(bodyOf('设备检修。')).not.toContain('。。');
    expect(bodyOf(null)).toContain('医院没有说明原因。');
  });
});

describe('reminders', () => {
  it.each([
    ['2026-11-22T18:59:59', ['evening', 'soon']],
    ['2026-11-22T19:00:00', ['soon']],
    ['2026-11-23T06:59:59', ['soon']],
    ['2026-11-23T07:00:00', []],
  ])('of what is booked at %s are %j', (now, kinds) => {
    const facts = remindersOf(VISIT, at(now));
    expect(facts.map(({ fact }) => fact.replace('appointment:a1:reminder-', ''))).toEqual(kinds);
  });

  it('come the evening before and two hours before, and end with the beginning', () => {
    const facts = remindersOf(VISIT, LONG_BEFORE);
    expect(facts.map((fact) => fact.at)).toEqual([at('2026-11-22T19:00'), at('2026-11-23T07:00')]);
    expect(facts.every(({ expiresAt }) => expiresAt?.getTime() === at('2026-11-23T09:00').getTime())).toBe(true);
    expect(facts.map(({ fact }) => fact)).toEqual(reminderFacts(VISIT));
    expect(facts[0]?.body).toContain('请记得：身份证；以往的检查结果。');
  });

  it('name who comes instead', () => {
    const [evening] = remindersOf({ ...VISIT, substitute: '吴静', bring: '[]', place: null }, LONG_BEFORE);
    expect(evening?.body).toBe('11月23日（周一）09:00，康桥市第一人民医院心血管内科吴静医生。');
  });

  it('are out of date when the visit no longer stands, or stands differently', () => {
    const outdated = APPOINTMENT_STEP_KINDS.filter((step) => {
      const isState = !['substituted', 'kept', 'appealed', 'appeal-granted', 'appeal-refused'].includes(step);
      return outdatesReminders(move(step, 'booked', 0, isState ? { state: step } : {}));
    });
    expect(outdated).toEqual(
      APPOINTMENT_STEP_KINDS.filter(
        (step) => !['booked', 'kept', 'appealed', 'appeal-granted', 'appeal-refused'].includes(step),
      ),
    );
    expect(outdatesReminders(move('booked', 'cancelling'))).toBe(false);
  });
});
