import type { FastifyInstance } from 'fastify';
import type { FaultBook } from '../faults/faults';
import type { HospitalClock } from '../hospital/clock';
import { localDate, localDateTime } from '../hospital/local-time';
import type { SandboxHospital } from '../hospitals/sandbox-hospital';
import { isRecord } from '../input';
import type { SandboxIssuer } from '../issuers/sandbox-issuer';
import type { MessageBox } from '../messages/message-box';
import type { FaceDesk } from '../wechat/face-desk';
import type { IdCardDesk } from '../wechat/id-card-desk';
import type { RiskDesk } from '../wechat/risk-desk';
import type { SubscribeDesk } from '../wechat/subscribe-desk';
import type { Person } from '../world/model';
import {
  readCardPicture,
  readDay,
  readFaceResult,
  readFault,
  readInstant,
  readOperation,
  readOrderState,
  readReadingMode,
  readStop,
  readRisk,
  readSubscription,
} from './input';
import { ControlProblem } from './problems';
import type { Terminal } from './terminal';
import { reportRoutes } from './report-routes';
import { terminalRoutes } from './terminal-routes';
import { toResident } from './views';

export interface ControlParts {
  hospitals: readonly SandboxHospital[];
  issuers: readonly SandboxIssuer[];
  people: () => readonly Person[];
  clock: HospitalClock;
  messages: MessageBox;
  faces: FaceDesk;
  subscriptions: SubscribeDesk;
  risks: RiskDesk;
  idCards: IdCardDesk;
  terminal: Terminal;
  reset: () => Promise<void>;
}

type OfHospital = { Params: { h: string } };

/** How the demo, the tests and the counter page look into the sandbox and make it fail. */
export function controlRoutes(app: FastifyInstance, parts: ControlParts): void {
  const { hospitals, issuers, people, clock, messages, faces, subscriptions, risks, idCards, terminal } = parts;

  const hospitalOf = (id: string): SandboxHospital => {
    const hospital = hospitals.find(({ info }) => info.id === id);
    if (!hospital) throw new ControlProblem(404, `there is no hospital ${id}`);
    return hospital;
  };
  const faultsOf = (id: string): FaultBook =>
    issuers.find((issuer) => issuer.id === id)?.faults ?? hospitalOf(id).faults;
  const today = (): string => localDate(clock.now());
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

      control.get('/residents', () => Promise.all(people().map((one) => toResident(one, today(), hospitals))));
      control.get<{ Querystring: { phone?: string } }>('/messages', (request) => messages.list(request.query.phone));
      control.get('/subscriptions', () => subscriptions.list());
      control.post('/subscriptions', (request) => {
        const { signInCode, templateIds } = readSubscription(request.body);
        const accepted = subscriptions.accept(signInCode, templateIds);
        if (!accepted) throw new ControlProblem(404, 'there is no such resident or template');
        return accepted;
      });
      control.post('/risk', (request) => {
        const { signInCode, rank } = readRisk(request.body);
        if (!risks.tell(signInCode, rank)) throw new ControlProblem(404, 'there is no such resident');
        return { signInCode, rank };
      });
      control.get('/face', () => faces.list());
      control.post<{ Params: { verifyId: string } }>('/face/:verifyId', (request) => {
        const decided = faces.decide(request.params.verifyId, readFaceResult(request.body));
        if (!decided) throw new ControlProblem(404, 'there is no such comparison, or its hour is over');
        return decided;
      });
      control.get<{ Params: { code: string }; Querystring: { of?: string } }>('/id-cards/:code', (request, reply) => {
        const picture = idCards.picture(request.params.code, readCardPicture(request.query.of));
        if (!picture) throw new ControlProblem(404, 'there is no such resident');
        return reply.type('image/png').send(picture);
      });
      control.post('/id-cards', (request) => {
        idCards.mode = readReadingMode(request.body);
        return { mode: idCards.mode };
      });
      control.get('/hospitals', () => hospitals.map(({ info, wires }) => ({ ...info, wires })));
      control.get<OfHospital>('/hospitals/:h/bookings', (request) => hospitalOf(request.params.h).bookings());
      control.post<{ Params: { h: string; ref: string } }>('/hospitals/:h/bookings/:ref/state', async (request) => {
        const { h, ref } = request.params;
        const state = readOrderState(request.body);
        const outcome = await hospitalOf(h).moveBooking(ref, state);
        if (outcome.kind === 'moved') return outcome.booking;
        if (outcome.kind === 'no-booking') throw new ControlProblem(404, `there is no booking ${ref}`);
        throw new ControlProblem(409, `a booking that is ${outcome.state} cannot become ${state}`);
      });
      control.get<OfHospital & { Querystring: { date?: string } }>('/hospitals/:h/sessions', (request) => {
        const hospital = hospitalOf(request.params.h);
        return hospital.sessions(readDay(request.query.date) ?? today());
      });
      control.post<{ Params: { h: string; s: string } }>('/hospitals/:h/sessions/:s/stop', async (request) => {
        const { h, s } = request.params;
        const outcome = await hospitalOf(h).stopSession(s, readStop(request.body));
        if (!outcome) throw new ControlProblem(404, `there is no session ${s}`);
        return outcome;
      });

      control.get<OfHospital>('/hospitals/:h/faults', (request) => faultsOf(request.params.h).list());
      control.post<OfHospital>('/hospitals/:h/faults', (request, reply) => {
        const faults = faultsOf(request.params.h);
        const fault = readFault(request.body);
        faults.add(fault);
        return reply.code(201).send(fault);
      });
      control.delete<OfHospital & { Querystring: { operation?: string } }>('/hospitals/:h/faults', (request, reply) => {
        const faults = faultsOf(request.params.h);
        const { operation } = request.query;
        faults.clear(operation === undefined ? undefined : readOperation(operation));
        return reply.code(204).send();
      });

      reportRoutes(control, hospitalOf);

      for (const issuer of issuers) {
        control.get(`/${issuer.id}`, () => issuer.inspect());
        control.post(`/${issuer.id}`, (request) => {
          issuer.configure(request.body);
          return issuer.inspect();
        });
        void control.register(async (own) => issuer.control?.(own), { prefix: `/${issuer.id}` });
      }

      control.get('/clock', clockView);
      control.post('/clock', (request) => {
        clock.moveTo(readInstant(request.body));
        return clockView();
      });
      control.post('/reset', async (_request, reply) => {
        await parts.reset();
        return reply.code(204).send();
      });
      terminalRoutes(control, terminal, (id) => {
        const hospital = hospitalOf(id);
        return { id: hospital.info.id, terminal: hospital.terminal };
      });
      control.options('/*', (_request, reply) => reply.code(204).send());
    },
    { prefix: '/_control' },
  );
}
