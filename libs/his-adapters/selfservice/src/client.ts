import { callRead, callWrite, encodeText, HospitalHttp, type WireCharset, writeFailureOf } from '@kangqiao/his-http';
import { HospitalError, HospitalRefused, HospitalUnavailable, type WriteFailure } from '@kangqiao/his-port';
import { Codec } from './codec';
import { Envelope, type WireFunction } from './envelope';
import type { Fields } from './fields';
import type { SelfserviceOperation, SelfserviceOptions } from './options';
import { EMPTY_RESULT, requireOk } from './return-codes';
import { contentTypeOf } from './soap';
import { type SelfserviceTables, tablesOf } from './tables';

const READ_DEADLINE_MS = 10_000;
const WRITE_DEADLINE_MS = 20_000;

/** Values of a request by tag; null is left out. */
export type RequestValues = Record<string, string | null>;

/** Calls the functions of one hospital's service. */
export class SelfserviceClient {
  readonly tables: SelfserviceTables;
  private readonly http: HospitalHttp;
  private readonly envelope: Envelope;
  private readonly url: URL;
  private readonly charset: WireCharset;

  constructor(private readonly options: SelfserviceOptions) {
    this.url = new URL(options.address);
    this.charset = options.charset ?? 'utf-8';
    this.http = new HospitalHttp(this.url, { ...options.http, charset: this.charset });
    this.envelope = new Envelope(options.userId, new Codec(options.key, this.charset), this.charset);
    this.tables = tablesOf(options.tables);
  }

  /**
   * Reads, and reads once more when the hospital was unavailable.
   * @param answer what the reply means; null = the hospital found nothing
   * @param alsoEmpty codes that mean "nothing found" besides 12
   * @throws HospitalError
   */
  read<T>(
    operation: SelfserviceOperation,
    fn: WireFunction,
    values: RequestValues,
    answer: (reply: Fields | null) => T,
    alsoEmpty: readonly string[] = [],
  ): Promise<T> {
    const settings = this.settings(operation, this.options.readDeadlineMs ?? READ_DEADLINE_MS);
    return callRead(settings, async (deadline) => {
      const reply = await this.exchange(fn, values, deadline);
      if (reply.code === EMPTY_RESULT || alsoEmpty.includes(reply.code)) return answer(null);
      requireOk(reply);
      return answer(reply.body);
    });
  }

  /**
   * Writes, once.
   * @param done what a successful reply means; a fault in it leaves the outcome unknown
   * @param refused what a refusal means
   */
  async write<T>(
    operation: SelfserviceOperation,
    fn: WireFunction,
    values: RequestValues,
    done: (reply: Fields) => T,
    refused: (refusal: HospitalRefused) => T,
  ): Promise<T | WriteFailure> {
    const settings = this.settings(operation, this.options.writeDeadlineMs ?? WRITE_DEADLINE_MS);
    try {
      return await callWrite(settings, async (deadline) => {
        const reply = await this.exchange(fn, values, deadline);
        requireOk(reply);
        return done(reply.body);
      });
    } catch (error) {
      if (error instanceof HospitalRefused) return refused(error);
      if (error instanceof HospitalError) return writeFailureOf(error);
      throw error;
    }
  }

  /** Ends all connections. */
  close(): Promise<void> {
    return this.http.close();
  }

  private async exchange(fn: WireFunction, values: RequestValues, deadline: AbortSignal) {
    const { status, text } = await this.http.send({
      method: 'POST',
      path: this.url.pathname + this.url.search,
      headers: { 'content-type': contentTypeOf(this.charset), soapaction: `"http://tempuri.org/${fn.method}"` },
      body: encodeText(this.envelope.request(fn, values), this.charset),
      deadline,
    });
    // Whatever is said outside a signed document, a SOAP fault too, does not tell what the hospital did.
    if (status !== 200) throw new HospitalUnavailable(`HTTP ${status}`);
    return this.envelope.reply(fn, text);
  }

  private settings(operation: SelfserviceOperation, otherwiseMs: number) {
    const deadlineMs = this.options.deadlinesMs?.[operation] ?? otherwiseMs;
    return { operation, deadlineMs, onCall: this.options.onCall };
  }
}
