import { addDays, instantOf } from '@kangqiao/domain';
import type { AppointmentRow } from './appointment-row';
import { ended } from './ended';
import { type ToldVisit, visitFields } from './visit-fields';
import type { VisitFact } from './visit-telling';
import { visitTitle } from './visit-title';

type Stopped = Omit<ToldVisit, 'version' | 'bring'> & Pick<AppointmentRow, 'substitutedAt'>;

const common = (row: Stopped) => ({
  urgent: true,
  expiresAt: instantOf(addDays(row.visitDate, 1), '00:00'),
  fields: visitFields(row),
});

/** Such as `11月23日心血管内科周明医生 09:00 的预约`. */
const visit = (row: Stopped): string => `${visitTitle(row)} ${row.startTime} 的预约`;

/** What residents are told when the hospital stops a visit. */
export const stopFact = (row: Stopped): VisitFact => ({
  ...common(row),
  fact: `appointment:${row.id}:stopped`,
  kind: 'visit-stopped',
  title: '您的预约停诊了',
  body: `${row.hospitalName}：${visit(row)}停诊。${ended(row.reason ?? '')}点开可查看其他时间，一键改约。`,
});

/** What residents are told when another doctor comes. */
export const substituteFact = (row: Stopped): VisitFact => {
  const shared = common(row);
  const doctor = row.substitute ?? '';
  return {
    ...shared,
    fact: `appointment:${row.id}:substitute:${row.substitutedAt?.getTime()}`,
    kind: 'visit-changed',
    title: '您的预约换了医生',
    body: `${row.hospitalName}：${visit(row)}改由${doctor}医生出诊。您可以照常就诊，也可以在就诊开始前取消，不计爽约。`,
    fields: { ...shared.fields, substitute: doctor, reason: `改由${doctor}医生出诊` },
  };
};
