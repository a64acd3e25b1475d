import { CardAuthorityUnavailable } from '@kangqiao/card-port';
import { callRead, type Fields, HospitalHttp } from '@kangqiao/his-http';
import { HospitalError, HospitalFault, HospitalRefused, HospitalUnavailable } from '@kangqiao/his-port';
import { type Body, Envelope, type Method } from './envelope';
import type { ProvincialOptions } from './options';
import type { ReplyMeaning } from './reply-codes';

const DEADLINE_MS = 5_000;
/** A reply holds one person; no photograph is asked for. */
const MAX_REPLY_BYTES = 256 * 1024;

/** How the platform answered; `at` is when it was asked. */
export type Answer = { kind: 'done'; datas: Fields; at: Date } | { kind: 'refused'; meaning: ReplyMeaning };

/** Calls the methods of one platform, each once. */
export class ProvincialClient {
  readonly #http: HospitalHttp;
  readonly #url: URL;
  readonly #envelope: Envelope;

  constructor(private readonly options: ProvincialOptions) {
    this.#url = new URL(options.address);
    this.#http = new HospitalHttp(this.#url, { maxReplyBytes: MAX_REPLY_BYTES, ...options.http });
    this.#envelope = new Envelope(options);
  }

  /**
   * @param operation the port's name of what is being done, for the observer
   * @param members of the body besides those that every body carries
   * @param orgCode on whose behalf; our own unless told
   * @throws CardAuthorityUnavailable when no answer came that can be understood
   */
  async call(operation: string, method: Method, members: Body, orgCode = this.options.orgCode): Promise<Answer> {
    const { deadlineMs = DEADLINE_MS, onCall, clock = () => new Date() } = this.options;
    const at = clock();
    const body = this.#envelope.request(method, members, at, orgCode);
    try {
      const datas = await callRead({ operation, deadlineMs, onCall }, (deadline) => this.#exchange(body, deadline));
      return { kind: 'done', datas, at };
    } catch (error) {
      if (error instanceof HospitalRefused) return { kind: 'refused', meaning: this.#meaningOf(error.code) };
      throw unavailable(error);
    }
  }

  /** Reads `datas`; what the reader finds wrong is a platform that cannot be understood. @throws CardAuthorityUnavailable */
  read<T>(datas: Fields, reader: (read: (name: string) => string | null) => T): T {
    try {
      return reader((name) => this.#envelope.read(datas, name));
    } catch (error) {
      throw unavailable(error);
    }
  }

  /** Ends all connections. */
  close(): Promise<void> {
    return this.#http.close();
  }

  async #exchange(body: string, deadline: AbortSignal): Promise<Fields> {
    const { status, text } = await this.#http.send({
      method: 'POST',
      path: this.#url.pathname + this.#url.search,
      headers: { 'content-type': 'application/json; charset=utf-8', accept: 'application/json' },
      body,
      deadline,
    });
    if (status !== 200) throw new HospitalUnavailable(`HTTP ${status}`);
    const { code, datas } = this.#envelope.reply(text);
    if (code !== this.options.codes.success) throw new HospitalRefused(code);
    return datas;
  }

  #meaningOf(code: string): ReplyMeaning {
    const { meanings } = this.options.codes;
    const meaning = Object.hasOwn(meanings, code) ? meanings[code] : undefined;
    if (meaning === undefined) throw new CardAuthorityUnavailable(`code ${code}`);
    return meaning;
  }
}

/** A well-formed answer that makes no sense to what was asked. */
export function unexpected(meaning: ReplyMeaning): CardAuthorityUnavailable {
  return new CardAuthorityUnavailable(`unexpected answer: ${meaning}`);
}

/** Only kinds, codes and names of fields: the errors of the transport hold nothing else. */
function unavailable(error: unknown): unknown {
  if (error instanceof HospitalFault) return new CardAuthorityUnavailable(`${error.reason}: ${error.detail}`);
  return error instanceof HospitalError ? new CardAuthorityUnavailable(error.message) : error;
}
