import { HospitalFault } from '@kangqiao/his-port';
import { type Dispatcher, errors, Pool } from 'undici';
import { decodeText, type WireCharset } from './charset';
import { failureOf } from './failures';
import type { HospitalHttpOptions } from './options';
import { readLimited } from './read-limited';

const CONNECTIONS = 16;
const CONNECT_TIMEOUT_MS = 3_000;
const MAX_REPLY_BYTES = 8 * 1024 * 1024;

/** One exchange with a hospital. */
export interface HospitalRequest {
  method: 'GET' | 'POST' | 'PUT';
  /** Path and query on the hospital's origin. */
  path: string;
  headers: Record<string, string>;
  body?: string | Buffer;
  /** Ends the whole exchange, the reading of the reply included. */
  deadline: AbortSignal;
}

/** A reply of any status but a redirect. */
export interface HospitalReply {
  status: number;
  /** Decoded by the charset that the reply names, else by the hospital's. */
  text: string;
}

/** A reply as it came, for what is no text. */
export interface HospitalBytes {
  status: number;
  bytes: Buffer;
  /** Of the reply, by their names in lower case; the first of one that came several times. */
  headers: Readonly<Record<string, string | undefined>>;
}

/** HTTP to one hospital: pooled connections, a deadline on every exchange, a limit on every reply, no redirects. */
export class HospitalHttp {
  private readonly pool: Pool;
  private readonly maxReplyBytes: number;
  private readonly charset: WireCharset;

  /** @param address any address at the hospital; only its origin is used */
  constructor(address: URL, options: HospitalHttpOptions = {}) {
    const {
      connections = CONNECTIONS,
      connectTimeoutMs = CONNECT_TIMEOUT_MS,
      maxReplyBytes = MAX_REPLY_BYTES,
      charset = 'utf-8',
    } = options;
    this.charset = charset;
    this.maxReplyBytes = maxReplyBytes;
    // The deadline's signal ends an exchange; the pool's own timers would only be a second opinion.
    this.pool = new Pool(address.origin, {
      connections,
      headersTimeout: 0,
      bodyTimeout: 0,
      connect: { timeout: connectTimeoutMs },
    });
  }

  /**
   * @throws NotSent when surely nothing was sent
   * @throws HospitalUnavailable when no whole reply came
   * @throws HospitalFault when the reply is a redirect, too large, or not in its charset
   */
  async send(request: HospitalRequest): Promise<HospitalReply> {
    const { status, bytes, headers } = await this.exchange(request, this.maxReplyBytes);
    return { status, text: decodeText(bytes, headers['content-type'], this.charset) };
  }

  /**
   * As `send`, for a file.
   * @param most bytes that are read; a longer reply is a fault
   */
  sendForBytes(request: HospitalRequest, most: number): Promise<HospitalBytes> {
    return this.exchange(request, most);
  }

  /** Ends all connections; what is under way fails. */
  async close(): Promise<void> {
    await this.pool.destroy();
  }

  private async exchange(request: HospitalRequest, most: number): Promise<HospitalBytes> {
    const { deadline, ...rest } = request;
    try {
      const response = await this.pool.request({ ...rest, signal: deadline });
      return await this.read(response, most);
    } catch (error) {
      // A request that cannot be sent as it stands is our mistake, not the hospital's.
      if (error instanceof HospitalFault || error instanceof errors.InvalidArgumentError) throw error;
      throw failureOf(error);
    }
  }

  private async read(response: Dispatcher.ResponseData, most: number): Promise<HospitalBytes> {
    const { statusCode: status, headers, body } = response;
    if (status >= 300 && status < 400) {
      // Destroying a body that was not read is an error to its stream; nobody else listens.
      body.on('error', () => undefined).destroy();
      throw new HospitalFault('MALFORMED', `redirect (${status})`);
    }
    const bytes = await readLimited(body, most);
    if (bytes === null) throw new HospitalFault('TOO_LARGE', `more than ${most} bytes`);
    return { status, bytes, headers: firstOfEach(headers) };
  }
}

const firstOfEach = (headers: Dispatcher.ResponseData['headers']): HospitalBytes['headers'] =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]));
