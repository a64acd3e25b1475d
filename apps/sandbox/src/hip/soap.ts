import { readXml } from './xml';
import { escapeXml } from '../selfservice/xml';

export type SoapVersion = '1.1' | '1.2';

const NAMESPACES: Record<SoapVersion, string> = {
  '1.1': 'http://schemas.xmlsoap.org/soap/envelope/',
  '1.2': 'http://www.w3.org/2003/05/soap-envelope',
};

export const CONTENT_TYPES: Record<SoapVersion, string> = {
  '1.1': 'text/xml; charset=utf-8',
  '1.2': 'application/soap+xml; charset=utf-8',
};

/** The two strings of the one method; null when it is not called. */
export function readCall(text: string): { action: string; message: string } | null {
  const call = readXml(text)?.at('Envelope', 'Body', 'HIPMessageServer');
  const action = call?.at('action').text();
  const message = call?.at('message').text();
  return action && message ? { action, message } : null;
}

const inEnvelope = (version: SoapVersion, body: string): string =>
  `<soap:Envelope xmlns:soap="${NAMESPACES[version]}"><soap:Body>${body}</soap:Body></soap:Envelope>`;

export const soapAnswer = (version: SoapVersion, message: string): string =>
  inEnvelope(
    version,
    `<HIPMessageServerResponse xmlns="urn:hl7-org:v3"><HIPMessageServerResult>${escapeXml(message)}</HIPMessageServerResult></HIPMessageServerResponse>`,
  );

export const soapFault = (version: SoapVersion, reason: string): string =>
  inEnvelope(
    version,
    version === '1.1'
      ? `<soap:Fault><faultcode>soap:Client</faultcode><faultstring>${escapeXml(reason)}</faultstring></soap:Fault>`
      : `<soap:Fault><soap:Code><soap:Value>soap:Sender</soap:Value></soap:Code><soap:Reason><soap:Text xml:lang="zh">${escapeXml(reason)}</soap:Text></soap:Reason></soap:Fault>`,
  );
