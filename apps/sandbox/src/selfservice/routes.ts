import type { FastifyInstance } from 'fastify';
import { failBefore, sendSpoilt } from '../faults/broken-replies';
import type { FaultBook } from '../faults/faults';
import { FUNCTIONS } from './functions';
import type { SelfService } from './service';
import { readSoapCall, soapFault, soapResult } from './soap';

/** The hospital's side of docs/wires/selfservice.md. */
export function selfserviceRoutes(app: FastifyInstance, service: SelfService, faults: FaultBook): void {
  app.addContentTypeParser('text/xml', { parseAs: 'string' }, (_request, body, done) => done(null, body));

  app.post('/selfservice', async (request, reply) => {
    reply.type('text/xml; charset=utf-8');
    const call = typeof request.body === 'string' ? readSoapCall(request.body) : null;
    if (!call) return reply.code(500).send(soapFault('无法识别的请求'));
    const fn = Object.hasOwn(FUNCTIONS, call.method) ? FUNCTIONS[call.method] : undefined;
    if (!fn) return reply.code(500).send(soapFault(`没有 ${call.method} 方法`));
    const fault = faults.take(fn.operation);
    if (await failBefore(fault, reply)) return reply;
    return sendSpoilt(fault?.kind, soapResult(call.method, service.answer(fn, call.argument, fault)), reply);
  });
}
