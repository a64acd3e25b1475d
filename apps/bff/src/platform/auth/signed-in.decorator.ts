import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../errors/app-error';
import { routeTraits } from '../http/route-config';
import type { SignedInResident } from './signed-in-resident';

/** The resident whose token came with the request; every route under /api/v1 has one unless its policy is `public`. */
export const SignedIn = createParamDecorator((_: unknown, context: ExecutionContext): SignedInResident => {
  const { resident } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!resident) throw new AppError('SIGN_IN_REQUIRED');
  return resident;
});

/** This route answers although the phone has rested so long that everything else asks for a step-up first. */
export const EvenWhenIdle = (): MethodDecorator => routeTraits({ evenWhenIdle: true });
