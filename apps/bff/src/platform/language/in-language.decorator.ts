import { sayIn, type Say } from '@kangqiao/language';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { acceptedLanguage } from './accepted-language';

/** How to speak to whoever asks, where no hook can translate afterwards: on papers, in files, in what is searched. */
export const InLanguage = createParamDecorator((_: unknown, context: ExecutionContext): Say =>
  sayIn(acceptedLanguage(context.switchToHttp().getRequest<FastifyRequest>().headers['accept-language'])),
);
