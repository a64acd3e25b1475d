import { randomBytes } from 'node:crypto';
import { CardAuthorityUnavailable } from '@kangqiao/card-port';
import { callRead, fields, HospitalHttp, parseJson } from '@kangqiao/his-http';
import { HospitalError, HospitalFault, HospitalRefused, HospitalUnavailable } from '@kangqiao/his-port';
import type { FetchedToken } from './app-tokens';
import { type Operation, OPERATIONS } from './operations';
import type { TengmedConnection } from './options';
import { readAppToken } from './replies';
import { resultOf, TengmedRefused } from './result-codes';
import { canonical, signatureOf, type Values } from './signature';

const DEADLINE_MS = 10_000;
/** Room for a picture of a code; no reply needs more. */
const MAX_REPLY_BYTES = 1024 * 1024;

/** The WeChat user on whose behalf is asked, where the platform wants to know. */
export interface RelatedUser {
  appId: string;
  openId: string;
}

/**
 * Signed POSTs to the platform. Everything that goes wrong is a CardAuthorityUnavailable, a result code other than 0
 * a TengmedRefused; no message holds anything of a request or a reply but names of fields and result codes.
 */
export class TengmedTransport {
  readonly #http: HospitalHttp;
  readonly #prefix: string;

  /** @throws TypeError when the address is none */
  constructor(private readonly connection: TengmedConnection) {
    const address = new URL(connection.address);
    this.#prefix = address.pathname.replace(/\/$/, '');
    this.#http = new HospitalHttp(address, { maxReplyBytes: MAX_REPLY_BYTES, ...connection.http });
  }

  /**
   * Asks with the shared token. When the platform no longer takes it, it is renewed once, and what is repeatable is
   * asked once more.
   */
  async call<T>(operation: Operation, asked: Values, read: (rsp: unknown) => T, related?: RelatedUser): Promise<T> {
    const { tokens, resultCodes } = this.connection;
    const token = await tokens.current(this.fetchToken);
    try {
      return await this.exchange(operation, token, asked, read, related);
    } catch (failure) {
      if (resultOf(failure, resultCodes) !== 'TOKEN_DEAD') throw failure;
      const renewed = await tokens.renew(token, this.fetchToken);
      if (!operation.repeatable) throw failure;
      return this.exchange(operation, renewed, asked, read, related);
    }
  }

  /** A new token, which kills the one before: only AppTokens may decide to call it. */
  readonly fetchToken = (): Promise<FetchedToken> =>
    this.exchange(OPERATIONS.getAppToken, null, { appId: this.connection.appId }, readAppToken);

  /** Ends all connections; what is under way fails. */
  close(): Promise<void> {
    return this.#http.close();
  }

  private async exchange<T>(
    { name, path }: Operation,
    appToken: string | null,
    asked: Values,
    read: (rsp: unknown) => T,
    related?: RelatedUser,
  ): Promise<T> {
    const { deadlineMs = DEADLINE_MS, onCall } = this.connection;
    const { requestId, body } = this.request(appToken, asked, related);
    try {
      return await callRead({ operation: name, deadlineMs, onCall }, async (deadline) => {
        const { status, text } = await this.#http.send({
          method: 'POST',
          path: this.#prefix + path,
          headers: { 'content-type': 'application/json; charset=utf-8' },
          body,
          deadline,
        });
        if (status !== 200) throw new HospitalUnavailable(`HTTP ${status}`);
        return read(payloadOf(text, requestId));
      });
    } catch (error) {
      if (error instanceof HospitalRefused) throw new TengmedRefused(name, error.code);
      if (error instanceof HospitalError) throw new CardAuthorityUnavailable(`${name}: ${error.message}`);
      throw error;
    }
  }

  /** The clock is read once: the timestamp that is signed is the one that is sent. */
  private request(appToken: string | null, asked: Values, related?: RelatedUser): { requestId: string; body: string } {
    const { hospitalId, channelNum, appSecret, clock } = this.connection;
    const requestId = randomBytes(16).toString('hex').toUpperCase();
    const common: Values = {
      appToken,
      requestId,
      hospitalId,
      timestamp: String(Math.floor(clock().getTime() / 1000)),
      channelNum,
      relateAppId: related?.appId,
      relateOpenId: related?.openId,
    };
    const sign = signatureOf({ ...common, ...asked }, appSecret);
    return { requestId, body: JSON.stringify({ commonIn: canonical({ ...common, sign }), req: canonical(asked) }) };
  }
}

function payloadOf(text: string, requestId: string): unknown {
  const reply = fields(parseJson(text), 'reply');
  const common = fields(reply['commonOut'], 'commonOut');
  const resultCode = String(common['resultCode']);
  if (!/^-?\d{1,9}$/.test(resultCode)) throw new HospitalFault('MISSING_FIELD', 'resultCode');
  const echoed = common['requestId'] ?? '';
  // A reply to somebody else's question holds somebody else's data.
  if (echoed !== '' && echoed !== requestId) throw new HospitalFault('WRONG_PATIENT', 'requestId');
  if (Number(resultCode) !== 0) throw new HospitalRefused(resultCode);
  return reply['rsp'];
}
