import type { FastifyInstance } from 'fastify';
import type { FaultBook } from '../faults/faults';
import type { HospitalClock } from '../hospital/clock';
import type { Hospital } from '../hospital/hospital';
import { localDateTime } from '../hospital/local-time';
import { isRecord } from '../input';
import type { MessageBox } from '../messages/message-box';
import type { Session } from '../world/model';
import { readDay, readFault, readInstant, readOperation, readOrderState, readScan } from './input';
import { ControlProblem } from './problems';
import type { Terminal } from './terminal';
import { toBooking, toResident, toSession } from './views';

export interface ControlParts {
  hospital: Hospital;
  clock: HospitalClock;
  faults: FaultBook;
  messages: MessageBox;
  terminal: Terminal;
  reset: () => void;
}

type OfHospital = { Params: { h: string } };

/** How the demo, the tests and the counter page look into the sandbox and make it fail. */
export function controlRoutes(app: FastifyInstance, parts: ControlParts): void {
  const { hospital: only, clock, faults, messages, terminal } = parts;

  const hospitalOf = (id: string): Hospital => {
    if (only.world.hospital.id !== id) throw new ControlProblem(404, `there is no hospital ${id}`);
    return only;
  };
  const sessionOf = (hospital: Hospital, id: string): Session => {
    const session = hospital.session(id);
    if (!session) throw new ControlProblem(404, `there is no session ${id}`);
    return session;
  };
  const clockView = () => ({ now: clock.now().toISOString(), local: localDateTime(clock.now()) });

  void app.register(
    async (control) => {
      // The preview page and the counter may come from another origin.
      control.addHook('onRequest', async (request, reply) => {
        reply.headers({
          'access-control-allow-origin': '*',
          'access-control-allow-methods': 'GET, POST, DELETE',
          'access-control-allow-headers': 'content-type',
        });
        if (request.method === 'OPTIONS') await reply.code(204).send();
      });
      control.setErrorHandler((error, _request, reply) => {
        if (error instanceof ControlProblem) return reply.code(error.status).send({ reason: error.message });
        const status = isRecord(error) && typeof error['statusCode'] === 'number' ? error['statusCode'] : 500;
        const reason = status < 500 && error instanceof Error ? error.message : 'internal error';
        return reply.code(status).send({ reason });
      });
      control.setNotFoundHandler((_request, reply) => reply.code(404).send({ reason: 'no such address' }));

      control.get('/residents', () => only.world.residents.map((resident) => toResident(resident, only.today)));
      control.get<{ Querystring: { phone?: string } }>('/messages', (request) => messages.list(request.query.phone));
      control.get('/hospitals', () => [{ ...only.world.hospital, wires: ['selfservice', 'fhir'] }]);
      control.get<OfHospital>('/hospitals/:h/bookings', (request) => {
        const hospital = hospitalOf(request.params.h);
        return hospital.orders.list().map((order) => toBooking(order, hospital));
      });
      control.post<{ Params: { h: string; ref: string } }>('/hospitals/:h/bookings/:ref/state', (request) => {
        const hospital = hospitalOf(request.params.h);
        const order = hospital.orders.find(request.params.ref);
        if (!order) throw new ControlProblem(404, `there is no booking ${request.params.ref}`);
        const state = readOrderState(request.body);
        if (!hospital.orders.move(order, state)) {
          throw new ControlProblem(409, `a booking that is ${order.state} cannot become ${state}`);
        }
        return toBooking(order, hospital);
      });
      control.get<OfHospital & { Querystring: { date?: string } }>('/hospitals/:h/sessions', (request) => {
        const hospital = hospitalOf(request.params.h);
        const date = readDay(request.query.date) ?? hospital.today;
        const sessions = hospital.world.sessions.filter((session) => session.date === date);
        return sessions.map((session) => toSession(session, hospital));
      });
      control.post<{ Params: { h: string; s: string } }>('/hospitals/:h/sessions/:s/stop', (request) => {
        const hospital = hospitalOf(request.params.h);
        return { stoppedBookings: hospital.stop(sessionOf(hospital, request.params.s)) };
      });

      control.get<OfHospital>('/hospitals/:h/faults', (request) => {
        hospitalOf(request.params.h);
        return faults.list();
      });
      control.post<OfHospital>('/hospitals/:h/faults', (request, reply) => {
        hospitalOf(request.params.h);
        const fault = readFault(request.body);
        faults.add(fault);
        return reply.code(201).send(fault);
      });
      control.delete<OfHospital & { Querystring: { operation?: string } }>('/hospitals/:h/faults', (request, reply) => {
        hospitalOf(request.params.h);
        const { operation } = request.query;
        faults.clear(operation === undefined ? undefined : readOperation(operation));
        return reply.code(204).send();
      });

      control.get('/clock', clockView);
      control.post('/clock', (request) => {
        clock.moveTo(readInstant(request.body));
        return clockView();
      });
      control.post('/reset', (_request, reply) => {
        parts.reset();
        return reply.code(204).send();
      });
      control.post('/scan', async (request, reply) => {
        const { codeText, hospitalId } = readScan(request.body);
        hospitalOf(hospitalId);
        const { status, body } = await terminal.scan(hospitalId, codeText);
        return reply.code(status).type('application/json; charset=utf-8').send(body);
      });
      control.options('/*', (_request, reply) => reply.code(204).send());
    },
    { prefix: '/_control' },
  );
}
