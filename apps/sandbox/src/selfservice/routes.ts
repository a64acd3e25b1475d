import type { FastifyInstance } from 'fastify';
import { failBefore, sendSpoilt } from '../faults/broken-replies';
import { decodeText, encodeText } from '../faults/charset';
import type { FaultBook } from '../faults/faults';
import { FUNCTIONS } from './functions';
import type { SelfService } from './service';
import { readSoapCall, soapFault, soapResult } from './soap';

const namedCharset = (contentType = ''): string | undefined =>
  /charset="?([\w-]+)/i.exec(contentType)?.[1]?.toLowerCase();

/** The hospital's side of docs/wires/selfservice.md. */
export function selfserviceRoutes(root: FastifyInstance, service: SelfService, faults: FaultBook): void {
  const { charset } = service;
  void root.register(async (app) => {
    app.addContentTypeParser('text/xml', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));

    app.post('/selfservice', async (request, reply) => {
      reply.type(`text/xml; charset=${charset}`);
      const refuse = (reason: string) => reply.code(500).send(encodeText(soapFault(reason, charset), charset));
      const isOurs = (namedCharset(request.headers['content-type']) ?? charset) === charset;
      const text = isOurs && Buffer.isBuffer(request.body) ? decodeText(request.body, charset) : null;
      const call = text === null ? null : readSoapCall(text);
      if (!call) return refuse('无法识别的请求');
      const fn = Object.hasOwn(FUNCTIONS, call.method) ? FUNCTIONS[call.method] : undefined;
      if (!fn) return refuse(`没有 ${call.method} 方法`);
      const fault = faults.take(fn.operation);
      if (await failBefore(fault, reply)) return reply;
      const answer = soapResult(call.method, service.answer(fn, call.argument, fault), charset);
      return sendSpoilt(fault?.kind, answer, reply, charset);
    });
  });
}
