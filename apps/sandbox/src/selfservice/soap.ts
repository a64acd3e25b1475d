import type { Charset } from '../faults/charset';
import { declaration, escapeXml, isObject, readXml } from './xml';

/** Which method was called with which string. */
export interface SoapCall {
  method: string;
  argument: string;
}

/** The one call inside an envelope; null when it is not a call of this service. */
export function readSoapCall(text: string): SoapCall | null {
  const envelope = readXml(text)?.['Envelope'];
  const body = isObject(envelope) ? envelope['Body'] : undefined;
  if (!isObject(body)) return null;
  const [entry, ...others] = Object.entries(body);
  if (!entry || others.length > 0) return null;
  const [method, parameters] = entry;
  const argument = isObject(parameters) ? parameters['xml'] : undefined;
  return typeof argument === 'string' ? { method, argument } : null;
}

const inEnvelope = (body: string, charset: Charset): string =>
  `${declaration(charset)}<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>${body}</soap:Body></soap:Envelope>`;

/** A call of ours, with its one string. */
export const soapCall = (method: string, argument: string, charset: Charset): string =>
  inEnvelope(`<${method} xmlns="http://tempuri.org/"><xml>${escapeXml(argument)}</xml></${method}>`, charset);

/** The string that a call of ours was answered with; null when the answer is no such thing. */
export function readSoapResult(method: string, text: string): string | null {
  const envelope = readXml(text)?.['Envelope'];
  const body = isObject(envelope) ? envelope['Body'] : undefined;
  const response = isObject(body) ? body[`${method}Response`] : undefined;
  const result = isObject(response) ? response[`${method}Result`] : undefined;
  return typeof result === 'string' ? result : null;
}

export const soapResult = (method: string, result: string, charset: Charset): string =>
  inEnvelope(
    `<${method}Response xmlns="http://tempuri.org/"><${method}Result>${escapeXml(result)}</${method}Result></${method}Response>`,
    charset,
  );

export const soapFault = (reason: string, charset: Charset): string =>
  inEnvelope(
    `<soap:Fault><faultcode>soap:Client</faultcode><faultstring>${escapeXml(reason)}</faultstring></soap:Fault>`,
    charset,
  );
