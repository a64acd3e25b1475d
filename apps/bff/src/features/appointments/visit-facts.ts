import { addDays, instantOf, weekdayOf } from '@kangqiao/domain';
import type { AppointmentMove } from './appointment-moves';
import type { AppointmentRow } from './appointment-row';
import { ended } from './ended';
import { type ToldVisit, visitFields } from './visit-fields';
import type { VisitFact } from './visit-telling';

const EVENING_BEFORE = '19:00';
const SOON_MS = 2 * 60 * 60 * 1000;

/** As much of a move as it takes to tell of it. */
interface TellingMove extends Pick<AppointmentMove, 'step'> {
  before: Pick<AppointmentRow, 'state' | 'attempts'> | null;
  after: ToldVisit & Pick<AppointmentRow, 'state'>;
}

type Reminder = 'evening' | 'soon';
const REMINDERS: readonly Reminder[] = ['evening', 'soon'];

const reminderFact = ({ id }: Pick<ToldVisit, 'id'>, reminder: Reminder): string =>
  `appointment:${id}:reminder-${reminder}`;

/** What the reminders of a visit are called. */
export const reminderFacts = (row: Pick<ToldVisit, 'id'>): string[] =>
  REMINDERS.map((reminder) => reminderFact(row, reminder));

const startOf = ({ visitDate, startTime }: ToldVisit): Date => instantOf(visitDate, startTime);

/** Such as `11月23日（周一）09:00`. */
const moment = ({ visitDate, startTime }: ToldVisit): string => {
  const [, month, day] = visitDate.split('-');
  return `${Number(month)}月${Number(day)}日（${weekdayOf(visitDate)}）${startTime}`;
};

/** Such as `康桥市第一人民医院心血管内科周明医生`. */
const doctorOf = ({ hospitalName, departmentName, doctorName, substitute }: ToldVisit): string => {
  const doctor = substitute ?? doctorName;
  return `${hospitalName}${departmentName}${doctor === null ? '' : `${doctor}医生`}`;
};

const bringOf = ({ bring }: ToldVisit): string => {
  const sentences = bring === null ? [] : (JSON.parse(bring) as string[]);
  return sentences.length === 0 ? '' : `请记得：${sentences.join('；')}。`;
};

const placeOf = ({ place }: ToldVisit): string => (place === null ? '' : `地点：${place}。`);

/** The evening before and two hours before; what lies behind already is left out. */
export const remindersOf = (row: ToldVisit, now: Date): VisitFact[] => {
  const start = startOf(row);
  const told = { kind: 'visit-reminder', expiresAt: start, fields: visitFields(row) } as const;
  const evening: VisitFact = {
    ...told,
    fact: reminderFact(row, 'evening'),
    at: instantOf(addDays(row.visitDate, -1), EVENING_BEFORE),
    title: `明天 ${row.startTime} 就诊`,
    body: `${moment(row)}，${doctorOf(row)}。${placeOf(row)}${bringOf(row)}`,
  };
  const soon: VisitFact = {
    ...told,
    fact: reminderFact(row, 'soon'),
    at: new Date(start.getTime() - SOON_MS),
    title: `${row.startTime} 就诊，请准备出发`,
    body: `${moment(row)}，${doctorOf(row)}。${placeOf(row)}${bringOf(row)}`,
  };
  return [evening, soon].filter(({ at }) => at !== undefined && now < at);
};

const booked = (row: ToldVisit): VisitFact => ({
  fact: `appointment:${row.id}:booked`,
  kind: 'visit-booked',
  title: '预约成功',
  body: `${moment(row)}，${doctorOf(row)}。${placeOf(row)}`,
  expiresAt: startOf(row),
  fields: { ...visitFields(row), note: '请按时就诊' },
});

const refused = (row: ToldVisit): VisitFact => ({
  fact: `appointment:${row.id}:refused`,
  kind: 'visit-booked',
  title: '预约未成功',
  body: `${moment(row)}，${doctorOf(row)}。${ended(row.reason ?? '医院没有受理')}`,
  urgent: true,
  expiresAt: startOf(row),
  fields: { ...visitFields(row), note: '预约未成功，请重新选择' },
});

const cancelled = (row: ToldVisit, isByHospital: boolean): VisitFact => ({
  fact: `appointment:${row.id}:cancelled`,
  kind: 'visit-cancelled',
  title: isByHospital ? '医院取消了您的预约' : '预约已取消',
  body: `${moment(row)}，${doctorOf(row)}。${
    isByHospital ? `${ended(row.reason ?? '医院没有说明原因')}如仍需就诊，请重新预约。` : '医院已确认取消。'
  }`,
  urgent: isByHospital,
  expiresAt: startOf(row),
  fields: visitFields(row),
});

const stillBooked = (row: ToldVisit): VisitFact => ({
  fact: `appointment:${row.id}:kept:${row.version}`,
  kind: 'visit-cancelled',
  title: '取消未成功，预约仍然有效',
  body: `${moment(row)}，${doctorOf(row)}。医院没有取消这次预约，如不能就诊请再次取消或联系医院。`,
  urgent: true,
  expiresAt: startOf(row),
  fields: { ...visitFields(row), note: '取消未成功，预约仍有效' },
});

const missed = (row: ToldVisit): VisitFact => ({
  fact: `appointment:${row.id}:missed`,
  kind: 'visit-missed',
  title: '医院记录您未到诊',
  body: `${moment(row)}，${doctorOf(row)}。多次未到诊会影响之后的预约；如果记录有误，可以在预约详情中说明。`,
  fields: visitFields(row),
});

/**
 * What a move of an appointment means to residents, but for stops. Of what a resident asked for and saw the answer to,
 * only the booking is told; of what the hospital left open at first, everything.
 */
export const visitFacts = ({ step, before, after }: TellingMove, now: Date): VisitFact[] => {
  const wasOpen = before !== null && before.attempts > 0;
  switch (step) {
    case 'booked':
      return [
        ...(before?.state === 'confirming' ? [booked(after)] : []),
        ...(before?.state === 'cancelling' && wasOpen ? [stillBooked(after)] : []),
        ...remindersOf(after, now),
      ];
    case 'substituted':
      return remindersOf(after, now);
    case 'refused':
      return before?.state === 'confirming' && wasOpen ? [refused(after)] : [];
    case 'cancelled': {
      const isByHospital = before?.state === 'booked';
      return isByHospital || wasOpen ? [cancelled(after, isByHospital)] : [];
    }
    case 'missed':
      return [missed(after)];
    default:
      return [];
  }
};

/** Whether what was to remind of the visit is out of date: it does not take place any more, or not like that. */
export const outdatesReminders = ({ step, before, after }: TellingMove): boolean =>
  before?.state === 'booked' && (after.state !== 'booked' || step === 'substituted');
