import type { XmlElement } from './xml';

/** What a service answers, before it is put into a message. */
export type Reply =
  /** A query's results; none is an answer. `remaining` = how many are left after this page. */
  | { kind: 'found'; subjects: XmlElement[]; remaining?: number }
  /** A write that was carried out, with what it brings. */
  | { kind: 'done'; subjects: XmlElement[] }
  | { kind: 'not-done'; code: string; text: string }
  /** A query that makes no sense. */
  | { kind: 'wrong'; text: string };

export const found = (subjects: XmlElement[]): Reply => ({ kind: 'found', subjects });
export const done = (subjects: XmlElement[] = []): Reply => ({ kind: 'done', subjects });
export const notDone = (code: string, text: string): Reply => ({ kind: 'not-done', code, text });

/** Code 9000: words meant for the resident. */
export const tellResident = (text: string): Reply => notDone('9000', text);

/** What an older platform says when its database is away: nothing is said of what was done. */
export const systemFailure = (): Reply => notDone('0001', '系统异常:ORA-12541: TNS:no listener');

/** A request that cannot be carried out as it stands. */
export class ParameterProblem extends Error {}
