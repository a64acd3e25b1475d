import type { ErrorBody, ErrorCode, FieldProblem } from '@kangqiao/contracts';
import { t } from '@/language';

/** What can go wrong before the server's answer reaches the phone. */
export type TransportCode = 'NETWORK_DOWN' | 'NETWORK_CUT' | 'NETWORK_TIMEOUT' | 'ABORTED' | 'ANSWER_UNREADABLE';

/** A call that did not succeed; `message` is fit for a resident. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  /** @param status the HTTP status; 0 where no answer arrived */
  constructor(
    readonly status: number,
    readonly code: ErrorCode | TransportCode,
    message: string,
    readonly traceId: string | null = null,
    readonly details: readonly FieldProblem[] = [],
  ) {
    super(message);
  }
}

const isErrorBody = (body: unknown): body is ErrorBody =>
  typeof body === 'object' &&
  body !== null &&
  typeof (body as ErrorBody).code === 'string' &&
  typeof (body as ErrorBody).message === 'string';

/** Whoever asks for a text gets an error as text, too. */
const parsed = (body: unknown): unknown => {
  if (typeof body !== 'string') return body;
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
};

/** The error that an answer outside 2xx stands for. */
export const errorOfAnswer = (status: number, answer: unknown): ApiError => {
  const body = parsed(answer);
  return isErrorBody(body)
    ? new ApiError(status, body.code, body.message, body.traceId ?? null, body.details ?? [])
    : new ApiError(status, 'ANSWER_UNREADABLE', t`服务暂时无法响应，请稍后重试`);
};

/** With these WeChat says that nobody was reached: nothing was sent. Anything else may be an answer that got lost. */
const NEVER_LEFT =
  /ERR_(INTERNET_DISCONNECTED|NAME_NOT_RESOLVED|ADDRESS_UNREACHABLE|(PROXY_)?CONNECTION_(REFUSED|FAILED))/;

/**
 * The error that Taro's failure text stands for.
 * @param givenUp nobody waits for the answer any more. The web page calls aborted, too, what took too long
 */
export const errorOfFailure = (failure: unknown, givenUp = false): ApiError => {
  const text = (failure as { errMsg?: string } | null)?.errMsg ?? String(failure);
  if (givenUp) return new ApiError(0, 'ABORTED', t`已取消`);
  if (/time?d? ?-?out|abort/i.test(text)) return new ApiError(0, 'NETWORK_TIMEOUT', t`网络响应超时，请稍后重试`);
  const code = NEVER_LEFT.test(text) ? 'NETWORK_DOWN' : 'NETWORK_CUT';
  return new ApiError(0, code, t`网络连接不上，请检查网络后重试`);
};

const UNKNOWN: readonly ApiError['code'][] = ['NETWORK_CUT', 'NETWORK_TIMEOUT', 'ANSWER_UNREADABLE'];

/** No answer came, or none of ours: whether the server acted cannot be told. */
export const isUnknown = (error: unknown): boolean => error instanceof ApiError && UNKNOWN.includes(error.code);

/** A write of which nobody knows yet whether it was done. */
class Unsure extends ApiError {}

export const isUnsure = (error: unknown): boolean => error instanceof Unsure;

/** What a write has failed with: where it may have been done all the same, that is said. */
export const unsure = (error: unknown): unknown =>
  error instanceof ApiError && isUnknown(error)
    ? new Unsure(
        error.status,
        error.code,
        t`没有收到回应，可能已经办成。请先看看结果，没有办成再试一次，不会重复办理`,
        error.traceId,
      )
    : error;

/** A write that was not begun, since there is no network. */
export const notBegun = (): ApiError => new ApiError(0, 'NETWORK_DOWN', t`网络未连接，还没有提交，连接后请再点一次`);

/** What is asked for is not there, or not for this resident: asking again changes nothing. */
export const isMissing = (error: unknown): boolean =>
  error instanceof ApiError && (error.status === 404 || error.status === 400);

/** What was allowed before may not be seen any more. */
export const isRefused = (error: unknown): boolean =>
  error instanceof ApiError && (error.status === 401 || error.status === 403);

/** What to tell a resident about anything thrown. */
export const messageOf = (error: unknown): string =>
  error instanceof ApiError ? error.message : t`出了点问题，请稍后重试`;

/** The number to quote to the help desk; null where the server was not reached. */
export const traceIdOf = (error: unknown): string | null => (error instanceof ApiError ? error.traceId : null);

/** What is wrong with one field of a refused request. */
export const fieldProblem = (error: unknown, field: string): string | undefined =>
  error instanceof ApiError ? error.details.find((problem) => problem.field === field)?.message : undefined;
