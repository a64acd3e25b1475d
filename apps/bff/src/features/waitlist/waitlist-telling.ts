import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database';
import { Sensitive } from '../../platform/access/sensitive';
import { Notifications } from '../notifications/notifications';
import type { WaitlistFact } from './waitlist-facts';
import type { WaitlistColumns } from './waitlist-row';

/** Tells of a place in line those who may book for the person. */
@Injectable()
export class WaitlistTelling {
  constructor(
    private readonly notifications: Notifications,
    private readonly sensitive: Sensitive,
  ) {}

  /** Of a sensitive department whoever joined hears besides those who may see these: they know already. */
  async tell(tx: Tx, { id, personId, accountId, departmentName }: WaitlistColumns, fact: WaitlistFact): Promise<void> {
    const target = { kind: 'waitlist', id, personId } as const;
    const told = { ...fact, kind: 'waitlist', purpose: 'book', personId, target } as const;
    const sensitive = this.sensitive.names(departmentName);
    if (sensitive) await this.notifications.add(tx, { ...told, accountId });
    await this.notifications.add(tx, { ...told, sensitive });
  }

  /** What was not sent yet is not sent any more. */
  withdraw(tx: Tx, { personId }: Pick<WaitlistColumns, 'personId'>, fact: string): Promise<void> {
    return this.notifications.withdraw(tx, personId, fact);
  }
}
