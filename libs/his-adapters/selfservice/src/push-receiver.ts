import { decodeText, type WireCharset } from '@kangqiao/his-http';
import { type HospitalEvent, HospitalError, type PushReply, PushReceiver, type PushRequest } from '@kangqiao/his-port';
import { Codec } from './codec';
import type { WireFunction } from './envelope';
import { PUSHED } from './functions';
import { PushEnvelope, PushRefused } from './push-envelope';
import { readEvents } from './push-events';
import { contentTypeOf } from './soap';
import { type SelfserviceTables, tablesOf } from './tables';

const TAKEN = '0';
const PARAMETERS = '1';
const TRY_AGAIN = '99';

/** What is needed to be called by one hospital; the same as for calling it. */
export interface SelfservicePushOptions {
  userId: string;
  key: string;
  charset?: WireCharset;
  tables?: Partial<SelfserviceTables>;
}

/** StopReg, CancelRegByHis and PushInfo, as the platform answers them. That a notice comes twice is the caller's to see. */
export class SelfservicePushReceiver extends PushReceiver {
  private readonly envelope: PushEnvelope;
  private readonly tables: SelfserviceTables;
  private readonly charset: WireCharset;

  constructor({ userId, key, charset = 'utf-8', tables }: SelfservicePushOptions) {
    super();
    this.charset = charset;
    this.envelope = new PushEnvelope(userId, new Codec(key, charset), charset);
    this.tables = tablesOf(tables);
  }

  async receive(request: PushRequest, handle: (events: HospitalEvent[]) => Promise<void>): Promise<PushReply> {
    const called = this.calledIn(request);
    if (!called) return this.reply(400, this.envelope.fault());
    const { fn, document } = called;
    let events: HospitalEvent[];
    try {
      events = readEvents(fn, this.envelope.open(fn, document), this.tables);
    } catch (error) {
      if (error instanceof PushRefused) return this.answer(fn, error.code);
      if (error instanceof HospitalError) return this.answer(fn, PARAMETERS);
      throw error;
    }
    try {
      await handle(events);
    } catch {
      return this.answer(fn, TRY_AGAIN);
    }
    return this.answer(fn, TAKEN);
  }

  /** The function with its document; null when this is not SOAP that we know, or has another function's code. */
  private calledIn({ headers, body }: PushRequest): { fn: WireFunction; document: string } | null {
    try {
      return this.envelope.calledIn(decodeText(body, headers['content-type'], this.charset), Object.values(PUSHED));
    } catch (error) {
      if (error instanceof HospitalError) return null;
      throw error;
    }
  }

  private answer(fn: WireFunction, code: string): PushReply {
    return this.reply(200, this.envelope.answer(fn, code));
  }

  private reply(status: number, body: string): PushReply {
    return { status, contentType: contentTypeOf(this.charset), body };
  }
}
