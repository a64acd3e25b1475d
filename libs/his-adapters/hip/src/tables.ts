import type { DocumentType, Sex } from '@kangqiao/domain';
import type { BookingState, Encounter, LaboratoryFlag, Period } from '@kangqiao/his-port';

/** Why a platform did not do what it was asked; each operation of the ports reads these in its own terms. */
export type HipRefusal =
  /** Nothing is said of what was done. */
  | 'SYSTEM'
  /** The platform does not take our messages. */
  | 'NOT_ACCEPTED'
  /** The text is written for the resident. */
  | 'RESIDENT_TEXT'
  | 'NUMBER_TAKEN'
  | 'SESSION_FULL'
  | 'SESSION_STOPPED'
  | 'QUOTA_REACHED'
  | 'NO_SUCH_SESSION'
  | 'PATIENT_REFUSED'
  | 'APPOINTMENT_EXISTS'
  | 'TOO_LATE'
  | 'ALREADY_ARRIVED'
  | 'NO_SUCH_APPOINTMENT'
  | 'FILE_EXISTS'
  | 'DETAILS_REFUSED';

/** What a type of document is read as; the others are only listed. */
export type DocumentUse = 'laboratory' | 'imaging' | 'encounter' | 'prescription';

/**
 * How one hospital writes what we name. A value that is not in its table makes the reply a fault: it is never guessed.
 * Keys are the wire's values, except in `documentTypes`.
 */
export interface HipTables {
  sexes: Record<string, Sex>;
  /** Ours → CV02.01.101; a type that is left out cannot be used at this hospital. */
  documentTypes: Partial<Record<DocumentType, string>>;
  /** Whether a file, a department or a person of the staff is in use. */
  inUse: Record<string, boolean>;
  periods: Record<string, Period>;
  scheduleStates: Record<string, 'open' | 'stopped' | 'not-released'>;
  appointmentStates: Record<string, BookingState>;
  encounterKinds: Record<string, Encounter['kind']>;
  /** Interpretations of a laboratory, a site extension. */
  flags: Record<string, NonNullable<LaboratoryFlag>>;
  /** The result code of an examination; null = it says nothing. */
  resultCodes: Record<string, LaboratoryFlag>;
  /** Types of WS/T 500 that are read. */
  documentUses: Record<string, DocumentUse>;
  /** Codes of acknowledgements that are not a success. */
  refusals: Record<string, HipRefusal>;
  /** The resource type that we ask for; null = all. */
  slotType: string | null;
  /** Unit of `registrationFee`: yuan with decimals, or integer fen. */
  moneyUnit: 'yuan' | 'fen';
  /** Resource level → fee in yuan, for sites whose schedules bring no `registrationFee`. */
  feesByLevel: Record<string, string>;
  /** Counts that mean "no limit". */
  unlimited: readonly string[];
}

/** The values of docs/wires/hip.md. */
export const DOCUMENTED_TABLES: HipTables = {
  sexes: { '0': 'unknown', '1': 'male', '2': 'female', '9': 'unspecified' },
  documentTypes: {
    'resident-id': '01',
    passport: '03',
    'hk-macau-permit': '06',
    'taiwan-permit': '07',
    'hmt-residence-permit': '08',
    'foreign-permanent-residence': '09',
  },
  inUse: { active: true, suspended: false, terminated: false },
  periods: { '1': 'morning', '2': 'afternoon', '3': 'evening', '4': 'all-day' },
  scheduleStates: { active: 'open', suspended: 'stopped', new: 'not-released' },
  appointmentStates: {
    '1': 'booked',
    '2': 'arrived',
    '3': 'completed',
    '4': 'cancelled',
    '5': 'stopped',
    '6': 'missed',
  },
  encounterKinds: { '1': 'outpatient', '2': 'emergency', '3': 'inpatient' },
  flags: { N: 'normal', H: 'high', L: 'low', HH: 'critical-high', LL: 'critical-low', A: 'abnormal' },
  resultCodes: { '1': 'normal', '2': 'abnormal', '3': null },
  documentUses: {
    C0002: 'encounter',
    C0004: 'prescription',
    C0005: 'prescription',
    C0006: 'imaging',
    C0007: 'laboratory',
  },
  refusals: {
    '0001': 'SYSTEM',
    '0002': 'NOT_ACCEPTED',
    '0003': 'NOT_ACCEPTED',
    '1001': 'NUMBER_TAKEN',
    '1002': 'SESSION_FULL',
    '1003': 'SESSION_STOPPED',
    '1004': 'QUOTA_REACHED',
    '1005': 'NO_SUCH_SESSION',
    '1006': 'PATIENT_REFUSED',
    '1007': 'APPOINTMENT_EXISTS',
    '1101': 'TOO_LATE',
    '1102': 'ALREADY_ARRIVED',
    '1103': 'NO_SUCH_APPOINTMENT',
    '1201': 'FILE_EXISTS',
    '1202': 'DETAILS_REFUSED',
    '9000': 'RESIDENT_TEXT',
  },
  slotType: '3',
  moneyUnit: 'yuan',
  feesByLevel: {},
  unlimited: ['-1'],
};

/** What we write of our own accord, and so every site must have a code for. */
const WRITTEN_STATES = ['booked', 'cancelled'] as const satisfies BookingState[];

/**
 * The tables of one hospital: its own where it has any, else the documented ones.
 * @throws RangeError when an appointment could be neither booked nor cancelled with them
 */
export function tablesOf(own: Partial<HipTables> = {}): HipTables {
  const given = Object.entries(own).filter(([, table]) => table !== undefined);
  const tables = { ...DOCUMENTED_TABLES, ...(Object.fromEntries(given) as Partial<HipTables>) };
  const lacking = WRITTEN_STATES.filter((state) => wireValue(tables.appointmentStates, state) === null);
  if (lacking.length > 0) throw new RangeError(`appointmentStates has no code for ${lacking.join(' and ')}`);
  return tables;
}

/** The wire's value of one of ours; null where the table has none. */
export function wireValue<T>(table: Record<string, T>, ours: T): string | null {
  return Object.keys(table).find((key) => table[key] === ours) ?? null;
}
