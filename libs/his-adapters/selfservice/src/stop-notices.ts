import type { StopNotice } from '@kangqiao/his-port';
import type { Fields } from './fields';
import type { SelfserviceTables } from './tables';

/** The notices of a GetStopRegList reply. */
export function readNotices(reply: Fields, tables: SelfserviceTables): StopNotice[] {
  return reply.listBy('STOP_LIST', 'NOTICE_ID').map((notice) => readNotice(notice, tables));
}

/** A notice of StopReg. @throws HospitalFault when it contradicts itself */
export function readNotice(fields: Fields, { yesNo }: SelfserviceTables): StopNotice {
  const substitute = fields.optional('SUB_DOCTOR_NAME');
  const cancelled = fields.mapped('IS_CANCEL', yesNo);
  // Fees are paid at the hospital, which gives them back itself; an unreadable value is still a fault.
  fields.mapped('IS_REFUND', yesNo);
  // Whether bookings stand is what a resident is told: with a substitute they do, without one they cannot.
  if (cancelled === (substitute !== null)) throw fields.fault('MALFORMED', 'IS_CANCEL');
  const [from, to] = [fields.timeOrNull('BEGIN_TIME'), fields.timeOrNull('END_TIME')];
  if (from !== null && to !== null && from >= to) throw fields.fault('MALFORMED', 'END_TIME');
  return {
    id: fields.text('NOTICE_ID'),
    kind: substitute === null ? 'stopped' : 'substituted',
    sessionId: fields.text('REG_ID'),
    date: fields.date('REG_DATE'),
    from,
    to,
    substitute,
    reason: fields.optional('REASON'),
    issuedAt: fields.instant('NOTICE_TIME'),
  };
}
