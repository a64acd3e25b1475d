import { localDateOf, localTimeOf } from '@kangqiao/domain';
import type { NotifiableFact } from '../notifications/notifications';
import { visitTitle } from '../appointments/visit-title';
import type { WaitlistColumns } from './waitlist-row';

/** What is told of a place in line; whom, and what opens, is decided by the place. */
export type WaitlistFact = Omit<NotifiableFact, 'personId' | 'purpose' | 'sensitive' | 'accountId' | 'target' | 'kind'>;

type Told = Pick<
  WaitlistColumns,
  'id' | 'hospitalName' | 'departmentName' | 'doctorName' | 'visitDate' | 'version' | 'reason'
>;

/** The number that is or was offered. */
interface Offered {
  /** Of the hold. */
  id: string;
  startTime: string;
  endsAt: Date;
}

const visit = (told: Told): string => `${told.hospitalName}${visitTitle(told)}`;

/** Such as `11月23日 09:30`. */
const moment = (instant: Date): string => {
  const [, month, day] = localDateOf(instant).split('-');
  return `${Number(month)}月${Number(day)}日 ${localTimeOf(instant)}`;
};

const fields = (told: Told, startTime: string | null, note: string): Record<string, string> => ({
  hospital: told.hospitalName,
  department: told.departmentName,
  doctor: told.doctorName ?? '',
  time: startTime === null ? told.visitDate : `${told.visitDate} ${startTime}`,
  reason: told.reason ?? '',
  note,
});

const offerFact = ({ id }: Told, { id: holdId }: Pick<Offered, 'id'>): string => `waitlist:${id}:offered:${holdId}`;

/** A number is kept for them, and time runs. */
export const offered = (told: Told, { id, startTime, endsAt }: Offered): WaitlistFact => ({
  fact: offerFact(told, { id }),
  title: '候补到号了，请尽快确认',
  body: `${visit(told)} ${startTime} 的号为您保留到 ${moment(endsAt)}，过时将转给下一位。`,
  fields: fields(told, startTime, `请在 ${localTimeOf(endsAt)} 前确认`),
  urgent: true,
  expiresAt: endsAt,
});

/** They did not take it in time. */
export const passed = (told: Told, { id, startTime }: Omit<Offered, 'endsAt'>): WaitlistFact => ({
  fact: `waitlist:${told.id}:passed:${id}`,
  title: '候补的号已转给下一位',
  body: `${visit(told)} ${startTime} 的号没有在保留时间内确认。仍想就诊，可以重新加入候补。`,
  fields: fields(told, startTime, '未在保留时间内确认'),
});

/** The hospital did not keep what it had promised. */
export const withdrawn = (told: Told, { id, startTime }: Omit<Offered, 'endsAt'>): WaitlistFact => ({
  fact: `waitlist:${told.id}:withdrawn:${id}`,
  title: '为您保留的号没有了',
  body: `医院没有保留住${visit(told)} ${startTime} 的号。您仍在候补，名次不变。`,
  fields: fields(told, startTime, '医院未能保留，继续候补'),
});

/** Nothing comes of it any more. */
export const ended = (told: Told, reason: string): WaitlistFact => ({
  fact: `waitlist:${told.id}:ended`,
  title: '候补结束了',
  body: `${visit(told)}：${/[。！？]$/.test(reason) ? reason : `${reason}。`}`,
  fields: fields({ ...told, reason }, null, '候补结束'),
});

/** What is no longer true when the offer of that hold has come to an end. */
export const outdatedBy = (told: Told, holdId: string): string => offerFact(told, { id: holdId });
