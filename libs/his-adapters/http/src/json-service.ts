import {
  HospitalError,
  HospitalFault,
  HospitalRefused,
  HospitalUnavailable,
  type WriteFailure,
} from '@kangqiao/his-port';
import { callRead, callWrite, writeFailureOf } from './calls';
import { HospitalHttp } from './hospital-http';
import { fields, parseJson } from './json-fields';
import type { CallObserver, HospitalHttpOptions } from './options';

/** What is needed to reach a plain JSON service. */
export interface JsonServiceOptions {
  /** Address under which the operations stand. */
  address: string;
  /** For one call, in milliseconds. Default 10000. */
  deadlineMs?: number;
  http?: HospitalHttpOptions;
  onCall?: CallObserver;
}

/** The plainest of wires: `POST {address}/{operation}` with JSON; `{ ok: true, data }` or `{ ok: false, code }` comes back. */
export class JsonService {
  readonly #http: HospitalHttp;
  readonly #address: URL;

  constructor(private readonly options: JsonServiceOptions) {
    this.#address = new URL(options.address);
    this.#http = new HospitalHttp(this.#address, options.http);
  }

  /** @throws HospitalError */
  read<T>(operation: string, asked: object, answer: (data: unknown) => T): Promise<T> {
    return callRead(this.#settings(operation), async (deadline) =>
      answer(await this.#send(operation, asked, deadline)),
    );
  }

  /** Sent once. A refusal is read by the caller; anything but a usable answer leaves the outcome unknown. */
  async write<T>(
    operation: string,
    asked: object,
    done: (data: unknown) => T,
    refused: (code: string) => T,
  ): Promise<T | WriteFailure> {
    try {
      return await callWrite(this.#settings(operation), async (deadline) =>
        done(await this.#send(operation, asked, deadline)),
      );
    } catch (error) {
      if (error instanceof HospitalRefused) return refused(error.code);
      if (error instanceof HospitalError) return writeFailureOf(error);
      throw error;
    }
  }

  /** Ends all connections. */
  close(): Promise<void> {
    return this.#http.close();
  }

  #settings(operation: string) {
    const { deadlineMs = 10_000, onCall } = this.options;
    return { operation, deadlineMs, onCall };
  }

  async #send(operation: string, asked: object, deadline: AbortSignal): Promise<unknown> {
    const { status, text } = await this.#http.send({
      method: 'POST',
      path: `${this.#address.pathname.replace(/\/$/, '')}/${operation}`,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(asked),
      deadline,
    });
    if (status !== 200) throw new HospitalUnavailable(`HTTP ${status}`);
    const { ok, code, data } = fields(parseJson(text), 'reply');
    if (ok === false && typeof code === 'string') throw new HospitalRefused(code);
    if (ok !== true) throw new HospitalFault('MALFORMED', 'neither a yes nor a no');
    return data;
  }
}
