import { setTimeout as sleep } from 'node:timers/promises';
import { request } from 'undici';
import { decodeText, encodeText } from '../faults/charset';
import { encrypt, signReply, signRequest } from './sealing';
import type { Credentials } from './service';
import { readSoapResult, soapCall } from './soap';
import { declaration, isObject, readXml, writeXml, type XmlNode } from './xml';

const DEADLINE_MS = 10_000;
const ATTEMPTS = 3;
const FAILED = '99';
const RETRY_AFTER_MS = 2_000;

export interface PlatformOptions {
  /** Where the platform takes this hospital's calls. */
  address: string;
  credentials: Credentials;
  /** Between two attempts. */
  retryAfterMs?: number;
}

/** The platform as this hospital calls it, of its own accord. */
export class Platform {
  private calls = new AbortController();

  constructor(private readonly options: PlatformOptions) {}

  /** Tells it in the background: again after silence or a failure, three times in all. */
  tell(method: string, code: string, body: XmlNode): void {
    void this.insist(method, code, body, this.calls.signal);
  }

  /** Nothing more is said of what was to be told. */
  forget(): void {
    this.calls.abort();
    this.calls = new AbortController();
  }

  private async insist(method: string, code: string, body: XmlNode, signal: AbortSignal): Promise<void> {
    const { retryAfterMs = RETRY_AFTER_MS } = this.options;
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const answer = await this.call(method, code, body, signal);
      if (signal.aborted || (answer !== null && answer !== FAILED)) return;
      const goesOn = await sleep(retryAfterMs, true, { signal, ref: false }).catch(() => false);
      if (!goesOn) return;
    }
  }

  /** The RETURN_CODE of a reply that is signed as it should be, else null. */
  private async call(method: string, code: string, body: XmlNode, signal: AbortSignal): Promise<string | null> {
    const { address, credentials } = this.options;
    const { charset, userId } = credentials;
    const encrypted = encrypt(writeXml('REQ', body), credentials);
    const sign = signRequest({ code, encrypted, userId }, credentials);
    const root = { FUN_CODE: code, USER_ID: userId, SIGN_TYPE: 'MD5', SIGN: sign, REQ_ENCRYPTED: encrypted };
    const document = `${declaration(charset)}${writeXml('ROOT', root)}`;
    try {
      const response = await request(address, {
        method: 'POST',
        headers: { 'content-type': `text/xml; charset=${charset}`, soapaction: `"http://tempuri.org/${method}"` },
        body: encodeText(soapCall(method, document, charset), charset),
        signal: AbortSignal.any([signal, AbortSignal.timeout(DEADLINE_MS)]),
      });
      const text = decodeText(Buffer.from(await response.body.arrayBuffer()), charset);
      return text === null ? null : this.returnCode(readSoapResult(method, text));
    } catch {
      return null;
    }
  }

  private returnCode(document: string | null): string | null {
    const root = document === null ? undefined : readXml(document)?.['ROOT'];
    if (!isObject(root)) return null;
    const [code, message, sign, encrypted] = ['RETURN_CODE', 'RETURN_MSG', 'SIGN', 'RES_ENCRYPTED'].map((tag) =>
      String(root[tag] ?? ''),
    ) as [string, string, string, string];
    const expected = signReply({ encrypted, code, message }, this.options.credentials);
    return sign.toUpperCase() === expected ? code : null;
  }
}
