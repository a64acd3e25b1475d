import type { WireFunction } from './envelope';

/** The functions of docs/wires/selfservice.md that we call. */
export const FUNCTIONS = {
  netTest: { method: 'NetTest', code: '1001' },
  createPatient: { method: 'CreatePat', code: '1002' },
  patientInfo: { method: 'GetPatInfo', code: '1003' },
  hospitalInfo: { method: 'GetHosInfo', code: '1004' },
  departments: { method: 'GetDeptInfo', code: '2001' },
  doctors: { method: 'GetDoctorInfo', code: '2002' },
  sessions: { method: 'GetRegInfo', code: '2003' },
  numbers: { method: 'GetTimeRegInfo', code: '2004' },
  lock: { method: 'LockReg', code: '2005' },
  unlock: { method: 'UnLockReg', code: '2006' },
  order: { method: 'OrderReg', code: '2007' },
  cancel: { method: 'CancelReg', code: '2009' },
  queryOrder: { method: 'QueryRegRecord', code: '2012' },
  stopNotices: { method: 'GetStopRegList', code: '2013' },
  queue: { method: 'GetUserLineUpList', code: '4001' },
  reports: { method: 'GetReportList', code: '8001' },
  laboratoryReport: { method: 'GetNormalReportInfo', code: '8002' },
  microbiologyReport: { method: 'GetDrugReportInfo', code: '8003' },
  imagingReport: { method: 'GetCheckReportInfo', code: '8004' },
  ordersOfDay: { method: 'GetRecordList', code: '9003' },
} as const satisfies Record<string, WireFunction>;

/** The functions by which the hospital calls us. */
export const PUSHED = {
  stop: { method: 'StopReg', code: '5001' },
  cancelled: { method: 'CancelRegByHis', code: '5002' },
  info: { method: 'PushInfo', code: '7001' },
} as const satisfies Record<string, WireFunction>;

/** What "all" is called in a filter. */
export const ALL = '-1';
