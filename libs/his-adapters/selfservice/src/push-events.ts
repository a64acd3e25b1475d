import { type HospitalEvent, HospitalFault } from '@kangqiao/his-port';
import type { WireFunction } from './envelope';
import type { Fields } from './fields';
import { PUSHED } from './functions';
import { readNotice } from './stop-notices';
import type { SelfserviceTables } from './tables';

/** What a pushed function tells. @throws HospitalFault when a field is missing or unknown */
export function readEvents(fn: WireFunction, request: Fields, tables: SelfserviceTables): HospitalEvent[] {
  switch (fn.code) {
    case PUSHED.stop.code:
      return [{ kind: 'stop-notice', notice: readNotice(request, tables) }];
    case PUSHED.cancelled.code:
      return [
        {
          kind: 'booking-cancelled',
          clientRef: request.text('ORDER_ID'),
          reason: request.optional('CANCEL_REMARK'),
        },
      ];
    case PUSHED.info.code:
      return request.list('INFO_LIST').flatMap((info) => readInfo(info, tables));
    default:
      throw new HospitalFault('UNKNOWN_VALUE', 'FUN_CODE');
  }
}

function readInfo(info: Fields, tables: SelfserviceTables): HospitalEvent[] {
  switch (info.mapped('PUSH_TYPE', tables.pushTypes)) {
    case 'payment':
      return [];
    case 'queue':
      return [{ kind: 'queue-moved', visitNo: info.text('HOSP_ORDER_ID') }];
    case 'report':
      return [{ kind: 'report-ready', patientNo: info.text('HOSP_PATIENT_ID'), reportId: info.text('REPORT_ID') }];
  }
}
