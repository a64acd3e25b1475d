import type { PushRequest } from '@kangqiao/his-port';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Hospitals } from '../../hospitals/hospitals';
import { AppError } from '../../platform/errors/app-error';
import type { RouteTraits } from '../../platform/http/route-config';
import { HospitalEvents } from './hospital-events';

const BODY_LIMIT = 512 * 1024;

type Push = FastifyRequest<{ Params: { hospitalId: string } }>;

const toHeaders = (headers: FastifyRequest['headers']): PushRequest['headers'] =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );

/**
 * Where hospitals call in. Bodies are whatever the hospital's wire has, so these routes take bytes, which the rest of the
 * server does not: they live in a context of their own. Who called is for the wire to prove.
 */
@Injectable()
export class HospitalPushRoutes implements OnModuleInit {
  constructor(
    private readonly http: HttpAdapterHost<FastifyAdapter>,
    private readonly hospitals: Hospitals,
    private readonly events: HospitalEvents,
  ) {}

  onModuleInit(): void {
    void this.http.httpAdapter.getInstance().register(async (server) => {
      server.removeAllContentTypeParsers();
      server.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BODY_LIMIT }, (_request, body, done) =>
        done(null, body),
      );
      const config: RouteTraits = { policy: { kind: 'hospital' } };
      server.post('/hospital-push/:hospitalId', { bodyLimit: BODY_LIMIT, config }, (request: Push, reply) =>
        this.#receive(request, reply),
      );
    });
  }

  async #receive(request: Push, reply: FastifyReply): Promise<FastifyReply> {
    const { hospitalId } = request.params;
    const receiver = this.hospitals.all().find(({ id }) => id === hospitalId)?.push;
    if (!receiver) throw new AppError('NOT_FOUND');
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const answer = await receiver.receive({ headers: toHeaders(request.headers), body }, (events) =>
      this.events.handle(hospitalId, events),
    );
    return reply.status(answer.status).type(answer.contentType).send(answer.body);
  }
}
