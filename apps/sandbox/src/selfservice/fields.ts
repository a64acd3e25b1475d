import { instantOf, isLocalDate } from '../hospital/local-time';
import type { DocumentType, Sex } from '../hospital/patient-files';
import type { Session } from '../world/model';
import { fenOf } from './amounts';

/** A request that cannot be carried out as it stands; answered with code 1. */
export class ParameterProblem extends Error {}

/** Wire code of a period. */
export const TIME_FLAGS = { morning: '1', afternoon: '2' } as const satisfies Record<Session['period'], string>;

/** Wire code of a sex. */
export const SEXES = { female: '0', male: '1', undisclosed: '2', other: '3' } as const satisfies Record<Sex, string>;

/** Wire code of an identity document. */
export const DOCUMENT_TYPES = {
  'resident-id': '1',
  'hong-kong-macao-permit': '2',
  'taiwan-permit': '3',
  'hmt-residence-permit': '4',
  passport: '5',
  'officer-card': '6',
  'birth-certificate': '7',
  'foreign-permanent-residence': '8',
} as const satisfies Record<DocumentType, string>;

/** The values of a request document. An absent element and an empty one both mean "not given". */
export class Fields {
  constructor(private readonly values: Record<string, unknown>) {}

  optional(tag: string): string | null {
    const value = this.values[tag];
    if (value === undefined || value === '') return null;
    if (typeof value !== 'string') throw new ParameterProblem(`${tag} 格式错误`);
    return value;
  }

  required(tag: string): string {
    const value = this.optional(tag);
    if (value === null) throw new ParameterProblem(`${tag} 不能为空`);
    return value;
  }

  /** `-1` means all. */
  filter(tag: string): string | null {
    const value = this.required(tag);
    return value === '-1' ? null : value;
  }

  date(tag: string): string {
    const value = this.required(tag);
    if (!isLocalDate(value)) throw new ParameterProblem(`${tag} 应为 YYYY-MM-DD`);
    return value;
  }

  span(): { from: string; to: string } {
    const span = { from: this.date('START_DATE'), to: this.date('END_DATE') };
    if (span.to < span.from) throw new ParameterProblem('END_DATE 早于 START_DATE');
    return span;
  }

  oneOf<T extends string>(tag: string, allowed: readonly T[]): T {
    const value = this.required(tag);
    const match = allowed.find((candidate) => candidate === value);
    if (match === undefined) throw new ParameterProblem(`${tag} 取值错误`);
    return match;
  }

  wholeNumber(tag: string, least: number, most: number): number {
    const value = this.required(tag);
    const fits = /^\d{1,6}$/.test(value) && Number(value) >= least && Number(value) <= most;
    if (!fits) throw new ParameterProblem(`${tag} 应为 ${least} 至 ${most} 的整数`);
    return Number(value);
  }

  /** `YYYY-MM-DD HH:mm:ss` on the hospital's wall. */
  instant(tag: string): Date {
    const value = this.required(tag);
    const [, date = '', time = ''] = /^(\S{10}) (\d{2}:\d{2}:\d{2})$/.exec(value) ?? [];
    const instant = instantOf(date, time);
    if (!isLocalDate(date) || Number.isNaN(instant.getTime())) {
      throw new ParameterProblem(`${tag} 应为 YYYY-MM-DD HH:mm:ss`);
    }
    return instant;
  }

  /** The meaning of a code. */
  coded<T extends string>(tag: string, codes: Readonly<Record<T, string>>): T {
    const value = this.required(tag);
    const names = Object.keys(codes) as T[];
    const match = names.find((name) => codes[name] === value);
    if (match === undefined) throw new ParameterProblem(`${tag} 取值错误`);
    return match;
  }

  fen(tag: string): number {
    const fen = fenOf(this.required(tag));
    if (fen === null) throw new ParameterProblem(`${tag} 应为以元计、两位小数的金额`);
    return fen;
  }

  period(): Session['period'] {
    return this.coded('TIME_FLAG', TIME_FLAGS);
  }
}
