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

/** This route answers although the phone has rested so long that everything else asks for a step-up first. */
export const EvenWhenIdle = (): MethodDecorator => routeTraits({ evenWhenIdle: true });
