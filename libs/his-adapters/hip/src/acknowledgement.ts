import { HospitalFault, HospitalRefused, HospitalUnavailable } from '@kangqiao/his-port';
import type { HipReply } from './message';
import type { HipRefusal, HipTables } from './tables';

const DONE = new Set(['AA', 'CA']);
const NOT_DONE = new Set(['AE', 'AR', 'CE', 'CR']);

/** A refusal whose code stands in the hospital's table. */
export class HipRefused extends HospitalRefused {
  constructor(
    code: string,
    readonly refusal: HipRefusal,
    residentMessage: string | null,
  ) {
    super(code, residentMessage);
  }
}

/**
 * Lets an answer to a query pass; one that found nothing has no subjects.
 * @throws HospitalUnavailable when the platform failed
 * @throws HospitalRefused when it will not answer this
 * @throws HospitalFault when it does not say
 */
export function requireAnswer(reply: HipReply, tables: HipTables): HipReply {
  switch (reply.queryResponse) {
    case 'OK':
      if (!DONE.has(reply.acknowledged ?? '')) throw new HospitalFault('MALFORMED', 'OK without AA');
      return reply;
    case 'NF':
      return { ...reply, subjects: [] };
    case 'AE':
      throw new HospitalUnavailable('queryResponseCode AE');
    case 'QE':
      throw new HospitalRefused('QE');
    case null:
      throw notDone(reply, tables);
    default:
      throw new HospitalFault('UNKNOWN_VALUE', 'queryResponseCode');
  }
}

/** Lets an acknowledgement that something was done pass. @throws HospitalError otherwise, as for a query */
export function requireDone(reply: HipReply, tables: HipTables): HipReply {
  if (DONE.has(reply.acknowledged ?? '')) return reply;
  throw notDone(reply, tables);
}

function notDone({ acknowledged, detailCode, detailText }: HipReply, tables: HipTables): Error {
  if (acknowledged === null) return new HospitalFault('MISSING_FIELD', 'acknowledgement.typeCode');
  if (DONE.has(acknowledged)) return new HospitalFault('MISSING_FIELD', 'queryAck.queryResponseCode');
  if (!NOT_DONE.has(acknowledged)) return new HospitalFault('UNKNOWN_VALUE', 'acknowledgement.typeCode');
  // Without a code it does not say whether anything was done.
  if (detailCode === null) return new HospitalUnavailable(`acknowledged ${acknowledged} without a code`);
  if (!Object.hasOwn(tables.refusals, detailCode)) {
    return new HospitalFault('UNKNOWN_VALUE', 'acknowledgementDetail.code');
  }
  const refusal = tables.refusals[detailCode] as HipRefusal;
  if (refusal === 'SYSTEM') return new HospitalUnavailable(`acknowledged ${acknowledged}: ${detailCode}`);
  return new HipRefused(detailCode, refusal, refusal === 'RESIDENT_TEXT' ? detailText : null);
}
