import type { UpstreamAnswer } from '../http/upstream';
import type { WeChatUnavailable } from './wechat.port';

/** An answer of WeChat's servers, taken apart. */
export interface ApiAnswer {
  kind: 'answer';
  /** 0 = well; many good answers name none. */
  errcode: number;
  fields: Record<string, unknown>;
}

const OK = 200;

export const unavailable = (detail: string): WeChatUnavailable => ({ kind: 'unavailable', detail });

/** For an error that means nothing in particular to the call: its number tells the operator what to look up. */
export const unavailableBy = (errcode: number): WeChatUnavailable => unavailable(`errcode ${errcode}`);

const parse = (text: string): Record<string, unknown> | null => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
};

const asNumber = (code: unknown): unknown =>
  typeof code === 'string' && /^-?\d{1,9}$/.test(code) ? Number(code) : code;

/** The fields of a JSON answer; whatever is no such answer is "unavailable", and none of its text is kept. */
export const readAnswer = (text: string): ApiAnswer | WeChatUnavailable => {
  const fields = parse(text);
  if (!fields) return unavailable('not a JSON object');
  // Some interfaces name the number errno, and the oldest pages write it as text.
  const errcode = asNumber(fields.errcode || fields.errno || 0);
  if (typeof errcode !== 'number') return unavailable('an errcode that is no number');
  return { kind: 'answer', errcode, fields };
};

/** The same of an HTTP call. */
export const readUpstream = (upstream: UpstreamAnswer): ApiAnswer | WeChatUnavailable => {
  if (upstream.kind === 'silent') return unavailable(upstream.detail);
  return upstream.status === OK ? readAnswer(upstream.text) : unavailable(`status ${upstream.status}`);
};
