import { addDays, instantOf, localDateOf, localTimeOf } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { Hospitals } from '../../hospitals/hospitals';
import { PatientAccess } from '../../platform/access/patient-access';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { Clock } from '../../platform/clock';
import type { ReleaseDay } from '../admission/release-day';
import { WaitingRooms } from '../admission/waiting-rooms';
import { type NotifiableFact, Notifications } from '../notifications/notifications';

/** When the evening before begins. */
const EVENING = '19:00';

type Moment = 'eve' | 'open';

const factOf = (release: ReleaseDay, moment: Moment, accountId: string): string =>
  `${release.id}:${moment}:${accountId}`;

const at = (instant: Date): string => `${localDateOf(instant)} ${localTimeOf(instant)}`;

/** Tells who asked for it of one release: the evening before, to look what is missing, and when the waiting room opens. */
@Injectable()
export class ReleaseReminders {
  constructor(
    private readonly access: PatientAccess,
    private readonly rooms: WaitingRooms,
    private readonly hospitals: Hospitals,
    private readonly database: Database,
    private readonly notifications: Notifications,
    private readonly clock: Clock,
  ) {}

  isReminded(accountId: string, release: ReleaseDay): Promise<boolean> {
    return this.notifications.isTold(this.database, accountId, factOf(release, 'open', accountId));
  }

  /** Asked for twice, it is told once; what is over is not told. */
  async remind(resident: SignedInResident, releaseId: string, personId: string): Promise<void> {
    const person = await this.access.require(resident, personId, 'book');
    const release = this.rooms.named(releaseId);
    resident.subject.hospitalId = release.hospitalId;
    const now = this.clock.now();
    const facts = this.#facts(release, resident.accountId, person.id).filter((one) => one.at > now);
    await this.database.transaction(async (tx) => {
      for (const fact of facts) await this.notifications.add(tx, fact);
    });
  }

  async forget(resident: SignedInResident, releaseId: string, personId: string): Promise<void> {
    const person = await this.access.require(resident, personId, 'book');
    const release = this.rooms.named(releaseId);
    resident.subject.hospitalId = release.hospitalId;
    await this.database.transaction(async (tx) => {
      for (const moment of ['eve', 'open'] as const)
        await this.notifications.withdraw(tx, person.id, factOf(release, moment, resident.accountId));
    });
  }

  #facts(release: ReleaseDay, accountId: string, personId: string): (NotifiableFact & { at: Date })[] {
    const hospital = this.hospitals.of(release.hospitalId).name;
    const { id, opensAt, releasesAt, visitDate } = release;
    const releaseTime = localTimeOf(releasesAt);
    const told = (moment: Moment, when: Date, title: string, body: string) => ({
      fact: factOf(release, moment, accountId),
      kind: 'release' as const,
      personId,
      accountId,
      purpose: 'book' as const,
      // Whoever asks to be told of a release before daybreak wants to be woken.
      urgent: moment === 'open',
      at: when,
      expiresAt: releasesAt,
      title,
      body,
      target: { kind: 'release' as const, id, personId },
      fields: { hospital, time: at(releasesAt), reason: title },
    });
    return [
      told(
        'eve',
        instantOf(addDays(localDateOf(releasesAt), -1), EVENING),
        '明天放号，先看看准备好了没有',
        `${hospital} 明天 ${releaseTime} 放出 ${visitDate} 的号，现在检查一下还缺什么。`,
      ),
      told(
        'open',
        opensAt,
        '放号排队已开放',
        `${hospital} ${releaseTime} 放出 ${visitDate} 的号，放号前进入都参加抽签，不分先后。`,
      ),
    ];
  }
}
