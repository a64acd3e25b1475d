import type {
  NotificationEntry,
  NotificationList,
  NotificationQuery,
  NotificationSettings,
  PutNotificationSettings,
  UnreadNotifications,
} from '@kangqiao/contracts';
import { isoWithOffset } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { PatientAccess, type PersonFor } from '../../platform/access/patient-access';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { Clock } from '../../platform/clock';
import { AppError } from '../../platform/errors/app-error';
import { PrivateFields } from '../../platform/privacy/private-fields';
import { SubscribeMessages } from './subscribe-messages';
import { fromNotificationCursor, toNotificationCursor } from './notification-cursor';
import { KIND_TITLES, KINDS_IN_ORDER } from './notification-kinds';
import { NotificationSettingsStore } from './notification-settings';
import { CONTENT, type NotificationContent } from './notifications';
import { MalformedCursor, NotificationNotFound } from './notifications.errors';
import { NotificationsStore, type ShownRow } from './notifications.store';
import { type Visible, visibleTo } from './visible';

const PAGE = 20;

/** The notification centre of an account: what it may see of it now, whatever it was told. */
@Injectable()
export class NotificationsService {
  constructor(
    private readonly access: PatientAccess,
    private readonly store: NotificationsStore,
    private readonly settingsStore: NotificationSettingsStore,
    private readonly messages: SubscribeMessages,
    private readonly fields: PrivateFields,
    private readonly clock: Clock,
  ) {}

  async list(resident: SignedInResident, { cursor, limit = PAGE }: NotificationQuery): Promise<NotificationList> {
    const after = cursor === undefined ? null : fromNotificationCursor(cursor);
    if (cursor !== undefined && !after) throw new MalformedCursor();
    const people = new Map(this.access.all(resident, 'view').map((person) => [person.id, person]));
    const rows = await this.store.page(resident.accountId, this.#visible(resident), after, limit + 1);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.flatMap((row) => {
        const person = people.get(row.personId);
        return person ? [this.#entry(row, person)] : [];
      }),
      nextCursor: last && rows.length > limit ? toNotificationCursor(last) : null,
    };
  }

  /** @throws NotificationNotFound also for what this account may see no longer */
  async read(resident: SignedInResident, id: string): Promise<NotificationEntry> {
    const row = await this.store.one(resident.accountId, this.#visible(resident), id);
    if (!row) throw new NotificationNotFound();
    const person = await this.access.require(resident, row.personId, 'view');
    await this.access.require(resident, row.personId, row.purpose);
    return this.#entry({ ...row, readAt: row.readAt ?? (await this.store.markRead(id)) }, person);
  }

  async unread(resident: SignedInResident): Promise<UnreadNotifications> {
    const { off } = await this.settingsStore.of(resident.accountId);
    return { count: await this.store.unread(resident.accountId, this.#visible(resident), off) };
  }

  async readAll(resident: SignedInResident): Promise<UnreadNotifications> {
    await this.store.markAllRead(resident.accountId, this.#visible(resident));
    return this.unread(resident);
  }

  async settings({ accountId }: SignedInResident): Promise<NotificationSettings> {
    const { off, quiet } = await this.settingsStore.of(accountId);
    return {
      switches: KINDS_IN_ORDER.map((kind) => ({
        kind,
        title: KIND_TITLES[kind],
        on: !off.includes(kind),
        templateId: this.messages.templateIdOf(kind),
      })),
      quiet,
    };
  }

  async putSettings(resident: SignedInResident, settings: PutNotificationSettings): Promise<NotificationSettings> {
    if (!(await this.settingsStore.put(resident.accountId, settings))) throw new AppError('SIGN_IN_EXPIRED');
    return this.settings(resident);
  }

  #visible({ links }: SignedInResident): Visible[] {
    return visibleTo(links, this.clock.now());
  }

  #entry(
    { id, kind, urgent, shownAt, readAt, contentSealed }: ShownRow,
    { name }: PersonFor<'view'>,
  ): NotificationEntry {
    const { title, body, target } = JSON.parse(this.fields.open(CONTENT, contentSealed)) as NotificationContent;
    return {
      id,
      kind,
      personName: name,
      title,
      body,
      target,
      urgent: urgent === 1,
      createdAt: isoWithOffset(shownAt),
      readAt: readAt && isoWithOffset(readAt),
    };
  }
}
