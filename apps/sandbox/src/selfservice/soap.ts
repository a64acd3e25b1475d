import { escapeXml, isObject, readXml } from './xml';

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

const inEnvelope = (body: string): string =>
  `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>${body}</soap:Body></soap:Envelope>`;

export const soapResult = (method: string, result: string): string =>
  inEnvelope(
    `<${method}Response xmlns="http://tempuri.org/"><${method}Result>${escapeXml(result)}</${method}Result></${method}Response>`,
  );

export const soapFault = (reason: string): string =>
  inEnvelope(
    `<soap:Fault><faultcode>soap:Client</faultcode><faultstring>${escapeXml(reason)}</faultstring></soap:Fault>`,
  );
