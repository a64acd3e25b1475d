import type { AuditAction } from '@kangqiao/contracts';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/audit/audit-event';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { AppError } from '../../platform/errors/app-error';
import { currentTraceId, traceIdFrom } from '../../platform/trace/trace';

/** Failures of ours or of the world's. */
export const isOurFault = (error: unknown): boolean =>
  !(error instanceof AppError) ||
  ['HOSPITAL_UNAVAILABLE', 'MESSAGE_UNAVAILABLE', 'SIGN_IN_UNAVAILABLE', 'INTERNAL_ERROR'].includes(error.code);

/** Writes down what an account does towards a person whom it may not act for (yet); no route's policy tells of that. */
@Injectable()
export class FamilyAudit {
  constructor(private readonly log: AuditLog) {}

  /**
   * @param personId null where nobody was meant whom we know
   * @param subject what exactly, in plain words
   * @param error why it did not happen; null when it did
   */
  record(
    { accountId, links }: SignedInResident,
    action: AuditAction,
    personId: string | null,
    subject: string | null,
    error: unknown = null,
  ): Promise<void> {
    const link = links.find((one) => one.personId === personId && one.state === 'active');
    const code = error === null ? null : error instanceof AppError ? error.code : 'INTERNAL_ERROR';
    return this.log.record({
      actor: { kind: 'account', accountId, relation: link?.relation ?? null, capacity: link?.capacity ?? null },
      personId,
      action,
      hospitalId: null,
      subject,
      outcome: code === null ? 'done' : isOurFault(error) ? 'failed' : 'refused',
      code,
      traceId: currentTraceId() ?? traceIdFrom(undefined),
    });
  }
}
