import { readXml, type XmlNode } from '../src/hip/xml';
import { escapeXml } from '../src/selfservice/xml';

export const OIDS = {
  patient: '2.16.156.10011.2.5.1.4',
  residentId: '2.16.156.10011.1.3',
  department: '2.16.156.10011.1.26',
  hospital: '2.16.156.10011.1.5',
  staff: '2.16.156.10011.1.4',
  schedule: '2.16.156.10011.2.5.1.20',
  appointment: '2.16.156.10011.2.5.1.29',
  visit: '2.16.156.10011.2.5.1.9',
  document: '2.16.156.10011.1.1',
} as const;

const ROOTS: Readonly<Record<string, string>> = {
  PatientInfoRegister: 'PRPA_IN201311UV02',
  PatientInfoQuery: 'PRPA_IN201305UV02',
  OrganizationInfoQuery: 'PRPM_IN406010UV01',
  ProviderInfoQuery: 'PRPM_IN306010UV01',
  DocumentAccess: 'RetrieveDocumentSetRequest',
  DocumentRetrieve: 'GetDocumentStoredInfoRequest',
  SourceAndScheduleInfoQuery: 'PRSC_IN100000UV',
  OutPatientAppointStatusInfoAdd: 'PRPA_IN410001UV',
  OutPatientAppointStatusInfoUpdate: 'PRPA_IN410002UV',
  OutPatientAppointStatusInfoQuery: 'PRPA_IN900300UV',
};

export interface HipReply {
  root: string;
  message: XmlNode;
  typeCode: string | null;
  code: string | null;
  query: string | null;
  subjects: XmlNode[];
}

interface SendOptions {
  sender?: string;
  root?: string;
  soap?: '1.1' | '1.2';
  /** The name under which the action is called, such as an S code. */
  name?: string;
  signal?: AbortSignal;
}

/** The parameters of a query, in XML. */
export const inQuery = (parameters: string, more = ''): string =>
  `<queryByParameter><statusCode code="new"/>${more}<parameterList>${parameters}</parameterList></queryByParameter>`;

const envelope = (body: string, soap: '1.1' | '1.2'): string =>
  `<s:Envelope xmlns:s="${soap === '1.1' ? 'http://schemas.xmlsoap.org/soap/envelope/' : 'http://www.w3.org/2003/05/soap-envelope'}"><s:Body>${body}</s:Body></s:Envelope>`;

export const post = (url: string, body: string, soap: '1.1' | '1.2' = '1.1', signal?: AbortSignal): Promise<Response> =>
  fetch(`${url}/hip/HIPMessageServer`, {
    method: 'POST',
    headers: {
      'content-type':
        soap === '1.1'
          ? 'text/xml; charset=utf-8'
          : 'application/soap+xml; charset=utf-8; action="urn:hl7-org:v3/HIPMessageServer"',
    },
    body,
    ...(signal ? { signal } : {}),
  });

/** The raw answer to one action. */
export function send(url: string, action: string, act: string, options: SendOptions = {}): Promise<Response> {
  const { sender = 'kangqiao', root = ROOTS[action] ?? action, soap = '1.1', name = action, signal } = options;
  const message =
    `<${root} xmlns="urn:hl7-org:v3"><id><item root="2.16.156.10011.2.5.1.1" extension="m-1"/></id>` +
    `<sender typeCode="SND"><device><id root="2.16.156.10011.2.5.1.3" extension="${sender}"/></device></sender>` +
    `<controlActProcess>${act}</controlActProcess></${root}>`;
  const call = `<HIPMessageServer xmlns="urn:hl7-org:v3"><action>${name}</action><message>${escapeXml(message)}</message></HIPMessageServer>`;
  return post(url, envelope(call, soap), soap, signal);
}

/** One action with its answer read. */
export async function ask(url: string, action: string, act: string, options: SendOptions = {}): Promise<HipReply> {
  const response = await send(url, action, act, options);
  const answer = readXml(await response.text())?.at(
    'Envelope',
    'Body',
    'HIPMessageServerResponse',
    'HIPMessageServerResult',
  );
  const document = readXml(answer?.text() ?? '');
  const [root] = document?.names() ?? [];
  if (!document || root === undefined) throw new Error('the reply cannot be read');
  const message = document.at(root);
  const acknowledgement = message.at('acknowledgement');
  return {
    root,
    message,
    typeCode: acknowledgement.attribute('typeCode'),
    code: acknowledgement.at('acknowledgementDetail', 'code').attribute('code'),
    query: message.at('controlActProcess', 'queryAck', 'queryResponseCode').attribute('code'),
    subjects: message.at('controlActProcess').all('subject'),
  };
}
