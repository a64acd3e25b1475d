import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/audit/audit-event';
import { AppLogger } from '../../platform/logging/logger';
import { backgroundTraceId } from '../../platform/trace/trace';
import { ForeignCopy } from './report-copies';

/** Copies that lie under one person and say that they are another's: never given out, and told of. */
@Injectable()
export class ForeignCopies {
  constructor(
    private readonly audit: AuditLog,
    private readonly logger: AppLogger,
  ) {}

  /** What `read` gives; null, and written down, where it finds somebody else's. */
  async guard<T>(personId: string, hospitalId: string, read: () => Promise<T | null>): Promise<T | null> {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof ForeignCopy)) throw error;
      this.logger.error({ hospital: hospitalId }, 'a kept report was about another person; it was not given out');
      await this.audit.record({
        actor: { kind: 'hospital', hospitalId },
        personId,
        action: 'reply.dropped',
        hospitalId,
        subject: null,
        outcome: 'done',
        code: null,
        traceId: backgroundTraceId(),
      });
      return null;
    }
  }
}
