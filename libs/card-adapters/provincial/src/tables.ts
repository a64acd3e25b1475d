import type { UseStep } from '@kangqiao/card-port';
import type { DocumentType, Sex } from '@kangqiao/domain';

/** Values of one platform. Each is a table: what stands in none is refused, in both directions. */
export interface ProvincialTables {
  /** 性别. Default GB/T 2261.1. */
  sexes: Readonly<Record<Sex, string>>;
  /** 证件类型; only these can have a card here. Default: what WS 364.3 CV02.01.101 numbers without doubt. */
  documentTypes: Readonly<Partial<Record<Exclude<DocumentType, 'newborn'>, string>>>;
  /**
   * 诊疗环节. A step that is missing cannot be asked for: `verify` throws CardOperationUnsupported and nothing is sent.
   * Charging is missing by default, for its code 010105 wants an amount and a channel of payment, which a check of a
   * code does not know; a sum that nobody pays is not made up.
   */
  steps: Readonly<Partial<Record<UseStep, string>>>;
  /** The answer of `queryIfHasRegistered`. */
  registered: Readonly<{ yes: string; no: string }>;
}

export const DEFAULT_TABLES: ProvincialTables = {
  sexes: { unknown: '0', male: '1', female: '2', unspecified: '9' },
  documentTypes: { 'resident-id': '01', passport: '03', 'hk-macau-permit': '06', 'taiwan-permit': '07' },
  steps: { registration: '010101', consultation: '010102', pharmacy: '010103', examination: '010104' },
  registered: { yes: '1', no: '0' },
};

/** Steps whose code asks for `payAmount` and `payChannel`. */
export const PAYMENT_STEPS: readonly string[] = ['010105'];

/** Reads a table the other way. @throws RangeError when two keys have one value */
export function inverted<K extends string>(table: Readonly<Partial<Record<K, string>>>): ReadonlyMap<string, K> {
  const entries = (Object.entries(table) as [K, string][]).map(([key, value]) => [value, key] as const);
  const map = new Map(entries);
  if (map.size !== entries.length) throw new RangeError('a code stands for two values');
  return map;
}
