import { isLocalDate } from '../hospital/local-time';
import type { Session } from '../world/model';

/** A request that cannot be carried out as it stands; answered with code 1. */
export class ParameterProblem extends Error {}

/** Wire code of a period. */
export const TIME_FLAGS = { morning: '1', afternoon: '2' } as const satisfies Record<Session['period'], string>;

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

  fen(tag: string): number {
    const value = this.required(tag);
    if (!/^\d{1,9}$/.test(value)) throw new ParameterProblem(`${tag} 应为以分计的整数`);
    return Number(value);
  }

  period(): Session['period'] {
    return this.oneOf('TIME_FLAG', Object.values(TIME_FLAGS)) === TIME_FLAGS.morning ? 'morning' : 'afternoon';
  }
}
