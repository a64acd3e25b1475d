import { randomBytes } from 'node:crypto';
import { generateSm2KeyPair, Sm2Signer, Sm2Verifier } from '@kangqiao/national-crypto';
import { signedText } from '../features/terminal/terminal-signature';
import type { TerminalAccess, TerminalKey } from '../hospitals/terminal-keys';
import { TERMINAL_FIELDS, type TerminalField } from '../hospitals/terminal-settings';
import type { TestApp } from './test-app';

/** What a test changes about a signed request. */
export interface Change {
  keyId?: string;
  hospitalId?: string;
  timestamp?: string;
  nonce?: string;
  /** Replaces headers after signing. */
  headers?: Record<string, string>;
  /** Sent in place of what was signed. */
  sentBody?: string;
}

/** A terminal of a hospital, with a key of its own. */
export class TestTerminal {
  readonly #pair = generateSm2KeyPair();
  readonly #signer = new Sm2Signer(this.#pair.privateKey);

  constructor(
    readonly hospitalId = 'hospital-1',
    readonly keyId = 'key-1',
  ) {}

  /** PKCS8 DER. */
  get privateKey(): Buffer {
    return this.#pair.privateKey;
  }

  key(validFrom: Date | null = null, validUntil: Date | null = null): TerminalKey {
    return { verifier: new Sm2Verifier(this.#pair.publicKey), validFrom, validUntil };
  }

  /** The entry of its hospital, with everything allowed unless told. */
  access(fields: readonly TerminalField[] = TERMINAL_FIELDS): TerminalAccess {
    return { keys: new Map([[this.keyId, this.key()]]), fields: new Set(fields) };
  }

  headers(app: TestApp, method: string, path: string, body: string, change: Change = {}): Record<string, string> {
    const timestamp = change.timestamp ?? String(Math.floor(app.clock.now().getTime() / 1000));
    const nonce = change.nonce ?? randomBytes(16).toString('hex');
    const text = signedText({ method, path, timestamp, nonce, body: Buffer.from(body) });
    return {
      'x-hospital-id': change.hospitalId ?? this.hospitalId,
      'x-key-id': change.keyId ?? this.keyId,
      'x-timestamp': timestamp,
      'x-nonce': nonce,
      'x-signature': this.#signer.sign(text).toString('hex'),
      ...change.headers,
    };
  }

  post(app: TestApp, path: string, content: object | string, change: Change = {}) {
    const body = typeof content === 'string' ? content : JSON.stringify(content);
    const headers = this.headers(app, 'POST', path, body, change);
    return app.call('POST', path, { body: change.sentBody ?? body, headers });
  }

  get(app: TestApp, path: string, change: Change = {}) {
    return app.call('GET', path, { headers: this.headers(app, 'GET', path, '', change) });
  }

  verify(app: TestApp, codeText: string, more: object = {}, change: Change = {}) {
    const request = { codeText, terminalCode: 'window-3', step: 'registration', ...more };
    return this.post(app, '/terminal/v1/codes/verify', request, change);
  }
}
