import type { Check } from '../check';
import { BOOKING_CHECKS } from './booking';
import { CHECK_IN_CHECKS } from './check-in';
import { DIRECTORY_CHECKS } from './directory';
import { HOLD_CHECKS } from './holds';
import { PATIENT_CHECKS } from './patients';
import { PUSH_CHECKS } from './pushes';
import { QUEUE_CHECKS } from './queue';
import { READ_FAULT_CHECKS } from './read-faults';
import { RECONCILIATION_CHECKS } from './reconciliation';
import { RECORD_CHECKS } from './records';
import { REPORT_CHECKS } from './reports';
import { SCHEDULE_CHECKS } from './schedule';
import { STOP_CHECKS } from './stops';
import { WRITE_FAULT_CHECKS } from './write-faults';

/** What every hospital must do while all is well. */
export const BEHAVIOUR_CHECKS: readonly Check[] = [
  ...DIRECTORY_CHECKS,
  ...PATIENT_CHECKS,
  ...SCHEDULE_CHECKS,
  ...HOLD_CHECKS,
  ...BOOKING_CHECKS,
  ...RECONCILIATION_CHECKS,
  ...QUEUE_CHECKS,
  ...CHECK_IN_CHECKS,
  ...STOP_CHECKS,
  ...PUSH_CHECKS,
  ...REPORT_CHECKS,
  ...RECORD_CHECKS,
];

/** What must come of it when the hospital fails. */
const FAULT_CHECKS: readonly Check[] = [...READ_FAULT_CHECKS, ...WRITE_FAULT_CHECKS];

export const ALL_CHECKS: readonly Check[] = [...BEHAVIOUR_CHECKS, ...FAULT_CHECKS];
