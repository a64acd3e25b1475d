import { CARD_OPERATIONS, FAULT_KINDS, OPERATIONS, type Fault } from '../faults/faults';
import { isLocalDate } from '../hospital/local-time';
import { ORDER_STATES, type OrderState } from '../hospital/order-states';
import type { StopOrder } from '../hospitals/sandbox-hospital';
import { isRecord } from '../input';
import { FACE_RESULTS, type FaceResult } from '../wechat/face-desk';
import { CARD_PICTURES, type CardPicture, READING_MODES, type ReadingMode } from '../wechat/id-card-desk';
import { ControlProblem } from './problems';
import type { AppealDecision, OfflineUse, RecordWish, Scan } from './terminal';

const DEFAULT_DELAY_MS = 3000;
const LONGEST_DELAY_MS = 600_000;

const refuse = (reason: string): never => {
  throw new ControlProblem(400, reason);
};

const membersOf = (body: unknown): Record<string, unknown> =>
  isRecord(body) ? body : refuse('the body must be a JSON object');

function wholeNumber(value: unknown, name: string, least: number, most: number): number {
  const fits = typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
  return fits ? value : refuse(`${name} must be a whole number from ${least} to ${most}`);
}

function text(value: unknown, name: string, longest: number): string {
  const fits = typeof value === 'string' && value !== '' && value.length <= longest;
  return fits ? value : refuse(`${name} must be a text of 1 to ${longest} characters`);
}

/** An operation's name or `*`. */
export const readOperation = (value: unknown): Fault['operation'] =>
  ['*' as const, ...OPERATIONS, ...CARD_OPERATIONS].find((known) => known === value) ??
  refuse(`operation must be * or one of ${[...OPERATIONS, ...CARD_OPERATIONS].join(', ')}`);

/** `{operation, kind, times?, delayMs?}` */
export function readFault(body: unknown): Fault {
  const { operation, kind, times, delayMs } = membersOf(body);
  return {
    operation: readOperation(operation),
    kind: FAULT_KINDS.find((known) => known === kind) ?? refuse(`kind must be one of ${FAULT_KINDS.join(', ')}`),
    times: times === undefined ? null : wholeNumber(times, 'times', 1, 1_000_000),
    delayMs: delayMs === undefined ? DEFAULT_DELAY_MS : wholeNumber(delayMs, 'delayMs', 0, LONGEST_DELAY_MS),
  };
}

/** `{signInCode, templateIds}` */
export function readSubscription(body: unknown): { signInCode: string; templateIds: string[] } {
  const { signInCode, templateIds } = membersOf(body);
  const ids = Array.isArray(templateIds) ? templateIds : refuse('templateIds must be a list');
  return { signInCode: text(signInCode, 'signInCode', 64), templateIds: ids.map((id) => text(id, 'templateIds', 64)) };
}

/** `{now}`, ISO 8601 with an offset. */
export function readInstant(body: unknown): Date {
  const { now } = membersOf(body);
  const iso = text(now, 'now', 40);
  const hasOffset = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.test(iso);
  const instant = new Date(iso);
  const exists = hasOffset && isLocalDate(iso.slice(0, 10)) && !Number.isNaN(instant.getTime());
  return exists ? instant : refuse('now must be an instant such as 2026-11-22T09:30:00+08:00');
}

/** `{codeText, hospitalId, step?, department?, proof?}` */
export function readScan(body: unknown): Scan & { hospitalId: string } {
  const { codeText, hospitalId, step, department, proof } = membersOf(body);
  return {
    codeText: text(codeText, 'codeText', 1024).trim(),
    hospitalId: text(hospitalId, 'hospitalId', 64),
    step: step === undefined ? 'registration' : text(step, 'step', 32),
    department: department === undefined ? '门诊挂号窗口' : text(department, 'department', 64),
    proof: proof === undefined ? null : text(proof, 'proof', 4),
  };
}

/** `{hospitalId}` */
export const readHospital = (body: unknown): string => text(membersOf(body).hospitalId, 'hospitalId', 64);

