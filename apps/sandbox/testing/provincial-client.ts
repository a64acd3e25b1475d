import { randomBytes } from 'node:crypto';
import { CREDENTIALS } from '../src/credentials';
import { type Credentials, schemeOf, seal, signatureOf, unseal } from '../src/provincial/sealing';
import { LI, NOW } from './tiny-world';

export const [V2, V1] = CREDENTIALS.provincial;
const SEALED = ['name', 'idCode', 'phone', 'motherName', 'motherIdCode'];

type Body = Record<string, string>;
type Message = Record<string, unknown> & { body: Body };

export interface Answer {
  returnCode: string;
  signString: string;
  datas: Record<string, string>;
  [member: string]: unknown;
}

/** A message as an application writes it; sealed and signed. @param at epoch milliseconds */
export function aMessage(method: string, plain: Body, app: Credentials = V2, at = NOW.getTime()): Message {
  const [orgCode = ''] = app.orgCodes;
  const sealed = Object.entries(plain).map(([name, value]) => [name, SEALED.includes(name) ? seal(value, app) : value]);
  const { appRecordNo, appId, version } = app;
  const body: Body = { ...Object.fromEntries(sealed), appMode: '2', orgCode, appRecordNo };
  const { signMode, encryptMode } = schemeOf(app);
  const timestamp = seal(String(Math.floor(at / 1000)), app);
  const head = { version, appId, nonceStr: randomBytes(16).toString('hex'), timestamp };
  return signed({ method, ...head, signMode, encryptMode, body }, app);
}

/** The message with signatures over what it says now. */
export function signed(message: Message, app: Credentials): Message {
  const all: Record<string, unknown> = { ...message, orgCode: message.body['orgCode'] };
  const head = Object.fromEntries(schemeOf(app).headSigned.map((name) => [name, all[name]]));
  return { ...message, headSign: signatureOf(head, app), bodySign: signatureOf(message.body, app) };
}

/** Posts it. A text goes as it stands. */
export async function post(url: string, message: unknown): Promise<Answer> {
  const response = await fetch(`${url}/provincial/api/do`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof message === 'string' ? message : JSON.stringify(message),
  });
  return (await response.json()) as Answer;
}

export const opened = (value: string | undefined, app: Credentials = V2): string | null =>
  value === undefined ? null : unseal(value, app);

/** 李桂兰 of the tiny world, as one applies. */
export const LIS_APPLICATION: Body = {
  personnelType: '1',
  idCardTypeCode: '01',
  idCode: LI.documentNumber,
  name: LI.name,
  sex: '2',
  birthday: '19510315',
  phone: '13800000001',
};
