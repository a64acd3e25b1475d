import type { FastifyInstance } from 'fastify';
import type { ReportActions, SandboxHospital } from '../hospitals/sandbox-hospital';
import { readReportValue } from './input';
import { ControlProblem } from './problems';

type OfReport = { Params: { h: string; r: string } };

/** What the control interface makes a laboratory do. */
export function reportRoutes(control: FastifyInstance, hospitalOf: (id: string) => SandboxHospital): void {
  const deskOf = (id: string): ReportActions => {
    const { reports } = hospitalOf(id);
    if (!reports) throw new ControlProblem(404, `the laboratory of ${id} is not played`);
    return reports;
  };
  const found = <T>(report: T | null, id: string): T => {
    if (report === null) throw new ControlProblem(404, `there is no report ${id}`);
    return report;
  };

  control.get<{ Params: { h: string }; Querystring: { number?: string } }>('/hospitals/:h/reports', (request) =>
    deskOf(request.params.h).list(request.query.number ?? ''),
  );
  control.post<OfReport>('/hospitals/:h/reports/:r/correct', ({ params: { h, r }, body }) =>
    found(deskOf(h).correct(r, readReportValue(body)), r),
  );
  control.post<OfReport>('/hospitals/:h/reports/:r/release', ({ params: { h, r } }, reply) =>
    reply.code(201).send(found(deskOf(h).release(r), r)),
  );
  control.delete<OfReport>('/hospitals/:h/reports/:r', ({ params: { h, r } }, reply) => {
    if (!deskOf(h).withdraw(r)) throw new ControlProblem(404, `there is no report ${r}`);
    return reply.code(204).send();
  });
}
