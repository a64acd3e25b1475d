import type { FastifyInstance } from 'fastify';
import { ControlProblem } from '../control/problems';
import { isRecord } from '../input';
import type { Card } from './card-register';
import type { PlatformState } from './state';

type OfId = { Params: { id: string } };

/** What only the platform itself, or a person before its pages, could do. */
export function platformControl(app: FastifyInstance, state: PlatformState): void {
  const cardOf = (id: string): Card => {
    const card = state.cards.list().find(({ healthCardId }) => healthCardId === id);
    if (!card) throw new ControlProblem(404, `there is no card ${id}`);
    return card;
  };

  app.post<OfId>('/cards/:id/cancel', (request, reply) => {
    cardOf(request.params.id).cancelled = true;
    return reply.code(204).send();
  });
  app.post<OfId>('/cards/:id/health-code', (request) => ({
    healthCode: state.healthCodes.issue(cardOf(request.params.id).healthCardId),
  }));
  app.post<OfId>('/verify-orders/:id', (request) => {
    const order = state.verifyOrders.find(request.params.id);
    if (!order) throw new ControlProblem(404, `there is no order ${request.params.id}`);
    const result = isRecord(request.body) ? request.body['result'] : undefined;
    if (result !== 'passed' && result !== 'failed') throw new ControlProblem(400, 'result must be passed or failed');
    order.result = result;
    return order;
  });
  /** The token is dead from now on, as when somebody else with the same appId has fetched one. */
  app.post('/app-token/kill', (_request, reply) => {
    state.appToken.kill();
    return reply.code(204).send();
  });
}
