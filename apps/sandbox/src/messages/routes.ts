import type { FastifyInstance } from 'fastify';
import { isRecord } from '../input';
import type { HospitalClock } from '../hospital/clock';
import { renderTemplate, type MessageBox } from './message-box';

const isParameters = (value: unknown): value is Record<string, string> =>
  isRecord(value) && Object.values(value).every((parameter) => typeof parameter === 'string');

/** The message provider of docs/wires/messages.md. */
export function messageRoutes(app: FastifyInstance, box: MessageBox, clock: HospitalClock, token: string): void {
  app.post('/messages', async (request, reply) => {
    if (request.headers.authorization !== `Bearer ${token}`) {
      return reply.code(401).send({ error: 'the token is not known' });
    }
    const { phone, template, parameters } = isRecord(request.body) ? request.body : {};
    if (typeof phone !== 'string' || !/^1\d{10}$/.test(phone)) {
      return reply.code(400).send({ error: 'phone must be a mainland mobile number' });
    }
    if (typeof template !== 'string' || !isParameters(parameters)) {
      return reply.code(400).send({ error: 'template and parameters are required' });
    }
    const text = renderTemplate(template, parameters);
    if (text === null) return reply.code(400).send({ error: 'unknown template or missing parameter' });
    const { id } = box.deliver({
      ...{ channel: 'text', phone, template, parameters, text, page: null },
      sentAt: clock.now().toISOString(),
    });
    return reply.code(202).send({ id });
  });
}
