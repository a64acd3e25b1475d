import type { WireCharset } from '@kangqiao/his-http';
import { HospitalError, HospitalFault } from '@kangqiao/his-port';
import type { Codec } from './codec';
import type { WireFunction } from './envelope';
import { Fields } from './fields';
import { soapDocument, xmlDeclaration } from './soap';
import { element, parseXml } from './xml';

const MALFORMED = '2';
const USER = '6';
const SIGN = '8';
const DECRYPTION = '9';

/** A push that is not believed; `code` is the RETURN_CODE that says why. */
export class PushRefused extends Error {
  override readonly name = 'PushRefused';

  constructor(readonly code: string) {
    super(`refused with code ${code}`);
  }
}

/** The same envelope as our own calls with the roles turned: reads requests, writes replies. */
export class PushEnvelope {
  constructor(
    private readonly userId: string,
    private readonly codec: Codec,
    private readonly charset: WireCharset,
  ) {}

  /** Which of these functions is called, with its document. @throws HospitalFault when none of them is */
  calledIn(text: string, functions: readonly WireFunction[]): { fn: WireFunction; document: string } {
    const [body] = Fields.of(parseXml(text, 'SOAP')['Envelope'], 'Envelope').list('Body');
    const fn = functions.find(({ method }) => body?.has(method));
    const call = fn && body?.list(fn.method)[0];
    if (!call) throw new HospitalFault('MALFORMED', 'SOAP: no function of ours');
    const document = call.text('xml');
    const code = codeIn(document);
    if (code !== null && code !== fn.code) throw new HospitalFault('MALFORMED', `${fn.method}: another FUN_CODE`);
    return { fn, document };
  }

  /** What was signed and encrypted. @throws PushRefused unless all of it is right */
  open(fn: WireFunction, document: string): Fields {
    const root = refusing(MALFORMED, () => Fields.of(parseXml(document, 'ROOT')['ROOT'], 'ROOT'));
    const signed = refusing(MALFORMED, () => ({
      FUN_CODE: root.verbatim('FUN_CODE'),
      REQ_ENCRYPTED: root.verbatim('REQ_ENCRYPTED'),
      USER_ID: root.verbatim('USER_ID'),
    }));
    if (signed.USER_ID.trim() !== this.userId) throw new PushRefused(USER);
    const signature = refusing(SIGN, () => root.text('SIGN'));
    if (!this.codec.verify(signed, signature)) throw new PushRefused(SIGN);
    const text = refusing(DECRYPTION, () => this.codec.decrypt(signed.REQ_ENCRYPTED));
    return refusing(MALFORMED, () => {
      const body = parseXml(text, fn.method)['REQ'];
      if (body === undefined) throw new PushRefused(MALFORMED);
      return Fields.of(body, fn.method);
    });
  }

  /** Plain ASCII, and so the same bytes in every charset. */
  answer(fn: WireFunction, code: string): string {
    const values = {
      RES_ENCRYPTED: this.codec.encrypt('<RES></RES>'),
      RETURN_CODE: code,
      RETURN_MSG: code === '0' ? 'OK' : 'FAILED',
    };
    const document =
      `${xmlDeclaration(this.charset)}<ROOT>` +
      element('RETURN_CODE', values.RETURN_CODE) +
      element('RETURN_MSG', values.RETURN_MSG) +
      element('SIGN_TYPE', 'MD5') +
      element('SIGN', this.codec.sign(values)) +
      element('RES_ENCRYPTED', values.RES_ENCRYPTED) +
      '</ROOT>';
    const result = element(`${fn.method}Result`, document);
    return soapDocument(
      `<${fn.method}Response xmlns="http://tempuri.org/">${result}</${fn.method}Response>`,
      this.charset,
    );
  }

  /** For what cannot be answered by a function, because none was called. */
  fault(): string {
    return soapDocument(
      '<soap:Fault><faultcode>soap:Client</faultcode><faultstring>unknown function</faultstring></soap:Fault>',
      this.charset,
    );
  }
}

/** FUN_CODE, or null where the document cannot be read, which is answered by the function itself. */
function codeIn(document: string): string | null {
  try {
    return Fields.of(parseXml(document, 'ROOT')['ROOT'], 'ROOT').optional('FUN_CODE');
  } catch (error) {
    if (error instanceof HospitalError) return null;
    throw error;
  }
}

function refusing<T>(code: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof HospitalError) throw new PushRefused(code);
    throw error;
  }
}
