import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NotificationEntry, NotificationList } from '@kangqiao/contracts';
import { Database } from '../database/database';
import { NotificationSweep } from '../features/notifications/notification-sweep';
import { type NotifiableFact, Notifications } from '../features/notifications/notifications';
import { addLinked, type TestLink, type TestPerson } from './links';
import { aResident } from './residents';
import { TestApp } from './test-app';

const TEMPLATES = `
templates:
  visit-stopped:
    id: TEMPLATE_STOPPED
    fields: { thing1: '{hospital}', thing2: '{department|科室见详情}', time3: '{time}', name4: '{person}', thing5: '{reason}' }
  visit-reminder:
    id: TEMPLATE_REMINDER
    fields: { thing1: '{title}', time2: '{time}' }
  report-ready:
    id: TEMPLATE_REPORT
    fields: { thing1: '{title}' }
`;

const GRANNY: TestPerson = {
  name: '李秀兰',
  document: aResident('19500101', '002'),
  birthDate: '1950-01-01',
  phone: '13800000009',
};
const EMPTIED = ['notification', 'notification_setting', 'family_link'];

/** One resident on the morning of 22 November 2026, and whatever they are told. */
export class NotificationDesk {
  app!: TestApp;
  token!: string;
  /** Whom everything is about: the resident. */
  personId!: string;
  #facts = 0;

  async open(): Promise<void> {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'kangqiao-templates-')), 'templates.yaml');
    writeFileSync(file, TEMPLATES);
    this.app = await TestApp.start({ env: { WECHAT_TEMPLATES_FILE: file } });
  }

  /** As it was in the beginning. */
  async clear(): Promise<void> {
    this.app.clock.set('2026-11-22T09:30:00+08:00');
    this.app.wechat.subscribing = { kind: 'accepted' };
    this.app.wechat.subscribed.length = 0;
    this.app.log.length = 0;
    this.#facts = 0;
    for (const table of EMPTIED) await this.database.change(`DELETE FROM ${table}`);
    this.token = await this.app.signIn('li');
    this.personId = await addLinked(this.app, this.token, GRANNY);
  }

  /** A daughter on these terms; her token. */
  async daughter(terms: TestLink = {}): Promise<string> {
    const token = await this.app.signIn('daughter');
    await addLinked(this.app, token, GRANNY, { relation: 'parent', capacity: 'family', ...terms });
    return token;
  }

  get database(): Database {
    return this.app.nest.get(Database);
  }

  /** A stopped visit, a new one each time, unless told. */
  readonly add = (changes: Partial<NotifiableFact> = {}): Promise<void> =>
    this.database.transaction((tx) =>
      this.app.nest.get(Notifications).add(tx, {
        fact: `appointment:${(this.#facts += 1)}:stopped`,
        kind: 'visit-stopped',
        personId: this.personId,
        purpose: 'view',
        title: '今天上午的门诊停诊了',
        body: '周明医生停诊，可以改约其他医生。',
        target: { kind: 'appointment', id: 'a1', personId: this.personId },
        fields: {
          hospital: '康桥市第一人民医院',
          department: '心血管内科',
          time: '2026-11-23 09:00',
          reason: '医生外出',
        },
        ...changes,
      }),
    );

  readonly withdraw = (fact: string): Promise<void> =>
    this.database.transaction((tx) => this.app.nest.get(Notifications).withdraw(tx, this.personId, fact));

  readonly sweep = (): Promise<void> => this.app.nest.get(NotificationSweep).run();

  readonly get = (url: string, token = this.token) => this.app.call('GET', `/api/v1/notifications${url}`, { token });
  readonly post = (url: string, token = this.token) => this.app.call('POST', `/api/v1/notifications${url}`, { token });
  readonly put = (body: object, token = this.token) =>
    this.app.call('PUT', '/api/v1/notifications/settings', { token, body });

  readonly list = async (query = '', by = this.token) =>
    (await this.get(query, by)).body as unknown as NotificationList;

  /** The newest. */
  readonly newest = async (): Promise<NotificationEntry> => {
    const [entry] = (await this.list()).items;
    if (!entry) throw new Error('nothing was told');
    return entry;
  };

  readonly titles = async (by = this.token) => (await this.list('', by)).items.map(({ title }) => title);

  readonly unread = async (by = this.token) => (await this.get('/unread', by)).body.count;

  /** What became of sending, in the order in which the facts are called. */
  readonly outcomes = async (): Promise<(string | null)[]> => {
    const rows = await this.database.rows<{ outcome: string | null }>('SELECT outcome FROM notification ORDER BY fact');
    return rows.map(({ outcome }) => outcome);
  };
}
