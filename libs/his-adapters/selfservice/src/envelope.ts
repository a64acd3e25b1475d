import type { WireCharset } from '@kangqiao/his-http';
import { HospitalFault, HospitalUnavailable } from '@kangqiao/his-port';
import type { Codec } from './codec';
import { Fields } from './fields';
import { soapDocument, xmlDeclaration } from './soap';
import { element, parseXml } from './xml';

/** One function of the service. */
export interface WireFunction {
  /** Name of the SOAP method. */
  method: string;
  /** FUN_CODE. */
  code: string;
}

/** A reply whose signature was verified. */
export interface SignedReply {
  code: string;
  message: string;
  body: Fields;
}

/** Writes requests and reads replies: SOAP around a signed document around an encrypted one. */
export class Envelope {
  constructor(
    private readonly userId: string,
    private readonly codec: Codec,
    private readonly charset: WireCharset = 'utf-8',
  ) {}

  /** A value that is null is left out. @throws HospitalRefused when the site's charset cannot write a value */
  request(fn: WireFunction, values: Record<string, string | null>): string {
    const given = Object.entries(values).flatMap(([tag, value]) => (value === null ? [] : element(tag, value)));
    const encrypted = this.codec.encrypt(`<REQ>${given.join('')}</REQ>`);
    const signature = this.codec.sign({
      FUN_CODE: fn.code,
      REQ_ENCRYPTED: encrypted,
      USER_ID: this.userId,
    });
    const document =
      `${xmlDeclaration(this.charset)}<ROOT>` +
      element('FUN_CODE', fn.code) +
      element('USER_ID', this.userId) +
      element('SIGN_TYPE', 'MD5') +
      element('SIGN', signature) +
      element('REQ_ENCRYPTED', encrypted) +
      '</ROOT>';
    return soapDocument(
      `<${fn.method} xmlns="http://tempuri.org/">${element('xml', document)}</${fn.method}>`,
      this.charset,
    );
  }

  /**
   * @throws HospitalUnavailable on a SOAP fault, which says nothing of what was done
   * @throws HospitalFault when any layer is not what it should be
   */
  reply(fn: WireFunction, text: string): SignedReply {
    const root = Fields.of(parseXml(this.resultOf(fn, text), 'ROOT')['ROOT'], 'ROOT');
    const signed = {
      RES_ENCRYPTED: root.verbatim('RES_ENCRYPTED'),
      RETURN_CODE: root.verbatim('RETURN_CODE'),
      RETURN_MSG: root.verbatim('RETURN_MSG'),
    };
    if (!this.codec.verify(signed, root.text('SIGN'))) throw new HospitalFault('SIGNATURE', fn.method);
    const body = parseXml(this.codec.decrypt(signed.RES_ENCRYPTED), fn.method)['RES'];
    if (body === undefined) throw new HospitalFault('MALFORMED', `${fn.method}: no RES`);
    return { code: root.text('RETURN_CODE'), message: signed.RETURN_MSG.trim(), body: Fields.of(body, fn.method) };
  }

  private resultOf(fn: WireFunction, text: string): string {
    const envelope = Fields.of(parseXml(text, 'SOAP')['Envelope'], 'Envelope');
    const body = envelope.list('Body')[0];
    if (body?.has('Fault')) throw new HospitalUnavailable('SOAP fault');
    const response = body?.list(`${fn.method}Response`)[0];
    if (!response) throw new HospitalFault('MALFORMED', `SOAP: no ${fn.method}Response`);
    return response.text(`${fn.method}Result`);
  }
}
