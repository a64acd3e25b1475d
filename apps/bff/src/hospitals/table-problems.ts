import { DOCUMENT_TYPES, PERIODS, REPORT_KINDS, SEXES } from '@kangqiao/contracts';
import type { SelfserviceTables } from '@kangqiao/his-adapter-selfservice';
import type { FileProblem } from './references';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

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

/** What a table of values must look like; the same names as in the adapter. */
const CHECKS: Record<keyof SelfserviceTables, Check> = {
  sexes: mapsTo(...SEXES),
  documentTypes: mapsFrom(...DOCUMENT_TYPES),
  periods: mapsTo(...PERIODS),
  sessionStates: mapsTo('open', 'stopped', 'not-released'),
  orderStates: mapsTo('none', 'held', 'booked', 'arrived', 'completed', 'cancelled', 'stopped', 'missed'),
  reportKinds: mapsTo(...REPORT_KINDS),
  flags: mapsTo('normal', 'high', 'low', 'critical-high', 'critical-low', 'abnormal'),
  susceptibilities: mapsTo('S', 'I', 'R'),
  inUse: mapsTo(true, false),
  yesNo: mapsTo(true, false),
  pushTypes: mapsTo('queue', 'report', 'payment'),
  moneyUnit: oneOf(['fen', 'yuan']),
  unlimited: (table) => Array.isArray(table) && table.every((value) => typeof value === 'string'),
};

const isTable = (name: string): name is keyof SelfserviceTables => Object.hasOwn(CHECKS, name);

/** What is wrong with the tables of values that a hospital replaces. */
export function tableProblems(tables: Record<string, unknown>, path: string): FileProblem[] {
  return Object.entries(tables).flatMap(([name, table]) => {
    if (!isTable(name)) return [{ path: `${path}.${name}`, message: 'is not a table of this wire' }];
    return CHECKS[name](table)
      ? []
      : [{ path: `${path}.${name}`, message: 'holds a value that this wire does not know' }];
  });
}
