import type { DocumentType, Sex } from '@kangqiao/domain';
import type { BookingState, LaboratoryFlag, Period, ReportKind } from '@kangqiao/his-port';

/**
 * How one hospital writes what we name. A value that is not in its table makes the reply a fault: it is never guessed.
 * Keys are the wire's values, except in `documentTypes`.
 */
export interface SelfserviceTables {
  sexes: Record<string, Sex>;
  /** Ours → the wire's; a type that is left out cannot be used at this hospital. */
  documentTypes: Partial<Record<DocumentType, string>>;
  periods: Record<string, Period>;
  sessionStates: Record<string, 'open' | 'stopped' | 'not-released'>;
  /** `none` = the hospital knows of no such order. */
  orderStates: Record<string, BookingState | 'none'>;
  reportKinds: Record<string, ReportKind>;
  flags: Record<string, NonNullable<LaboratoryFlag>>;
  /** To `S`, `I` or `R`. */
  susceptibilities: Record<string, string>;
  /** Whether a department or doctor is in use. */
  inUse: Record<string, boolean>;
  /** IS_CANCEL and IS_REFUND of a stop notice. */
  yesNo: Record<string, boolean>;
  /** What a push is about; `payment` is taken and not used. */
  pushTypes: Record<string, 'queue' | 'report' | 'payment'>;
  /** Unit of every amount: integer fen, or yuan with decimals. */
  moneyUnit: 'fen' | 'yuan';
  /** Counts that mean "no limit". */
  unlimited: readonly string[];
}

/** The values of docs/wires/selfservice.md. */
export const DOCUMENTED_TABLES: SelfserviceTables = {
  sexes: { '0': 'female', '1': 'male', '2': 'unspecified', '3': 'unknown' },
  documentTypes: {
    'resident-id': '1',
    'hk-macau-permit': '2',
    'taiwan-permit': '3',
    'hmt-residence-permit': '4',
    passport: '5',
    'birth-certificate': '7',
    'foreign-permanent-residence': '8',
  },
  periods: { '1': 'morning', '2': 'afternoon', '3': 'evening', '4': 'all-day' },
  sessionStates: { '0': 'stopped', '1': 'open', '2': 'not-released' },
  orderStates: {
    '1': 'none',
    '2': 'held',
    '3': 'arrived',
    '4': 'cancelled',
    '5': 'cancelled',
    '6': 'booked',
    '7': 'completed',
    '8': 'missed',
    '9': 'stopped',
  },
  reportKinds: { '1': 'laboratory', '2': 'microbiology', '3': 'imaging' },
  flags: { N: 'normal', H: 'high', L: 'low', HH: 'critical-high', LL: 'critical-low', A: 'abnormal' },
  susceptibilities: { S: 'S', I: 'I', R: 'R' },
  inUse: { '0': false, '1': true },
  yesNo: { '0': false, '1': true },
  pushTypes: { '1': 'payment', '2': 'queue', '3': 'report', '4': 'report', '5': 'report' },
  moneyUnit: 'fen',
  unlimited: ['99'],
};

/** The tables of one hospital: its own where it has any, else the documented ones. */
export function tablesOf(own: Partial<SelfserviceTables> = {}): SelfserviceTables {
  const given = Object.entries(own).filter(([, table]) => table !== undefined);
  return { ...DOCUMENTED_TABLES, ...(Object.fromEntries(given) as Partial<SelfserviceTables>) };
}
