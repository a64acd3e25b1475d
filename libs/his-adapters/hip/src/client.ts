import { callRead, callWrite, HospitalHttp, writeFailureOf } from '@kangqiao/his-http';
import { HospitalError, HospitalUnavailable, type WriteFailure } from '@kangqiao/his-port';
import { randomUUID } from 'node:crypto';
import { HipRefused, requireAnswer, requireDone } from './acknowledgement';
import { type ActionKey, actionText } from './actions';
import { type HipDialect, dialectOf } from './dialect';
import { type Correspondence, type HipReply, type MessageContent, readReply, writeMessage } from './message';
import type { HipOperation, HipOptions } from './options';
import { soapHeaders, soapRequest, soapResult } from './soap';
import { type HipTables, tablesOf } from './tables';

const READ_DEADLINE_MS = 10_000;
const WRITE_DEADLINE_MS = 20_000;
const RECEIVER = 'HIP';

/** One page of results. */
export interface HipPage {
  start: number;
  size: number;
}

/** Asks the platform one question. Nothing found is an answer without subjects. @throws HospitalError */
export type Ask = (action: ActionKey, parameters: string[], page?: HipPage) => Promise<HipReply>;

/** Reports one act to the platform. @throws HospitalError unless it was done */
export type Report = (action: ActionKey, act: string) => Promise<HipReply>;

/** Calls the services of one hospital's platform. */
export class HipClient {
  readonly tables: HipTables;
  readonly dialect: HipDialect;
  private readonly http: HospitalHttp;
  private readonly url: URL;
  private readonly correspondence: Correspondence;

  constructor(private readonly options: HipOptions) {
    this.url = new URL(options.address);
    this.http = new HospitalHttp(this.url, options.http);
    this.tables = tablesOf(options.tables);
    this.dialect = dialectOf(options.dialect);
    const { senderId, receiverId = RECEIVER } = options;
    this.correspondence = { senderId, receiverId, dialect: this.dialect };
  }

  /**
   * Reads, once, under one deadline, however many questions it takes.
   * @throws HospitalError
   */
  read<T>(operation: HipOperation, attempt: (ask: Ask) => Promise<T>): Promise<T> {
    const settings = this.settings(operation, this.options.readDeadlineMs ?? READ_DEADLINE_MS);
    return callRead(settings, (deadline) => attempt(this.ask(deadline)));
  }

  /**
   * Writes, once.
   * @param attempt reports the act; what it asks afterwards belongs to the same call
   * @param refused what a refusal of the platform means
   */
  async write<T>(
    operation: HipOperation,
    attempt: (report: Report, ask: Ask) => Promise<T>,
    refused: (refusal: HipRefused) => T,
  ): Promise<T | WriteFailure> {
    const settings = this.settings(operation, this.options.writeDeadlineMs ?? WRITE_DEADLINE_MS);
    try {
      return await callWrite(settings, (deadline) => attempt(this.report(deadline), this.askAfterwards(deadline)));
    } catch (error) {
      if (error instanceof HipRefused) return refused(error);
      if (error instanceof HospitalError) return writeFailureOf(error);
      throw error;
    }
  }

  /** Ends all connections. */
  close(): Promise<void> {
    return this.http.close();
  }

  private ask(deadline: AbortSignal): Ask {
    return async (action, parameters, page) =>
      requireAnswer(await this.exchange(action, { kind: 'query', parameters, page }, deadline), this.tables);
  }

  private report(deadline: AbortSignal): Report {
    return async (action, act) => requireDone(await this.exchange(action, { kind: 'act', act }, deadline), this.tables);
  }

  /** After an act was taken, a question that fails in whatever way must not look as if the act had failed. */
  private askAfterwards(deadline: AbortSignal): Ask {
    const ask = this.ask(deadline);
    return async (...question) => {
      try {
        return await ask(...question);
      } catch (error) {
        if (error instanceof HospitalError) throw new HospitalUnavailable(`done, and then: ${error.message}`);
        throw error;
      }
    };
  }

  private async exchange(action: ActionKey, content: MessageContent, deadline: AbortSignal): Promise<HipReply> {
    const { soapVersion = '1.1', clock } = this.options;
    const head = { id: randomUUID(), createdAt: clock?.() ?? new Date() };
    const message = writeMessage(action, head, this.correspondence, content);
    const { status, text } = await this.http.send({
      method: 'POST',
      path: this.url.pathname + this.url.search,
      headers: soapHeaders(soapVersion),
      body: soapRequest(soapVersion, actionText(action, this.dialect), message),
      deadline,
    });
    // Whatever is said outside an acknowledgement, a SOAP fault too, does not tell what the platform did.
    if (status !== 200) throw new HospitalUnavailable(`HTTP ${status}`);
    return readReply(action, head.id, soapResult(text));
  }

  private settings(operation: HipOperation, otherwiseMs: number) {
    const deadlineMs = this.options.deadlinesMs?.[operation] ?? otherwiseMs;
    return { operation, deadlineMs, onCall: this.options.onCall };
  }
}
