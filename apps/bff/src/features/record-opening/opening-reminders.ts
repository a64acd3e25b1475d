import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { Clock } from '../../platform/clock';
import { AppLogger } from '../../platform/logging/logger';
import { Sweep } from '../../platform/sweeps/sweep';
import { Notifications } from '../notifications/notifications';
import { FamilyDoctorTeams } from './family-doctor-teams';
import { OpeningsStore, type StoredOpening } from './openings.store';

const MOST_REMINDERS = 3;

/** Tells applicants whom to ask when no family doctor has answered. It decides nothing. */
@Injectable()
export class OpeningReminders extends Sweep<StoredOpening> {
  constructor(
    private readonly store: OpeningsStore,
    private readonly teams: FamilyDoctorTeams,
    private readonly database: Database,
    private readonly notifications: Notifications,
    private readonly clock: Clock,
    logger: AppLogger,
  ) {
    super('applications for the first reading of a record', logger);
  }

  protected override due(limit: number): Promise<StoredOpening[]> {
    return this.store.due(limit);
  }

  protected override lookAt(opening: StoredOpening): Promise<void> {
    const { id, personId, accountId, hospitalName, teamId, teamName } = opening;
    const count = opening.reminders + 1;
    // Where the region does not ask for approval any more, nobody needs to hear of it.
    const isLast = count >= MOST_REMINDERS || !this.teams.isRequired;
    const next = isLast ? null : new Date(this.clock.now().getTime() + this.teams.remindAfterMs);
    const phone = this.teams.of(teamId)?.phone;
    return this.database.transaction(async (tx) => {
      if (!(await this.store.countReminder(tx, opening, next)) || !this.teams.isRequired) return;
      await this.notifications.add(tx, {
        fact: `record-opening:${id}:reminder:${count}`,
        kind: 'record',
        personId,
        accountId,
        purpose: 'record',
        title: '家庭医生还没有答复您的申请',
        body: `您向${hospitalName}${teamName}提交的健康档案开通申请还没有答复，可以${phone === undefined ? '到该机构' : `拨打 ${phone}`}询问。`,
        target: { kind: 'record', id: null, personId },
        fields: { hospital: hospitalName },
      });
    });
  }
}
