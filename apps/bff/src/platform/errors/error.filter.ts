import { type ArgumentsHost, Catch, type ExceptionFilter, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppLogger } from '../logging/logger';
import { shortTraceId } from '../trace/trace';
import { toErrorAnswer } from './error-answer';

const SERVER_FAULT = 500;

/** Turns whatever was thrown, in a handler, a hook or the HTTP layer, into an ErrorBody. */
@Injectable()
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(private readonly logger: AppLogger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const { status, headers, body } = toErrorAnswer(error, shortTraceId(request.traceId));
    if (status >= SERVER_FAULT) this.logger.error({ error, answer: body.code }, 'request failed');
    void reply.status(status).headers(headers).type('application/json; charset=utf-8').send(body);
  }
}
