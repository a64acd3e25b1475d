import { Agent, type FormData, request } from 'undici';

export interface UpstreamRequest {
  method: 'GET' | 'POST';
  url: URL;
  headers?: Record<string, string>;
  /** A form is sent as multipart, under a content type of its own. */
  body?: string | FormData;
  timeoutMs: number;
  /** An answer larger than this is not read to its end. */
  maxBytes: number;
}

export type UpstreamAnswer = { kind: 'answered'; status: number; text: string } | { kind: 'silent'; detail: string };

const CONNECTIONS_PER_ORIGIN = 16;
const agent = new Agent({ connections: CONNECTIONS_PER_ORIGIN, pipelining: 1 });

/** Why a call failed, by its code alone: a message may hold the address, and that may hold a secret. */
const reasonOf = (error: unknown): string => {
  const { name, code } = error as { name?: unknown; code?: unknown };
  if (name === 'TimeoutError') return 'no answer in time';
  return typeof code === 'string' ? code : 'call failed';
};

/** One call with one deadline, redirects refused, size limited. Never retries and never throws. */
export const callUpstream = async (call: UpstreamRequest): Promise<UpstreamAnswer> => {
  const { method, url, headers, body, timeoutMs, maxBytes } = call;
  try {
    const answer = await request(url, {
      method,
      headers,
      body,
      dispatcher: agent,
      signal: AbortSignal.timeout(timeoutMs),
    });
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of answer.body as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes) return { kind: 'silent', detail: 'the answer is too large' };
      chunks.push(chunk);
    }
    return { kind: 'answered', status: answer.statusCode, text: Buffer.concat(chunks).toString('utf8') };
  } catch (error) {
    return { kind: 'silent', detail: reasonOf(error) };
  }
};
