import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../errors/app-error';
import { routeTraits } from '../http/route-config';
import type { SignedInResident } from './signed-in-resident';

/** Marks an operation of the OpenAPI document that needs no token. */
export const PUBLIC_EXTENSION = 'x-public';

/** The resident whose token came with the request; every route under /api/v1 has one unless it is `@Public()`. */
export const SignedIn = createParamDecorator((_: unknown, context: ExecutionContext): SignedInResident => {
  const { resident } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!resident) throw new AppError('SIGN_IN_REQUIRED');
  return resident;
});

/** This route answers without a bearer token. */
export const Public = (): MethodDecorator =>
  applyDecorators(routeTraits({ public: true }), ApiExtension(PUBLIC_EXTENSION, true));

/** This route answers even where the phone has rested so long that a step-up is due: signing out, the step-up itself. */
export const AfterRest = (): MethodDecorator => routeTraits({ afterRest: true });
