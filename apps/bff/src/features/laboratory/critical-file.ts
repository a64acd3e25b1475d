import { type Decimal, parseDecimal, readUnit, type Unit } from '@kangqiao/domain';
import {
  loadFile,
  readTree,
  refused,
  type RefusedFile,
  type SettingsTree,
} from '../../platform/settings/settings-file';
import { CATALOGUE } from './catalogue';

/** From where on a value is critical: the limits themselves are not. */
export interface CriticalLimit {
  itemId: string;
  unit: Unit;
  below: Decimal | null;
  above: Decimal | null;
  /** Whose limits these are, such as `危急值管理制度（2025 版）`. */
  source: string;
  /** Empty = of every hospital. */
  hospitals: readonly string[];
}

export type CriticalFile = { ok: true; limits: CriticalLimit[] } | RefusedFile;

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const textIn = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

const NO_TABLES = 'tables: must be a list with at least one table';

class Reader {
  readonly problems: string[] = [];

  tables(tree: SettingsTree): CriticalLimit[] {
    const tables = listIn(tree.tables);
    if (tables.length === 0) this.problems.push(NO_TABLES);
    return tables.flatMap((table, n) => this.#table(table, `tables[${n}]`));
  }

  #table(table: unknown, where: string): CriticalLimit[] {
    if (!isNode(table)) return this.#fault(`${where}: must have source and limits`);
    const source = textIn(table.source);
    if (!source) return this.#fault(`${where}.source: must say whose limits these are`);
    const limits = listIn(table.limits);
    if (limits.length === 0) return this.#fault(`${where}.limits: must be a list with at least one limit`);
    const hospitals = listIn(table.hospitals).map(String);
    return limits.flatMap((limit, n) => this.#limit(limit, `${where}.limits[${n}]`, source, hospitals));
  }

  #limit(limit: unknown, where: string, source: string, hospitals: readonly string[]): CriticalLimit[] {
    if (!isNode(limit)) return this.#fault(`${where}: must have item, unit and below or above`);
    const item = CATALOGUE.find(({ id }) => id === limit.item);
    const unit = readUnit(textIn(limit.unit));
    const [below, above] = [this.#number(limit.below, `${where}.below`), this.#number(limit.above, `${where}.above`)];
    if (!item) return this.#fault(`${where}.item: is not the id of an item that is explained`);
    if (!unit) return this.#fault(`${where}.unit: is not a unit that is known`);
    if (!below && !above) return this.#fault(`${where}: must have below or above`);
    return [{ itemId: item.id, unit, below, above, source, hospitals }];
  }

  /** Quoted, since a number of YAML is a float. */
  #number(value: unknown, where: string): Decimal | null {
    if (value === undefined) return null;
    const number = typeof value === 'string' ? parseDecimal(value) : null;
    if (!number) this.problems.push(`${where}: must be a number in quotes, such as '2.8'`);
    return number;
  }

  #fault(problem: string): [] {
    this.problems.push(problem);
    return [];
  }
}

/** The limits of a file; every fault of it together. */
export function parseCriticalLimits(text: string): CriticalFile {
  const yaml = readTree(text, NO_TABLES);
  if (!yaml.ok) return yaml;
  const reader = new Reader();
  const limits = reader.tables(yaml.tree);
  return reader.problems.length > 0 ? refused(...reader.problems) : { ok: true, limits };
}

export const loadCriticalFile = (path: string): CriticalFile => loadFile(path, parseCriticalLimits);
