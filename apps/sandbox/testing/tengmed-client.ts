import { createHash } from 'node:crypto';
import { CREDENTIALS } from '../src/credentials';
import type { Person } from '../src/world/model';
import { type RunningSandbox, startTinySandbox } from './start';
import { buildTinyPeople, NOW } from './tiny-world';

export const OPEN = 'rest/auth/HealthCard/HealthOpenPlatform/ISVOpenObj';
export const SERVER = 'rest/auth/TXHealthCard/EHealthCardServer/ISVOpenObj';
const TOKEN = 'rest/auth/HealthCard/HealthOpenAuth/AuthObj/getAppToken';

export interface TengmedReply {
  resultCode: number;
  rsp: Record<string, unknown> | null;
}

const { appId, secret, hospitalId } = CREDENTIALS.tengmed;

/** Signs as docs/wires/tengmed.md says, in a way of its own: the pairs are collected as lines and sorted as such. */
export function signed(
  common: Record<string, unknown>,
  req: Record<string, unknown>,
  key: string = secret,
): Record<string, unknown> {
  const lines = Object.entries({ ...common, ...req })
    .filter(([, value]) => value !== '' && value !== null)
    .map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)] as const)
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
    .map((pair) => pair.join('='));
  return {
    ...common,
    sign: createHash('sha256')
      .update(`${lines.join('&')}${key}`, 'utf8')
      .digest('base64'),
  };
}

/** What stands in every request but its signature. */
export const commonIn = (change: Record<string, unknown> = {}): Record<string, unknown> => ({
  requestId: '0123456789ABCDEF0123456789ABCDEF',
  hospitalId,
  timestamp: String(Math.floor(NOW.getTime() / 1000)),
  channelNum: 1,
  ...change,
});

export const send = (url: string, path: string, body: unknown): Promise<Response> =>
  fetch(`${url}/tengmed/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

export async function replyOf(response: Response): Promise<TengmedReply> {
  const { commonOut, rsp } = (await response.json()) as { commonOut: { resultCode: number }; rsp: TengmedReply['rsp'] };
  return { resultCode: commonOut.resultCode, rsp };
}

export async function fetchToken(url: string, req: Record<string, unknown> = { appId }): Promise<string> {
  const { rsp } = await replyOf(await send(url, TOKEN, { commonIn: signed(commonIn(), req), req }));
  return String(rsp?.['appToken'] ?? '');
}

/** One operation with a token of its own choice. */
export const ask = async (
  url: string,
  appToken: string,
  path: string,
  req: Record<string, unknown>,
  change: Record<string, unknown> = {},
): Promise<TengmedReply> =>
  replyOf(await send(url, path, { commonIn: signed(commonIn({ appToken, ...change }), req), req }));

/** The first of the tiny world, as somebody to be played. */
export const [LI] = buildTinyPeople() as [Person];

/** Who applies for a card. */
export const PERSON_ASKED = {
  name: LI.name,
  gender: LI.sex === 'male' ? '男' : '女',
  nation: '汉族',
  birthday: LI.birthDate,
  idType: '01',
  idNumber: LI.document.number,
  phone1: LI.phone,
};

/** The timestamp of a caller whose clock is so many seconds ahead of NOW. */
export const now = (seconds: number) => ({ timestamp: String(Math.floor(NOW.getTime() / 1000) + seconds) });

/** A sandbox with a tiny hospital, and somebody who calls its card platform. */
export class TengmedSandbox {
  constructor(
    readonly sandbox: RunningSandbox,
    public token: string,
  ) {}

  call(operation: string, req: Record<string, unknown>, change: Record<string, unknown> = {}): Promise<TengmedReply> {
    return ask(this.sandbox.url, this.token, `${OPEN}/${operation}`, req, change);
  }

  register(change: Record<string, unknown> = {}): Promise<TengmedReply> {
    return this.call('registerHealthCard', { ...PERSON_ASKED, ...change });
  }

  async cardId(): Promise<string> {
    return String((await this.register()).rsp?.['healthCardId']);
  }

  async aCode(codeType = '0'): Promise<string> {
    const { idType, idNumber } = PERSON_ASKED;
    const asked = { healthCardId: await this.cardId(), idType, idNumber, codeType };
    return String((await this.call('getDynamicQRCode', asked)).rsp?.['qrCodeText']);
  }

  verify(qrCodeText: string, change: Record<string, unknown> = {}): Promise<TengmedReply> {
    return this.call('verifyQRCode', { qrCodeText }, change);
  }

  /** Sets the sandbox's clock so many seconds after NOW. */
  move(seconds: number): Promise<Response> {
    const instant = new Date(NOW.getTime() + seconds * 1000).toISOString();
    return this.sandbox.control('/clock', { method: 'POST', body: { now: instant } });
  }
}

export async function startTengmed(): Promise<TengmedSandbox> {
  const sandbox = await startTinySandbox();
  return new TengmedSandbox(sandbox, await fetchToken(sandbox.url));
}
