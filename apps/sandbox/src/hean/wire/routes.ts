import type { Appointment, Resource } from '@medplum/fhirtypes';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { failBefore, sendSpoilt, sendSpoiltFile } from '../../faults/broken-replies';
import type { FaultBook, Operation } from '../../faults/faults';
import { isRecord } from '../../input';
import { BookingDesk } from '../desk/booking-desk';
import { findNumbers } from '../desk/find-numbers';
import type { Hean } from '../desk/hean';
import { FhirProblem } from '../desk/refusals';
import { registerPatient } from '../desk/register';
import type { Store } from '../engine/store';
import { printPaper } from '../paper/paper';
import { paperedOf, strangersPaper } from '../paper/paper-desk';
import { capabilityStatement } from './capability';
import { operationOf } from './port-operations';
import { readAppointment, readBookingRequest, readChange, readPatient, readSlotChange, readWish } from './requests';
import { read, search, toEntry, type Address } from './searching';
import { spoilBundle, spoilResource } from './spoilt';

export const PREFIX = '/hean/fhir';
const JSON_TYPE = 'application/fhir+json; charset=utf-8';

interface Answer {
  status: number;
  resource: Resource;
}

const baseOf = (request: FastifyRequest): string => `${request.protocol}://${request.host}${PREFIX}`;

const addressOf = (request: FastifyRequest, type: string): Address => ({
  base: baseOf(request),
  type,
  query: new URL(request.url, 'http://localhost').searchParams,
});

function statusOf(error: unknown): number {
  const status = isRecord(error) ? error['statusCode'] : undefined;
  return typeof status === 'number' && status >= 400 ? status : 500;
}

/** A failure with every outward sign of success. */
const sendOutcome = (reply: FastifyReply): FastifyReply =>
  reply.send(JSON.stringify(new FhirProblem(200, 'exception', 'ORA-12541: TNS:no listener').outcome));

