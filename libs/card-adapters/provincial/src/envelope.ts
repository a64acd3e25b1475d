import { randomBytes, timingSafeEqual } from 'node:crypto';
import { fields, type Fields, parseJson } from '@kangqiao/his-http';
import { HospitalFault } from '@kangqiao/his-port';
import { ALGORITHMS, CipherSuite, Undecipherable } from './cipher-suite';
import type { HeadMember, ProvincialOptions } from './options';
import { type Json, signedText } from './signed-text';

export const METHODS = [
  'createVmcardQRcode',
  'modifyVmcardInfo',
  'getPersonInfo',
  'getActiveQrCode',
  'getPersonInfoByQrCode',
  'queryIfHasRegistered',
  'activateVmcardQRcode',
] as const;
export type Method = (typeof METHODS)[number];

/** Members of a body, in plain text; null is left out. */
export type Body = Readonly<Record<string, string | null>>;

/** Members that are encrypted wherever they stand, in requests and replies. */
const ENCRYPTED: readonly string[] = ['name', 'idCode', 'phone', 'linkman', 'telephone', 'motherName', 'motherIdCode'];

const HEAD_SIGNED: Readonly<Record<ProvincialOptions['version'], readonly HeadMember[]>> = {
  '2.0.0': ['appId', 'nonceStr', 'timestamp', 'version'],
  '1.0.6': ['appId', 'nonceStr', 'orgCode', 'timestamp', 'version'],
};

/** A code fit to be named in a log: nothing else of a reply is. */
const NAMEABLE = /^[\w.-]{1,20}$/;

/** What came back, its signature checked where there is one. */
export interface EnvelopeReply {
  code: string;
  datas: Fields;
}

/** Writes and reads the messages of docs/wires/provincial.md. */
export class Envelope {
  readonly #suite: CipherSuite;

  constructor(private readonly options: ProvincialOptions) {
    this.#suite = new CipherSuite(options.version, options.key);
  }

  /**
   * A signed request, good once.
   * @param at the one reading of the clock that goes into it
   * @param orgCode on whose behalf
   */
  request(method: Method, members: Body, at: Date, orgCode: string): string {
    const { version, versionText = `V${version}`, appId, appMode, appRecordNo } = this.options;
    const { signMode, encryptMode } = ALGORITHMS[version];
    const body = { ...this.#sealed(members), appMode, orgCode, appRecordNo };
    const timestamp = this.#suite.encrypt(String(Math.floor(at.getTime() / 1000)));
    const signable = { appId, nonceStr: randomBytes(16).toString('hex'), orgCode, timestamp, version: versionText };
    return JSON.stringify({
      method,
      headSign: this.#suite.sign(signedText(this.#headOf(signable))),
      bodySign: this.#suite.sign(signedText(body)),
      version: versionText,
      appId,
      nonceStr: signable.nonceStr,
      timestamp,
      signMode,
      encryptMode,
      body,
    });
  }

  /** @throws HospitalFault on whatever is not a reply of this platform; nothing of it is quoted */
  reply(text: string): EnvelopeReply {
    const { codes } = this.options;
    const reply = fields(parseJson(text), 'reply');
    const code = scalar(reply[codes.field]);
    if (code === null || !NAMEABLE.test(code)) throw new HospitalFault('MISSING_FIELD', codes.field);
    this.#checkSign(reply);
    const { datas } = reply;
    return { code, datas: datas === undefined || datas === null || datas === '' ? {} : fields(datas, 'datas') };
  }

  /** A member of `datas` in plain text; null when it is absent or empty. @throws HospitalFault */
  read(datas: Fields, name: string): string | null {
    const value = datas[name];
    if (value === undefined || value === null || value === '') return null;
    const written = scalar(value);
    if (written === null) throw new HospitalFault('MALFORMED', name);
    const plain = ENCRYPTED.includes(name) ? this.#opened(written, name) : written;
    if (/\p{Cc}/u.test(plain)) throw new HospitalFault('MALFORMED', name);
    return plain === '' ? null : plain;
  }

  #headOf(signable: Readonly<Record<HeadMember, string>>): Record<string, string> {
    const { version, headSigned = HEAD_SIGNED[version] } = this.options;
    return Object.fromEntries(headSigned.map((name) => [name, signable[name]]));
  }

  #sealed(members: Body): Record<string, string> {
    const given = Object.entries(members).filter((entry): entry is [string, string] => Boolean(entry[1]));
    return Object.fromEntries(
      given.map(([name, value]) => [name, ENCRYPTED.includes(name) ? this.#suite.encrypt(value) : value]),
    );
  }

  #opened(sealed: string, name: string): string {
    try {
      return this.#suite.decrypt(sealed);
    } catch (error) {
      if (error instanceof Undecipherable) throw new HospitalFault('MALFORMED', `${name}: ${error.message}`);
      throw error;
    }
  }

  #checkSign(reply: Fields): void {
    const { codes, replySignRequired = false } = this.options;
    const { signString, returnDesc, timestamp, datas } = reply;
    if (signString === undefined || signString === null || signString === '') {
      if (replySignRequired) throw new HospitalFault('SIGNATURE', 'none');
      return;
    }
    const covered = { [codes.field]: reply[codes.field], returnDesc, timestamp, datas } as Record<string, Json>;
    const expected = Buffer.from(this.#signOf(covered));
    const given = Buffer.from(String(signString).toUpperCase());
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
      throw new HospitalFault('SIGNATURE', 'signString');
    }
  }

  #signOf(covered: Record<string, Json>): string {
    try {
      return this.#suite.sign(signedText(covered));
    } catch (error) {
      if (error instanceof RangeError) throw new HospitalFault('MALFORMED', 'nested too deeply');
      throw error;
    }
  }
}

/** A text, or a number as it is written. */
function scalar(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : null;
}
