import type { Operation } from '../faults/faults';
import type { BookingDesk } from '../hospital/booking-desk';
import type { Hospital } from '../hospital/hospital';
import { getDepartments, getDoctors, getHospitalInfo, netTest } from './directory-functions';
import type { Fields } from './fields';
import { cancel, listOrders, lock, order, queryOrder, unlock } from './order-functions';
import { createPatient, getPatient } from './patient-functions';
import { getQueue } from './queue-functions';
import type { Reply } from './reply';
import { getImagingReport, getLaboratoryReport, getMicrobiologyReport, listReports } from './report-functions';
import { getNumbers, getSchedule } from './schedule-functions';
import { getStops } from './stop-functions';

export interface WireFunction {
  code: string;
  /** The name under which faults are asked for; null where only `*` reaches it. */
  operation: Operation | null;
  writes?: true;
  run: (request: Fields, hospital: Hospital, desk: BookingDesk) => Reply;
}

/** Every method of the service. */
export const FUNCTIONS: Readonly<Record<string, WireFunction>> = {
  NetTest: { code: '1001', operation: null, run: netTest },
  CreatePat: { code: '1002', operation: 'register', writes: true, run: createPatient },
  GetPatInfo: { code: '1003', operation: 'find', run: getPatient },
  GetHosInfo: { code: '1004', operation: 'profile', run: getHospitalInfo },
  GetDeptInfo: { code: '2001', operation: 'departments', run: getDepartments },
  GetDoctorInfo: { code: '2002', operation: 'doctors', run: getDoctors },
  GetRegInfo: { code: '2003', operation: 'sessions', run: getSchedule },
  GetTimeRegInfo: { code: '2004', operation: 'numbers', run: getNumbers },
  LockReg: { code: '2005', operation: 'hold', writes: true, run: lock },
  UnLockReg: { code: '2006', operation: 'release', writes: true, run: unlock },
  OrderReg: { code: '2007', operation: 'book', writes: true, run: order },
  CancelReg: { code: '2009', operation: 'cancel', writes: true, run: cancel },
  QueryRegRecord: { code: '2012', operation: 'findBooking', run: queryOrder },
  GetStopRegList: { code: '2013', operation: 'stopNotices', run: getStops },
  GetUserLineUpList: { code: '4001', operation: 'position', run: getQueue },
  GetReportList: { code: '8001', operation: 'list', run: listReports },
  GetNormalReportInfo: { code: '8002', operation: 'laboratory', run: getLaboratoryReport },
  GetDrugReportInfo: { code: '8003', operation: 'microbiology', run: getMicrobiologyReport },
  GetCheckReportInfo: { code: '8004', operation: 'imaging', run: getImagingReport },
  GetRecordList: { code: '9003', operation: 'bookings', run: listOrders },
};
