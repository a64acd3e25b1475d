import { type AuditEvent, AuditLog } from '../platform/audit/audit-event';

/** Keeps what was recorded, or fails to. */
export class AuditEventsInMemory extends AuditLog {
  readonly events: AuditEvent[] = [];
  isDown = false;

  override async record(event: AuditEvent): Promise<void> {
    if (this.isDown) throw new Error('told so');
    this.events.push(event);
  }
}
