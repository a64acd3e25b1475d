import { Database } from '../../database/database';
import { Notifications } from '../../features/notifications/notifications';
import { Ids } from '../../platform/ids';
import { PrivateFields } from '../../platform/privacy/private-fields';
import type { TestApp } from '../test-app';
import type { Canaries } from './canaries';
import { DAY, FIRST } from './hospitals';

/** What takes days, a hospital or a doctor to come about, put into the database as it would stand there. */
export class PlantedRows {
  constructor(
    private readonly app: TestApp,
    private readonly canaries: Canaries,
  ) {}

  async told(who: string, personId: string, accountId: string): Promise<string> {
    const title = `${who}-云鹤的号停诊了`;
    if (who === 'foreign') this.canaries.add('view', title);
    await this.#database.transaction((tx) =>
      this.app.nest.get(Notifications).add(tx, {
        ...{ fact: 'access-case', kind: 'visit-stopped', personId, accountId, purpose: 'view' },
        ...{ title, body: '', target: null, fields: {} },
      }),
    );
    const row = await this.#database.row<{ id: string }>(
      "SELECT id FROM notification WHERE account_id = ? AND fact = 'access-case'",
      [accountId],
    );
    return row?.id ?? '';
  }

  /** Why somebody missed a visit, in their own words. */
  async appealed(who: string, personId: string, appointmentId: string): Promise<string> {
    const id = this.app.nest.get(Ids).next();
    const reason = `${who}-那天在云鹤路上堵车`;
    if (who === 'foreign') this.canaries.add('view', reason);
    await this.#database.change(
      `INSERT INTO appeal (id, appointment_id, person_id, hospital_id, state, reason_sealed, filed_at)
       VALUES (?, ?, ?, ?, 'waiting', ?, ?)`,
      [
        ...[id, appointmentId, personId, FIRST],
        ...[this.app.nest.get(PrivateFields).seal('appeal.reason', reason), this.app.clock.now()],
      ],
    );
    return id;
  }

  /** What waits for a family doctor. */
  async applied(personId: string, accountId: string): Promise<string> {
    const id = this.app.nest.get(Ids).next();
    const phone = this.app.nest.get(PrivateFields).seal('record_opening.phone', '13800000009');
    await this.#database.change(
      `INSERT INTO record_opening (id, person_id, account_id, hospital_id, hospital_name, team_id, team_name, state,
                                   standing, terms_version, phone_sealed, applied_at)
       VALUES (?, ?, ?, ?, '医院', 'riverside', '家庭医生团队', 'applied', 1, 1, ?, ?)`,
      [id, personId, accountId, FIRST, phone, this.app.clock.now()],
    );
    return id;
  }

  async doctorsRequest(personId: string): Promise<string> {
    const id = this.app.nest.get(Ids).next();
    const now = this.app.clock.now();
    await this.#database.change(
      `INSERT INTO record_request (id, person_id, hospital_id, hospital_name, department, doctor_name, scope, state,
                                   asked_at, until)
       VALUES (?, ?, ?, '医院', '内科', '周明', 'summary', 'pending', ?, ?)`,
      [id, personId, FIRST, now, new Date(now.getTime() + 24 * 60 * 60 * 1000)],
    );
    return id;
  }

  async forgotten(accountId: string): Promise<string> {
    const id = this.app.nest.get(Ids).next();
    await this.#database.change('INSERT INTO erasure (id, account_id, created_at) VALUES (?, ?, ?)', [
      id,
      accountId,
      this.app.clock.now(),
    ]);
    return id;
  }

  /** Somebody who waits for a number, in each of the departments. */
  async inLine(accountId: string, personId: string) {
    const [waitlistId, hiddenWaitlistId] = [this.app.nest.get(Ids).next(), this.app.nest.get(Ids).next()];
    const now = this.app.clock.now();
    for (const [id, session, departmentId, departmentName] of [
      [waitlistId, 'S1', 'D1', '心血管内科'],
      [hiddenWaitlistId, 'S2', 'D2', '精神科'],
    ] as const)
      await this.#database.change(
        `INSERT INTO waitlist_entry (id, version, state, active, account_id, person_id, hospital_id, hospital_name,
           file_id, session_id, department_id, department_name, visit_date, period, fee_fen, place, joined_at,
           state_since)
         VALUES (?, 1, 'waiting', 1, ?, ?, ?, '康桥市第一人民医院', '', ?, ?, ?, ?, 'all-day', 2500, 1, ?, ?)`,
        [id, accountId, personId, FIRST, session, departmentId, departmentName, DAY, now, now],
      );
    return { waitlistId, hiddenWaitlistId };
  }

  get #database(): Database {
    return this.app.nest.get(Database);
  }
}
