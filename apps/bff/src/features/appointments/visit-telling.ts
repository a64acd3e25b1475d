import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database';
import { Sensitive } from '../../platform/access/sensitive';
import { type NotifiableFact, Notifications } from '../notifications/notifications';
import type { AppointmentRow } from './appointment-row';

/** What happened to an appointment; whom it is told is decided by the appointment. */
export type VisitFact = Omit<NotifiableFact, 'personId' | 'purpose' | 'sensitive' | 'accountId' | 'target'>;

/** Tells of appointments those who may see them. */
@Injectable()
export class VisitTelling {
  constructor(
    private readonly notifications: Notifications,
    private readonly sensitive: Sensitive,
  ) {}

  /** Of a sensitive department whoever booked it hears besides those who may see these: they know already. */
  async tell(tx: Tx, { id, personId, accountId, departmentName }: AppointmentRow, fact: VisitFact): Promise<void> {
    const told = { ...fact, personId, purpose: 'view', target: { kind: 'appointment', id, personId } } as const;
    const sensitive = this.sensitive.names(departmentName);
    if (sensitive) await this.notifications.add(tx, { ...told, accountId });
    await this.notifications.add(tx, { ...told, sensitive });
  }
}
