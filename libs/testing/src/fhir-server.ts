import type { IncomingMessage } from 'node:http';
import { type HandMadeServer, startServer } from './hand-made-server';

/** A status, or what is sent with 200: text as it stands, anything else as JSON. */
export type FhirReply = number | WholeReply | string | object;

interface WholeReply {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
}

/** What is asked, with the query decoded. */
export interface FhirQuestion {
  query: URLSearchParams;
  body: string;
  headers: IncomingMessage['headers'];
}

/** By method and path below the base, such as `GET Slot`; a function is asked every time. */
export type FhirReplies = Record<string, FhirReply | ((question: FhirQuestion) => FhirReply)>;

/** A searchset Bundle of these resources. */
export const aSearchset = (...resources: unknown[]) => ({
  resourceType: 'Bundle',
  type: 'searchset',
  entry: resources.map((resource) => ({ resource })),
});

/** A FHIR server by hand, below `/fhir`; what it has no reply for is 404. */
export function startFhirServer(replies: FhirReplies): Promise<HandMadeServer> {
  return startServer((request, response, body) => {
    const url = new URL(request.url ?? '', 'http://hospital.test');
    const key = `${request.method} ${decodeURIComponent(url.pathname).replace(/^\/fhir\//, '')}`;
    const found = replies[key] ?? 404;
    const question = { query: url.searchParams, body, headers: request.headers };
    const reply = typeof found === 'function' ? found(question) : found;
    const { status, body: content, headers } = asWhole(reply);
    response.writeHead(status, headers).end(typeof content === 'string' ? content : JSON.stringify(content));
  });
}

function asWhole(reply: FhirReply): WholeReply {
  if (typeof reply === 'number') return { status: reply, body: { resourceType: 'OperationOutcome', issue: [] } };
  if (typeof reply === 'object' && 'status' in reply && 'body' in reply) return reply as WholeReply;
  return { status: 200, body: reply };
}
