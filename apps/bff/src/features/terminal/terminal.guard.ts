import { type CanActivate, createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Hospitals } from '../../hospitals/hospitals';
import { Clock } from '../../platform/clock';
import type { TerminalUse } from '../../platform/audit/audited-events';
import { isSignedBy } from './terminal-signature';
import { TerminalSignatureRefused, TerminalUnknown } from './terminal.errors';

const header = (request: FastifyRequest, name: string): string => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : '';
};

/** Lets in what a connected hospital's terminal signed. */
@Injectable()
export class TerminalGuard implements CanActivate {
  constructor(
    private readonly hospitals: Hospitals,
    private readonly clock: Clock,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const key = this.hospitals.terminalKey(header(request, 'x-hospital-id'));
    if (!key) throw new TerminalUnknown();
    const signed = {
      method: request.method,
      path: request.url,
      timestamp: header(request, 'x-timestamp'),
      signature: header(request, 'x-signature'),
      body: request.rawBody ?? Buffer.alloc(0),
    };
    if (!isSignedBy(key, signed, this.clock.now())) throw new TerminalSignatureRefused();
    return true;
  }
}

/** The hospital whose terminal signed the request. */
export const TerminalHospital = createParamDecorator((_: unknown, context: ExecutionContext): string =>
  header(context.switchToHttp().getRequest<FastifyRequest>(), 'x-hospital-id'),
);

/** What the audit is told of the request. */
export const UseOfTerminal = createParamDecorator((_: unknown, context: ExecutionContext): TerminalUse => {
  const { terminalUse } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!terminalUse) throw new TerminalUnknown();
  return terminalUse;
});
