import type { HospitalClock } from '../hospital/clock';
import { isRecord } from '../input';
import { CODES, type Members, refuse, Refusal } from './answers';
import { type Credentials, schemeOf, seal, signatureOf, unseal } from './sealing';

const TOLERANCE_SECONDS = 300;
const SEALED = ['name', 'idCode', 'phone', 'linkman', 'telephone', 'motherName', 'motherIdCode'];

/** A request that may be answered, its body in plain text. */
export interface Call {
  app: Credentials;
  method: string;
  body: Record<string, string>;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : refuse('malformed'));

/** Who may come in, and once only. */
export class Gate {
  /** When a nonce may be forgotten, in epoch milliseconds. */
  private readonly nonces = new Map<string, number>();

  constructor(
    private readonly apps: readonly Credentials[],
    private readonly clock: HospitalClock,
  ) {}

  /** The application that a message says it is from, if there is one. */
  appOf(message: unknown): Credentials | undefined {
    return this.apps.find(({ appId }) => isRecord(message) && message['appId'] === appId);
  }

  /** @throws Refusal */
  open(message: unknown): Call {
    const app = this.appOf(message) ?? refuse(isRecord(message) ? 'unknownApp' : 'malformed');
    if (!isRecord(message)) return refuse('malformed');
    const { signMode, encryptMode, headSigned } = schemeOf(app);
    const { body } = message;
    const modes = [message['version'], message['signMode'], message['encryptMode']];
    if (!isRecord(body) || modes.join() !== [app.version, signMode, encryptMode].join()) return refuse('malformed');

    const head: Record<string, unknown> = { ...message, orgCode: body['orgCode'] };
    const signed = Object.fromEntries(headSigned.map((name) => [name, text(head[name])]));
    if (message['headSign'] !== signatureOf(signed, app)) refuse('headSign');
    if (message['bodySign'] !== signatureOf(body, app)) refuse('bodySign');
    this.admitOnce(app, text(message['nonceStr']), text(message['timestamp']));
    const isOurs = app.orgCodes.includes(text(body['orgCode'])) && body['appRecordNo'] === app.appRecordNo;
    if (!isOurs || !text(body['appMode'])) refuse('organisation');
    return { app, method: text(message['method']), body: this.plainOf(body, app) };
  }

  /** Writes an answer. @param app without it there is nobody whom it could be signed for */
  answer(result: Members | Refusal, app: Credentials | undefined): string {
    const [returnCode, returnDesc] = result instanceof Refusal ? CODES[result.problem] : ['0', '成功'];
    const seconds = String(Math.floor(this.clock.now().getTime() / 1000));
    if (!app) return JSON.stringify({ returnCode, returnDesc, signString: '', timestamp: '', msg: '', datas: {} });
    const timestamp = seal(seconds, app);
    const datas = result instanceof Refusal ? {} : this.sealedOf(result, app);
    const signString = signatureOf({ returnCode, returnDesc, timestamp, datas }, app);
    return JSON.stringify({ returnCode, returnDesc, signString, timestamp, msg: '', datas });
  }

  forget(): void {
    this.nonces.clear();
  }

  private admitOnce(app: Credentials, nonce: string, sealedTime: string): void {
    const now = this.clock.now().getTime();
    const seconds = Number(unseal(sealedTime, app) ?? NaN);
    if (!(Math.abs(now / 1000 - seconds) <= TOLERANCE_SECONDS)) refuse('timestamp');
    for (const [known, until] of this.nonces) if (until < now) this.nonces.delete(known);
    const key = `${app.appId} ${nonce}`;
    if (nonce === '' || nonce.length > 32 || this.nonces.has(key)) refuse('nonceUsed');
    this.nonces.set(key, now + 2 * TOLERANCE_SECONDS * 1000);
  }

  private plainOf(body: Record<string, unknown>, app: Credentials): Record<string, string> {
    const opened = Object.entries(body).map(([name, value]) => {
      const given = typeof value === 'string' ? value : refuse('parameters');
      const isSealed = SEALED.includes(name) && given !== '';
      return [name, isSealed ? (unseal(given, app) ?? refuse('parameters')) : given] as const;
    });
    return Object.fromEntries(opened);
  }

  private sealedOf(members: Members, app: Credentials): Record<string, string> {
    const given = Object.entries(members).map(([name, value]) => {
      const plain = value ?? '';
      return [name, SEALED.includes(name) && plain !== '' ? seal(plain, app) : plain] as const;
    });
    return Object.fromEntries(given);
  }
}