/** `{hospitalId, codeText | visitNo, department, doctorName, scope}` */
export function readRecordWish(body: unknown): RecordWish & { hospitalId: string } {
  const { codeText, visitNo, department, doctorName, scope } = membersOf(body);
  return {
    hospitalId: readHospital(body),
    visit:
      visitNo === undefined
        ? { codeText: text(codeText, 'codeText', 1024).trim() }
        : { visitNo: text(visitNo, 'visitNo', 64).trim() },
    department: text(department, 'department', 64),
    doctorName: text(doctorName, 'doctorName', 32),
    scope: text(scope, 'scope', 32),
  };
}

/** `{codeText, hospitalId, usedAt}` */
export function readOfflineUse(body: unknown): OfflineUse & { hospitalId: string } {
  const { codeText, hospitalId, usedAt } = membersOf(body);
  return {
    codeText: text(codeText, 'codeText', 1024).trim(),
    hospitalId: text(hospitalId, 'hospitalId', 64),
    usedAt: text(usedAt, 'usedAt', 40),
  };
}

/** What is passed on to the platform as it is, for the platform to check. */
export const readContent = (body: unknown): object => membersOf(body);

/** `{decision, answer?}` */
export function readAppealDecision(body: unknown): AppealDecision {
  const { decision, answer } = membersOf(body);
  return {
    decision: decision === 'grant' || decision === 'refuse' ? decision : refuse('decision must be grant or refuse'),
    ...(answer !== undefined && { answer: text(answer, 'answer', 200) }),
  };
}

/** `{state}` that a clerk may give an order. */
export function readOrderState(body: unknown): OrderState {
  const { state } = membersOf(body);
  return ORDER_STATES.find((known) => known === state) ?? refuse(`state must be one of ${ORDER_STATES.join(', ')}`);
}

const PUSHES = new Map<unknown, StopOrder['pushes']>([
  [undefined, 1],
  [true, 1],
  [false, 0],
  ['twice', 2],
]);

/** `{from?, to?, reason?, substitute?, push?}`; without a body the whole session, told once. */
export function readStop(body: unknown): StopOrder {
  const { from, to, reason, substitute, push } = body === undefined || body === null ? {} : membersOf(body);
  const clock = (value: unknown, name: string): string | null => {
    if (value === undefined) return null;
    const fits = typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value);
    return fits ? value : refuse(`${name} must be a time such as 09:30`);
  };
  const words = (value: unknown, name: string): string | null => (value === undefined ? null : text(value, name, 200));
  const order = {
    from: clock(from, 'from'),
    to: clock(to, 'to'),
    reason: words(reason, 'reason'),
    substitute: words(substitute, 'substitute'),
    pushes: PUSHES.get(push) ?? refuse('push must be true, false or "twice"'),
  };
  return order.from !== null && order.to !== null && order.to <= order.from ? refuse('to must be after from') : order;
}

/** An optional day of a query. */
export function readDay(value: unknown): string | null {
  if (value === undefined) return null;
  return typeof value === 'string' && isLocalDate(value) ? value : refuse('date must be an existing day, YYYY-MM-DD');
}

/** `{result}` */
export function readFaceResult(body: unknown): FaceResult {
  const { result } = membersOf(body);
  const known = Object.keys(FACE_RESULTS) as FaceResult[];
  return known.find((one) => one === result) ?? refuse(`result must be one of ${known.join(', ')}`);
}

/** `{signInCode, rank}` */
export function readRisk(body: unknown): { signInCode: string; rank: number } {
  const { signInCode, rank } = membersOf(body);
  return { signInCode: text(signInCode, 'signInCode', 64), rank: wholeNumber(rank, 'rank', 0, 4) };
}

/** `{value}`: what a corrected report says. */
export const readReportValue = (body: unknown): string => text(membersOf(body)['value'], 'value', 200);

/** An optional name of a picture of a card; the side with the portrait unless told. */
export const readCardPicture = (value: unknown): CardPicture =>
  value === undefined
    ? 'front'
    : (CARD_PICTURES.find((known) => known === value) ?? refuse(`of must be one of ${CARD_PICTURES.join(', ')}`));

/** `{mode}` in which cards are read. */
export function readReadingMode(body: unknown): ReadingMode {
  const { mode } = membersOf(body);
  return READING_MODES.find((known) => known === mode) ?? refuse(`mode must be one of ${READING_MODES.join(', ')}`);
}
