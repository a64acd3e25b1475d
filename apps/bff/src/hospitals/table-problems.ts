import { DOCUMENT_TYPES, PERIODS, REPORT_KINDS, SEXES } from '@kangqiao/contracts';
import type { HipDialect, HipRefusal, HipTables } from '@kangqiao/his-adapter-hip';
import type { SelfserviceTables } from '@kangqiao/his-adapter-selfservice';
import type { LaboratoryFlag } from '@kangqiao/his-port';
import { type FileProblem, isObject } from '../platform/settings/references';

const oneOf = (values: readonly unknown[]) => (value: unknown) => values.includes(value);

type Check = (table: unknown) => boolean;

/** Wire value → one of ours. */
const mapsTo =
  (...ours: readonly unknown[]): Check =>
  (table) =>
    isObject(table) && Object.values(table).every(oneOf(ours));

/** One of ours → wire value. */
const mapsFrom =
  (...ours: readonly string[]): Check =>
  (table) =>
    isObject(table) && Object.entries(table).every(([key, value]) => ours.includes(key) && typeof value === 'string');

const isListOfTexts: Check = (table) => Array.isArray(table) && table.every((value) => typeof value === 'string');

const FLAGS: readonly NonNullable<LaboratoryFlag>[] = [
  'normal',
  'high',
  'low',
  'critical-high',
  'critical-low',
  'abnormal',
];
const HIP_REFUSALS: readonly HipRefusal[] = [
  'SYSTEM',
  'NOT_ACCEPTED',
  'RESIDENT_TEXT',
  'NUMBER_TAKEN',
  'SESSION_FULL',
  'SESSION_STOPPED',
  'QUOTA_REACHED',
  'NO_SUCH_SESSION',
  'PATIENT_REFUSED',
  'APPOINTMENT_EXISTS',
  'TOO_LATE',
  'ALREADY_ARRIVED',
  'NO_SUCH_APPOINTMENT',
  'FILE_EXISTS',
  'DETAILS_REFUSED',
];

/** What each table of values must look like. */
type Checks = Readonly<Record<string, Check>>;

/** The same names as in the adapter, so that one which is added there is missed here. */
const SELFSERVICE_TABLES: Record<keyof SelfserviceTables, Check> = {
  sexes: mapsTo(...SEXES),
  documentTypes: mapsFrom(...DOCUMENT_TYPES),
  periods: mapsTo(...PERIODS),
  sessionStates: mapsTo('open', 'stopped', 'not-released'),
  orderStates: mapsTo('none', 'held', 'booked', 'arrived', 'completed', 'cancelled', 'stopped', 'missed'),
  reportKinds: mapsTo(...REPORT_KINDS),
  flags: mapsTo(...FLAGS),
  susceptibilities: mapsTo('S', 'I', 'R'),
  inUse: mapsTo(true, false),
  yesNo: mapsTo(true, false),
  pushTypes: mapsTo('queue', 'report', 'payment'),
  moneyUnit: oneOf(['fen', 'yuan']),
  unlimited: isListOfTexts,
};

const HIP_TABLES: Record<keyof HipTables, Check> = {
  sexes: mapsTo(...SEXES),
  documentTypes: mapsFrom(...DOCUMENT_TYPES),
  inUse: mapsTo(true, false),
  periods: mapsTo(...PERIODS),
  scheduleStates: mapsTo('open', 'stopped', 'not-released'),
  appointmentStates: mapsTo('held', 'booked', 'arrived', 'completed', 'cancelled', 'stopped', 'missed'),
  encounterKinds: mapsTo('outpatient', 'emergency', 'inpatient'),
  flags: mapsTo(...FLAGS),
  resultCodes: mapsTo(...FLAGS, null),
  documentUses: mapsTo('laboratory', 'imaging', 'encounter', 'prescription'),
  refusals: mapsTo(...HIP_REFUSALS),
  slotType: (table) => table === null || typeof table === 'string',
  moneyUnit: oneOf(['yuan', 'fen']),
  feesByLevel: (table) =>
    isObject(table) &&
    Object.values(table).every((fee) => typeof fee === 'string' && /^\d{1,6}(\.\d{1,2})?$/.test(fee)),
  unlimited: isListOfTexts,
};

const HIP_DIALECT: Record<keyof HipDialect, Check> = {
  ids: oneOf(['item', 'attribute']),
  actions: oneOf(['names', 's-codes']),
  documentActions: oneOf(['standard', 'swapped']),
  documentListRoot: oneOf(['GetDocumentStoredInfo', 'GetDocumentStroedInfo']),
  slotType: oneOf(['slotType', 'slotTpye']),
};

function problemsBy(checks: Checks, tables: unknown, path: string): FileProblem[] {
  if (!isObject(tables)) return [];
  return Object.entries(tables).flatMap(([name, table]) => {
    const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
    if (!check) return [{ path: `${path}.${name}`, message: 'is not a table of this wire' }];
    return check(table) ? [] : [{ path: `${path}.${name}`, message: 'holds a value that this wire does not know' }];
  });
}

/** What is wrong with the tables of values that a hospital replaces. */
export const selfserviceTableProblems = (tables: unknown, path: string): FileProblem[] =>
  problemsBy(SELFSERVICE_TABLES, tables, path);

/** @see selfserviceTableProblems */
export const hipTableProblems = (tables: unknown, path: string): FileProblem[] => problemsBy(HIP_TABLES, tables, path);

/** What is wrong with the forms that a site is said to write. */
export const hipDialectProblems = (dialect: unknown, path: string): FileProblem[] =>
  problemsBy(HIP_DIALECT, dialect, path);

/** What is wrong with the identifier systems of identity documents that a hospital replaces. */
export const documentSystemProblems = (systems: unknown, path: string): FileProblem[] =>
  isObject(systems) && !mapsFrom(...DOCUMENT_TYPES)(withoutNulls(systems))
    ? [{ path, message: 'must map our types of documents to identifier systems, or to null' }]
    : [];

const withoutNulls = (systems: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(systems).filter(([type, system]) => system !== null || !oneOf(DOCUMENT_TYPES)(type)),
  );
