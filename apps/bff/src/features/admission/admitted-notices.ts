import { localDateOf, localTimeOf } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { Notifications } from '../notifications/notifications';
import type { Ticket } from './admission-store';
import type { ReleaseDay } from './release-day';

/** Tells who has closed the app that it is their turn. */
@Injectable()
export class AdmittedNotices {
  constructor(
    private readonly database: Database,
    private readonly notifications: Notifications,
  ) {}

  async tell(release: ReleaseDay, hospitalName: string, ticket: Ticket): Promise<void> {
    if (ticket.passUntil === null) return;
    const until = new Date(ticket.passUntil);
    const [day, time] = [localDateOf(until), localTimeOf(until)];
    await this.database.transaction((tx) =>
      this.notifications.add(tx, {
        fact: `${release.id}:turn:${ticket.id}:${ticket.passUntil}`,
        kind: 'release',
        personId: ticket.personId,
        accountId: ticket.accountId,
        purpose: 'book',
        urgent: true,
        expiresAt: until,
        title: '轮到您选号了',
        body: `${hospitalName} ${release.visitDate} 的号已轮到您，请在 ${time} 前选好，过时需重新排队。`,
        target: { kind: 'release', id: release.id, personId: ticket.personId },
        fields: { hospital: hospitalName, time: `${day} ${time}`, reason: '轮到您选号了' },
      }),
    );
  }
}
