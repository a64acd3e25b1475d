import { PATIENT_MS } from '@kangqiao/testing';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { createHipHospitalPorts, type HipHospitalPorts } from '../src/hospital-ports';
import type { HipOptions } from '../src/options';
import { type Call, callIn, inSoap } from './replies';

/** A server written by hand, as `startServer` of the testing library starts it. */
interface Server {
  url: string;
  requests: { path: string; headers: IncomingHttpHeaders }[];
  close(): Promise<void>;
}
type StartServer = (
  answer: (request: IncomingMessage, response: ServerResponse, body: string) => void,
) => Promise<Server>;

/** A message, or something to do with the connection. */
export type Answer = string | ((response: ServerResponse, server: Server) => void);

/** The ports, connected to a platform that remembers its calls. */
export type Connected = HipHospitalPorts & { calls: Call[]; server: Server };

/** Makes platforms for one spec. Its `closeAll` belongs into `afterEach`. */
export function handMadePlatforms(startServer: StartServer) {
  const open: { close(): Promise<void> }[] = [];
  const connect = async (answer: (call: Call) => Answer, options: Partial<HipOptions> = {}): Promise<Connected> => {
    const calls: Call[] = [];
    const server: Server = await startServer((_request, response, body) => {
      const call = callIn(body);
      calls.push(call);
      const said = answer(call);
      if (typeof said === 'string') response.writeHead(200, { 'content-type': 'text/xml' }).end(inSoap(said));
      else said(response, server);
    });
    const ports = createHipHospitalPorts({
      address: `${server.url}/hip/HIPMessageServer`,
      senderId: 'kangqiao',
      readDeadlineMs: PATIENT_MS,
      writeDeadlineMs: PATIENT_MS,
      ...options,
    });
    open.push(ports, server);
    return { ...ports, calls, server };
  };
  const closeAll = async () => {
    await Promise.all(open.splice(0).map((each) => each.close()));
  };
  return { connect, closeAll };
}
