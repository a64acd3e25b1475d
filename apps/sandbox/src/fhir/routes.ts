import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { failBefore, sendSpoilt } from '../faults/broken-replies';
import type { FaultBook } from '../faults/faults';
import type { Hospital } from '../hospital/hospital';
import { capabilityStatement } from './capability';
import { COLLECTIONS } from './collections';
import { FhirProblem, outcome } from './outcomes';
import { read, search, toBundle, type Address } from './search';
import { spoilBundle } from './spoilt-bundles';

const baseOf = (request: FastifyRequest): string => `${request.protocol}://${request.host}/fhir`;

const addressOf = (request: FastifyRequest, type: string): Address => ({
  base: baseOf(request),
  type,
  query: new URL(request.url, 'http://localhost').searchParams,
});

/** The record of docs/wires/fhir-record.md, read-only. */
export function fhirRoutes(app: FastifyInstance, hospital: Hospital, faults: FaultBook, token: string): void {
  const authorise = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    if (request.headers.authorization === `Bearer ${token}`) return;
    await reply.code(401).header('www-authenticate', 'Bearer').send(outcome('login', 'a bearer token is required'));
  };

  void app.register(
    async (fhir) => {
      fhir.addHook('onSend', async (_request, reply) => {
        if (!reply.getHeader('content-type')?.toString().includes('text/html')) {
          reply.type('application/fhir+json; charset=utf-8');
        }
      });
      fhir.setErrorHandler((error, _request, reply) => {
        if (error instanceof FhirProblem) return reply.code(error.status).send(outcome(error.code, error.message));
        return reply.code(500).send(outcome('exception', 'internal error'));
      });
      fhir.setNotFoundHandler((_request, reply) => reply.code(404).send(outcome('not-supported', 'no such address')));

      fhir.get('/metadata', (request) => capabilityStatement(baseOf(request), hospital.today));

      fhir.get<{ Params: { type: string } }>('/:type', { preHandler: authorise }, async (request, reply) => {
        const address = addressOf(request, request.params.type);
        const fault = faults.take(COLLECTIONS[address.type]?.operation ?? null);
        if (await failBefore(fault, reply)) return reply;
        if (fault?.kind === 'error-in-200') return outcome('exception', 'ORA-12541: TNS:no listener');
        const bundle = spoilBundle(toBundle(search(address, hospital), address), fault, address, hospital);
        return sendSpoilt(fault?.kind, JSON.stringify(bundle), reply);
      });

      fhir.get<{ Params: { type: string; id: string } }>('/:type/:id', { preHandler: authorise }, (request) =>
        read(request.params.type, request.params.id, hospital),
      );
    },
    { prefix: '/fhir' },
  );
}
