import type { AppointmentGroup } from '@kangqiao/contracts';
import type { StopNotice } from '@kangqiao/his-port';
import type { Database, Tx } from '../../database/database';
import { type AppointmentRow, SELECTED } from './appointment-row';
import { HOLD_ONLY_STATES, STOPPABLE_STATES, UPCOMING_STATES } from './appointment-states';
import type { CountedAppointment } from './appointments.policy';

export interface PageCursor {
  visitDate: string;
  startTime: string;
  id: string;
}

export interface PageQuery {
  accountId: string;
  /** Of whom; must not be empty. */
  personIds: readonly string[];
  group: AppointmentGroup | undefined;
  today: string;
  after: PageCursor | null;
  limit: number;
}

const OF_ACCOUNT = `FROM appointment a JOIN family_link l ON l.person_id = a.person_id AND l.state = 'active'
  WHERE l.account_id = ?`;

/** How appointments are found; every change is the store's. */
export abstract class AppointmentReads {
  constructor(protected readonly database: Database) {}

  /** An appointment of a person this account may act for; a stranger's is not found. */
  owned(accountId: string, id: string): Promise<AppointmentRow | null> {
    return this.database.row<AppointmentRow>(`SELECT ${SELECTED} ${OF_ACCOUNT} AND a.id = ?`, [accountId, id]);
  }

  byId(id: string, tx: Tx = this.database): Promise<AppointmentRow | null> {
    return tx.row<AppointmentRow>(`SELECT ${SELECTED} FROM appointment a WHERE a.id = ?`, [id]);
  }

  /** All that a person has, had or gave up on one day in one hospital. */
  ofDay(personId: string, hospitalId: string, visitDate: string, tx: Tx = this.database): Promise<AppointmentRow[]> {
    return tx.rows<AppointmentRow>(
      `SELECT ${SELECTED} FROM appointment a WHERE a.person_id = ? AND a.hospital_id = ? AND a.visit_date = ?`,
      [personId, hospitalId, visitDate],
    );
  }

  /** All that an account has, had or gave up on one day in one hospital, for whomever. */
  ofAccountDay(
    { accountId, hospitalId, visitDate }: Pick<AppointmentRow, 'accountId' | 'hospitalId' | 'visitDate'>,
    tx: Tx,
  ): Promise<CountedAppointment[]> {
    return tx.rows<CountedAppointment>(
      `SELECT department_id AS departmentId, state FROM appointment
        WHERE account_id = ? AND hospital_id = ? AND visit_date = ?`,
      [accountId, hospitalId, visitDate],
    );
  }

  /** All of one visit day at one hospital, whatever became of it. */
  ofHospitalDay(hospitalId: string, visitDate: string): Promise<AppointmentRow[]> {
    return this.database.rows<AppointmentRow>(
      `SELECT ${SELECTED} FROM appointment a WHERE a.hospital_id = ? AND a.visit_date = ?`,
      [hospitalId, visitDate],
    );
  }

  /** The last visit day that anybody has booked at this hospital; null = none. */
  async lastDay(hospitalId: string): Promise<string | null> {
    const row = await this.database.row<{ day: string | null }>(
      'SELECT MAX(visit_date) AS day FROM appointment WHERE hospital_id = ?',
      [hospitalId],
    );
    return row?.day ?? null;
  }

  /**
   * On which days since `since` a person was expected at a hospital and did not come, for no reason that counts: what the
   * hospital excused is left out, and who was to see another doctor without having agreed.
   */
  async missedDays(personId: string, hospitalId: string, since: string): Promise<string[]> {
    const rows = await this.database.rows<{ day: string }>(
      `SELECT visit_date AS day FROM appointment
        WHERE person_id = ? AND visit_date >= ? AND hospital_id = ? AND state = 'missed'
          AND NOT (appeal <=> 'granted') AND (substitute IS NULL OR substitute_kept = 1)`,
      [personId, since, hospitalId],
    );
    return rows.map(({ day }) => day);
  }

  /** What is booked in a session, or being cancelled; `from` and `to` narrow it to numbers that begin in between. */
  bookedInSession(
    hospitalId: string,
    { sessionId, date, from, to }: Pick<StopNotice, 'sessionId' | 'date' | 'from' | 'to'>,
  ): Promise<AppointmentRow[]> {
    return this.database.rows<AppointmentRow>(
      `SELECT ${SELECTED} FROM appointment a
        WHERE a.hospital_id = ? AND a.session_id = ? AND a.visit_date = ? AND a.state IN (?)
          AND a.start_time >= ? AND a.start_time < ?`,
      [hospitalId, sessionId, date, STOPPABLE_STATES, from ?? '00:00', to ?? '24:00'],
    );
  }

  /** One page, newest visit first; holds that never became an appointment are not among them. */
  page({ accountId, personIds, group, today, after, limit }: PageQuery): Promise<AppointmentRow[]> {
    const upcoming = 'a.state IN (?) AND a.visit_date >= ?';
    const ofGroup = { upcoming: `AND ${upcoming}`, past: `AND NOT (${upcoming})` };
    const keyset = 'AND (a.visit_date, a.start_time, a.id) < (?, ?, ?)';
    return this.database.rows<AppointmentRow>(
      `SELECT ${SELECTED} ${OF_ACCOUNT} AND a.person_id IN (?) AND a.state NOT IN (?)
        ${group ? ofGroup[group] : ''} ${after ? keyset : ''}
        ORDER BY a.visit_date DESC, a.start_time DESC, a.id DESC LIMIT ?`,
      [
        accountId,
        personIds,
        HOLD_ONLY_STATES,
        ...(group ? [UPCOMING_STATES, today] : []),
        ...(after ? [after.visitDate, after.startTime, after.id] : []),
        limit,
      ],
    );
  }

  /** The longest due first. */
  due(now: Date, limit: number): Promise<AppointmentRow[]> {
    return this.database.rows<AppointmentRow>(
      `SELECT ${SELECTED} FROM appointment a WHERE a.due_at <= ? ORDER BY a.due_at LIMIT ?`,
      [now, limit],
    );
  }
}
