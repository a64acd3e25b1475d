import type { FastifyInstance } from 'fastify';
import { failBefore, sendSpoilt } from '../faults/broken-replies';
import type { FaultBook } from '../faults/faults';
import type { HipService } from './service';
import { CONTENT_TYPES, readCall, soapAnswer, soapFault, type SoapVersion } from './soap';

const versionOf = (contentType = ''): SoapVersion => (contentType.includes('application/soap+xml') ? '1.2' : '1.1');

/** The platform's side of docs/wires/hip.md. */
export function hipRoutes(root: FastifyInstance, service: HipService, faults: FaultBook): void {
  void root.register(async (app) => {
    app.addContentTypeParser(['text/xml', 'application/soap+xml'], { parseAs: 'string' }, (_request, body, done) =>
      done(null, body),
    );
    app.post('/hip/HIPMessageServer', async (request, reply) => {
      const version = versionOf(request.headers['content-type']);
      reply.type(CONTENT_TYPES[version]);
      const call = typeof request.body === 'string' ? readCall(request.body) : null;
      if (!call) return reply.code(500).send(soapFault(version, '无法识别的请求'));
      const opened = service.open(call.action, call.message);
      const fault = service.faultOf(opened, faults);
      if (await failBefore(fault, reply)) return reply;
      return sendSpoilt(fault?.kind, soapAnswer(version, service.answer(opened, fault)), reply);
    });
  });
}
