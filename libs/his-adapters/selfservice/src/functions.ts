import type { WireFunction } from './envelope';

/** The functions of docs/wires/selfservice.md that we call. */
export const FUNCTIONS = {
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
  reports: { method: 'GetReportList', code: '8001' },
  laboratoryReport: { method: 'GetNormalReportInfo', code: '8002' },
  microbiologyReport: { method: 'GetDrugReportInfo', code: '8003' },
  imagingReport: { method: 'GetCheckReportInfo', code: '8004' },
} as const satisfies Record<string, WireFunction>;

/** What "all" is called in a filter. */
export const ALL = '-1';
