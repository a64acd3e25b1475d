import type { WireCharset } from '@kangqiao/his-http';

const NAMES: Record<WireCharset, string> = { 'utf-8': 'UTF-8', gbk: 'GBK' };

export const xmlDeclaration = (charset: WireCharset): string => `<?xml version="1.0" encoding="${NAMES[charset]}"?>`;

/** Content-Type of every message. */
export const contentTypeOf = (charset: WireCharset): string => `text/xml; charset=${charset}`;

/** A SOAP 1.1 message around its one element. */
export function soapDocument(content: string, charset: WireCharset): string {
  return (
    xmlDeclaration(charset) +
    '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>' +
    `${content}</soap:Body></soap:Envelope>`
  );
}