/** docs/wires/fhir.md on top of an R4 engine that is not ours. */
export function heanRoutes(app: FastifyInstance, hean: Hean, faults: FaultBook, token: string): void {
  /** Answers with what `act` gives, unless the hospital is told to fail. */
  async function serve(
    operation: Operation | null,
    reply: FastifyReply,
    act: (store: Store, fault: ReturnType<FaultBook['take']>) => Promise<Answer>,
  ): Promise<FastifyReply> {
    const fault = faults.take(operation);
    if (await failBefore(fault, reply)) return reply;
    if (fault?.kind === 'error-in-200') return sendOutcome(reply);
    const { status, resource } = await hean.with((store) => act(store, fault));
    const version = resource.meta?.versionId;
    if (version !== undefined) reply.header('etag', `W/"${version}"`);
    return sendSpoilt(fault?.kind, JSON.stringify(resource), reply.code(status));
  }

  /** As `serve`, for what changes something. */
  const change = (operation: Operation, reply: FastifyReply, act: (store: Store) => Promise<Answer>) =>
    serve(operation, reply, async (store, fault) => {
      const { status, resource } = await act(store);
      return { status, resource: await spoilResource(resource, fault, store) };
    });

  const authorise = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    if (request.headers.authorization === `Bearer ${token}`) return;
    reply.header('www-authenticate', 'Bearer');
    throw new FhirProblem(401, 'login', 'a bearer token is required');
  };

  void app.register(
    async (fhir) => {
      fhir.addContentTypeParser(
        'application/fhir+json',
        { parseAs: 'string' },
        fhir.getDefaultJsonParser('error', 'error'),
      );
      fhir.addHook('onRequest', async (_request, reply) => void reply.type(JSON_TYPE));
      fhir.setErrorHandler((error, _request, reply) => {
        const problem =
          error instanceof FhirProblem ? error : new FhirProblem(statusOf(error), 'exception', 'not processed');
        return reply.code(problem.status).type(JSON_TYPE).send(JSON.stringify(problem.outcome));
      });
      fhir.setNotFoundHandler((_request, reply) =>
        reply
          .code(404)
          .type(JSON_TYPE)
          .send(JSON.stringify(new FhirProblem(404, 'not-supported', 'no such address').outcome)),
      );

      fhir.get('/metadata', (request, reply) =>
        reply.send(JSON.stringify(capabilityStatement(baseOf(request), hean.today))),
      );

      void fhir.register(async (guarded) => {
        guarded.addHook('preHandler', authorise);
        guarded.get('/Appointment/$find', (request, reply) => {
          const address = addressOf(request, 'Appointment');
          return serve(null, reply, async (store, fault) => {
            const found = await findNumbers(store, readWish(address.query));
            const entry = found.map((appointment) => toEntry(address.base, appointment));
            const bundle = { resourceType: 'Bundle', type: 'searchset', total: found.length, entry } as const;
            return { status: 200, resource: await spoilBundle(bundle, fault, address, store) };
          });
        });
        guarded.post('/Appointment/$hold', (request, reply) =>
          change('hold', reply, async (store) => {
            const { appointment, isNew } = await new BookingDesk(hean, store).hold(readBookingRequest(request.body));
            return { status: isNew ? 201 : 200, resource: appointment };
          }),
        );
        guarded.post('/Appointment/$book', (request, reply) =>
          change('book', reply, async (store) => ({
            status: 200,
            resource: await new BookingDesk(hean, store).book(readBookingRequest(request.body)),
          })),
        );
        guarded.put<{ Params: { id: string } }>('/Appointment/:id', async (request, reply) => {
          const { id } = request.params;
          const known = await hean.with((store) => store.find<Appointment>('Appointment', id));
          const wish = isRecord(request.body) ? request.body.status : undefined;
          const operation = wish === 'arrived' ? 'checkIn' : known?.status === 'pending' ? 'release' : 'cancel';
          return change(operation, reply, async (store) => ({
            status: 200,
            resource: await new BookingDesk(hean, store).change(
              id,
              readChange(request.body, id, request.headers['if-match']),
            ),
          }));
        });
        guarded.post('/Appointment', (request, reply) =>
          change('hold', reply, async (store) => {
            const { appointment, isNew } = await new BookingDesk(hean, store).request(readAppointment(request.body));
            return { status: isNew ? 201 : 200, resource: appointment };
          }),
        );
        guarded.put<{ Params: { id: string } }>('/Slot/:id', ({ params, body, headers }, reply) =>
          serve(null, reply, async (store) => ({
            status: 200,
            resource: await new BookingDesk(hean, store).changeSlot(
              params.id,
              readSlotChange(body, params.id, headers['if-match']),
            ),
          })),
        );
        guarded.post('/Patient', (request, reply) =>
          change('register', reply, async (store) => {
            const { patient, isNew } = await registerPatient(hean, store, readPatient(request.body));
            if (!isNew && request.headers['if-none-exist'] === undefined) {
              throw new FhirProblem(409, 'duplicate', 'a file with this document exists');
            }
            return { status: isNew ? 201 : 200, resource: patient };
          }),
        );
        guarded.get<{ Params: { id: string } }>('/Binary/:id', async ({ params }, reply) => {
          const fault = faults.take('original');
          if (await failBefore(fault, reply)) return reply;
          if (fault?.kind === 'error-in-200') return sendOutcome(reply);
          const papered = await hean.with(async (store) => {
            const own = await paperedOf(store, params.id);
            return fault?.kind === 'wrong-patient' ? strangersPaper(store, own) : own;
          });
          reply.type('application/pdf').header('x-security-context', `Patient/${papered.patient.id}`);
          return sendSpoiltFile(fault?.kind, await printPaper(papered), reply);
        });
        guarded.get<{ Params: { type: string } }>('/:type', (request, reply) => {
          const address = addressOf(request, request.params.type);
          return serve(operationOf(address.type, address.query), reply, async (store, fault) => ({
            status: 200,
            resource: await spoilBundle(await search(address, store), fault, address, store),
          }));
        });
        guarded.get<{ Params: { type: string; id: string } }>('/:type/:id', ({ params }, reply) =>
          serve(null, reply, async (store) => ({ status: 200, resource: await read(params.type, params.id, store) })),
        );
      });
    },
    { prefix: PREFIX },
  );
}
