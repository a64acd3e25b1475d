import Taro from '@tarojs/taro';
import { language, t } from '@/language';
import { textOfBytes } from './bytes';
import { ApiError, errorOfAnswer, errorOfFailure, unsure } from './api-error';
import { clock } from './clock';
import { asking } from './network';
import { session } from './session';
import { stepUp, stepUpsDone } from './step-up';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
type QueryValue = string | number | boolean | null | undefined;

export interface ReadOptions {
  query?: Readonly<Record<string, QueryValue>>;
  /** The version that is known; the answer is undefined where it still counts. */
  unless?: string;
  signal?: AbortSignal;
  /** How long to wait for the whole answer; 20 seconds unless told. */
  timeoutMs?: number;
}

export interface WriteOptions {
  /** The same key repeats the same wish: an answer that got lost is never acted on twice. */
  idempotencyKey?: string;
  /** Whether it was done makes no difference: a lost answer is told like that of a read. */
  harmless?: boolean;
  signal?: AbortSignal;
}

const TIMEOUT_MS = 20_000;
/** Always said: a browser would otherwise name its own. */
const ACCEPTED = language === 'en' ? 'en' : 'zh-CN';
const BASE = `${process.env.TARO_APP_API}/api/v1`;

const queryText = (query: ReadOptions['query'] = {}): string => {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`,
  );
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
};

/** Joins a path whose values are encoded: ``path`/people/${id}/card` ``. */
export const path = (parts: TemplateStringsArray, ...ids: string[]): string =>
  parts.reduce(
    (text, part, index) => text + part + (index < ids.length ? encodeURIComponent(ids[index] ?? '') : ''),
    '',
  );

const uuid = (): string =>
  'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (place) => {
    const digit = Math.floor(Math.random() * 16);
    return (place === 'x' ? digit : (digit % 4) + 8).toString(16);
  });

/** A key for a new wish; keep it while the same wish is repeated. */
export const newIdempotencyKey = (): string => `${Date.now().toString(36)}-${uuid()}`;

let wish: string | undefined;

/** The write that `work` begins with carries this key, unless it has one of its own. */
export const wishing = <T>(key: string, work: () => T): T => {
  wish = key;
  try {
    return work();
  } finally {
    wish = undefined;
  }
};

const wishedFor = (): string => {
  const key = wish ?? newIdempotencyKey();
  wish = undefined;
  return key;
};

type Answer = Record<string, unknown> | string | ArrayBuffer;

interface CallOptions extends ReadOptions, WriteOptions {
  /** What the answer is read as; JSON unless told. */
  as?: 'json' | 'text' | 'bytes';
}

/** Phones and browsers write the name of a header as they like. */
const dateOf = (header: unknown): string | undefined => {
  const named = Object.entries((header ?? {}) as Record<string, unknown>).find(
    ([name]) => name.toLowerCase() === 'date',
  );
  return typeof named?.[1] === 'string' ? named[1] : undefined;
};

/** One request, and what came of it. Throws ApiError; touches no session. */
async function send<T>(method: Method, to: string, body: unknown, options: CallOptions): Promise<T> {
  if (options.signal?.aborted) throw new ApiError(0, 'ABORTED', t`已取消`);
  const token = session.token();
  const asBytes = options.as === 'bytes';
  const sentAt = Date.now();
  const hasAnswered = asking();
  const task = Taro.request<Answer>({
    url: BASE + to + queryText(options.query),
    method: method as keyof Taro.request.Method,
    data: body === undefined ? undefined : JSON.stringify(body),
    timeout: options.timeoutMs ?? TIMEOUT_MS,
    dataType: asBytes ? 'other' : (options.as ?? 'json'),
    ...(asBytes && { responseType: 'arraybuffer' }),
    header: {
      'accept-language': ACCEPTED,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(options.unless === undefined ? {} : { 'if-none-match': `"${options.unless}"` }),
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(options.idempotencyKey === undefined ? {} : { 'idempotency-key': options.idempotencyKey }),
    },
  });
  const abort = () => task.abort?.();
  options.signal?.addEventListener('abort', abort);
  try {
    const answer = await task.catch((failure: unknown) => {
      // On the web page Taro rejects with the answer itself where the status is not 2xx.
      if (typeof (failure as { statusCode?: unknown })?.statusCode === 'number') {
        return failure as Taro.request.SuccessCallbackResult<Answer>;
      }
      throw errorOfFailure(failure, options.signal?.aborted);
    });
    hasAnswered();
    clock.heard(dateOf(answer.header), sentAt, Date.now());
    if ((answer.statusCode >= 200 && answer.statusCode < 300) || answer.statusCode === 304) {
      if (answer.statusCode === 204 || answer.statusCode === 304) return undefined as T;
      // Who gives the network (a hotel, a station) may answer for the server, with a page of its own.
      if (options.as === undefined && typeof answer.data === 'string' && answer.data !== '') {
        throw errorOfAnswer(answer.statusCode, null);
      }
      return answer.data as T;
    }
    throw errorOfAnswer(answer.statusCode, asBytes ? textOfBytes(answer.data) : answer.data);
  } finally {
    options.signal?.removeEventListener('abort', abort);
  }
}

const STEP_UP = '/sessions/current/step-up';
const confirmWhoIsThere = () =>
  stepUp((body) => send<void>('POST', STEP_UP, body, { idempotencyKey: newIdempotencyKey() }));

/** A call of the signed-in resident: steps up where the server asks for it, and ends a session that it refuses. */
async function call<T>(method: Method, to: string, body: unknown, given: CallOptions): Promise<T> {
  // The repeated request carries the same key: whatever became of the first is never done twice.
  const options = method === 'GET' ? given : { ...given, idempotencyKey: given.idempotencyKey ?? wishedFor() };
  const token = session.token();
  const stepUpsBefore = stepUpsDone();
  const ended = (error: unknown): unknown => {
    if (error instanceof ApiError && error.status === 401 && token !== null && token === session.token()) {
      session.expire();
    }
    return method === 'GET' || given.harmless ? error : unsure(error);
  };
  try {
    return await send<T>(method, to, body, options);
  } catch (error) {
    const isAsked = error instanceof ApiError && error.code === 'STEP_UP_REQUIRED' && token === session.token();
    if (!isAsked) throw ended(error);
    if (stepUpsDone() === stepUpsBefore) await confirmWhoIsThere();
    return send<T>(method, to, body, options).catch((again: unknown) => {
      throw ended(again);
    });
  }
}

/** The interface of the server. Every method throws ApiError. */
export const api = {
  get: <T>(to: string, options: ReadOptions = {}) => call<T>('GET', to, undefined, options),
  /** The answer as it was sent, such as a file. */
  text: (to: string, options: ReadOptions = {}) => call<string>('GET', to, undefined, { ...options, as: 'text' }),
  /** The bytes of a file. */
  bytes: (to: string, options: ReadOptions = {}) =>
    call<ArrayBuffer>('GET', to, undefined, { ...options, as: 'bytes' }),
  post: <T>(to: string, body: object = {}, options: WriteOptions = {}) => call<T>('POST', to, body, options),
  put: <T>(to: string, body: object = {}, options: WriteOptions = {}) => call<T>('PUT', to, body, options),
  delete: <T = void>(to: string, options: WriteOptions = {}) => call<T>('DELETE', to, undefined, options),
};
