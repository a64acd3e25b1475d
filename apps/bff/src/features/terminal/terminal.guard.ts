import { type CanActivate, createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Hospitals } from '../../hospitals/hospitals';
import { isInForce } from '../../hospitals/terminal-keys';
import type { TerminalUse } from '../../platform/audit/audited-events';
import { Clock } from '../../platform/clock';
import { TerminalNonces } from './terminal-nonces';
import { isNonce, isRecent, isTimestamp, readSignature, signedText } from './terminal-signature';
import {
  TerminalClockOff,
  TerminalKeyUnknown,
  TerminalReplayed,
  TerminalSignatureRefused,
  TerminalUnknown,
} from './terminal.errors';

const header = (request: FastifyRequest, name: string): string => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : '';
};

/** Lets in what a connected hospital's terminal signed, once. */
@Injectable()
export class TerminalGuard implements CanActivate {
  constructor(
    private readonly hospitals: Hospitals,
    private readonly nonces: TerminalNonces,
    private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const hospitalId = header(request, 'x-hospital-id');
    const access = this.hospitals.terminals(hospitalId);
    if (!access) throw new TerminalUnknown();

    const now = this.clock.now();
    const key = access.keys.get(header(request, 'x-key-id'));
    if (!key || !isInForce(key, now)) throw new TerminalKeyUnknown();

    const timestamp = header(request, 'x-timestamp');
    const nonce = header(request, 'x-nonce');
    const signature = readSignature(header(request, 'x-signature'));
    if (!signature || !isTimestamp(timestamp) || !isNonce(nonce)) throw new TerminalSignatureRefused();
    const { method, url: path, rawBody: body = Buffer.alloc(0) } = request;
    if (!key.verifier.verify(signedText({ method, path, timestamp, nonce, body }), signature))
      throw new TerminalSignatureRefused();
    // Only whoever holds the key is told of the clock, and only they can fill the table of nonces.
    if (!isRecent(timestamp, now)) throw new TerminalClockOff();
    if (!(await this.nonces.take(hospitalId, nonce, timestamp))) throw new TerminalReplayed();
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
