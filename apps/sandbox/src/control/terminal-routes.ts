import type { FastifyInstance, FastifyReply } from 'fastify';
import { readAppealDecision, readContent, readHospital, readOfflineUse, readRecordWish, readScan } from './input';
import type { PlatformAnswer, Terminal, TerminalHospital } from './terminal';

type OfHospital = { Params: { h: string } };

const pass = (reply: FastifyReply, { status, body }: PlatformAnswer): FastifyReply =>
  reply.code(status).type('application/json; charset=utf-8').send(body);

/** What the counter's pages ask of the platform, signed as the hospital's terminal; its answers are passed on. */
export function terminalRoutes(
  control: FastifyInstance,
  terminal: Terminal,
  hospitalOf: (id: string) => TerminalHospital,
): void {
  control.post('/scan', async (request, reply) => {
    const { hospitalId, ...scan } = readScan(request.body);
    return pass(reply, await terminal.scan(hospitalOf(hospitalId), scan));
  });
  control.get<OfHospital>('/hospitals/:h/card-keys', async (request, reply) =>
    pass(reply, await terminal.cardKeys(hospitalOf(request.params.h))),
  );
  control.get<OfHospital>('/hospitals/:h/revocations', async (request, reply) =>
    pass(reply, await terminal.revocations(hospitalOf(request.params.h))),
  );
  control.get<OfHospital>('/hospitals/:h/appeals', async (request, reply) =>
    pass(reply, await terminal.appeals(hospitalOf(request.params.h))),
  );
  control.post<{ Params: { h: string; id: string } }>('/hospitals/:h/appeals/:id/decision', async (request, reply) => {
    const { h, id } = request.params;
    return pass(reply, await terminal.decideAppeal(hospitalOf(h), id, readAppealDecision(request.body)));
  });
  control.post<OfHospital>('/hospitals/:h/measurements', async (request, reply) =>
    pass(reply, await terminal.pushMeasurement(hospitalOf(request.params.h), readContent(request.body))),
  );
  control.get<OfHospital>('/hospitals/:h/corrections', async (request, reply) =>
    pass(reply, await terminal.corrections(hospitalOf(request.params.h))),
  );
  control.post<{ Params: { h: string; id: string } }>('/hospitals/:h/corrections/:id', async (request, reply) => {
    const { h, id } = request.params;
    return pass(reply, await terminal.decideCorrection(hospitalOf(h), id, readContent(request.body)));
  });
  control.get<OfHospital>('/hospitals/:h/record-openings', async (request, reply) =>
    pass(reply, await terminal.openings(hospitalOf(request.params.h))),
  );
  control.post<{ Params: { h: string; id: string } }>('/hospitals/:h/record-openings/:id', async (request, reply) => {
    const { h, id } = request.params;
    return pass(reply, await terminal.decideOpening(hospitalOf(h), id, readContent(request.body)));
  });
  control.post('/record-requests', async (request, reply) => {
    const { hospitalId, ...wish } = readRecordWish(request.body);
    return pass(reply, await terminal.askForRecord(hospitalOf(hospitalId), wish));
  });
  control.post<{ Params: { id: string } }>('/record-requests/:id/read', async (request, reply) =>
    pass(reply, await terminal.readRecord(hospitalOf(readHospital(request.body)), request.params.id)),
  );
  control.post('/uses', async (request, reply) => {
    const { hospitalId, ...use } = readOfflineUse(request.body);
    return pass(reply, await terminal.reportUse(hospitalOf(hospitalId), use));
  });
}
