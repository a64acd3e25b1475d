import { createXmlReader, textElement } from '@kangqiao/his-http';
import { HospitalFault, HospitalUnavailable } from '@kangqiao/his-port';
import { Hl7Node } from './node';

export type SoapVersion = '1.1' | '1.2';

const ACTION = 'urn:hl7-org:v3/HIPMessageServer';
const NAMESPACES: Record<SoapVersion, string> = {
  '1.1': 'http://schemas.xmlsoap.org/soap/envelope/',
  '1.2': 'http://www.w3.org/2003/05/soap-envelope',
};
/** Where sites put the answer. */
const RESULTS = ['HIPMessageServerResult', 'payload', 'return'] as const;

/** Reads any document of this wire. */
export const parseXml = createXmlReader({ attributes: true });

/** The headers of a call. */
export function soapHeaders(version: SoapVersion): Record<string, string> {
  return version === '1.1'
    ? { 'content-type': 'text/xml; charset=utf-8', soapaction: `"${ACTION}"` }
    : { 'content-type': `application/soap+xml; charset=utf-8; action="${ACTION}"` };
}

/** The body of a call of HIPMessageServer. */
export function soapRequest(version: SoapVersion, action: string, message: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8"?>' +
    `<soap:Envelope xmlns:soap="${NAMESPACES[version]}"><soap:Body><HIPMessageServer xmlns="urn:hl7-org:v3">` +
    textElement('action', action) +
    textElement('message', message) +
    '</HIPMessageServer></soap:Body></soap:Envelope>'
  );
}

/**
 * The message in a reply, of either version.
 * @throws HospitalUnavailable on a SOAP fault, which says nothing of what was done
 * @throws HospitalFault when it is no answer
 */
export function soapResult(text: string): string {
  const body = Hl7Node.of(parseXml(text, 'SOAP'), 'SOAP').at('Envelope', 'Body');
  if (body.has('Fault')) throw new HospitalUnavailable('SOAP fault');
  if (!body.has('HIPMessageServerResponse')) throw new HospitalFault('MALFORMED', 'SOAP: no HIPMessageServerResponse');
  return body
    .at('HIPMessageServerResponse')
    .either(...RESULTS)
    .text();
}
