import { addDays, localDateOf } from '@kangqiao/domain';
import type { Hospital } from '@kangqiao/his-port';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { Hospitals } from '../../hospitals/hospitals';
import { Clock } from '../../platform/clock';
import { AppLogger } from '../../platform/logging/logger';
import { PrivateFields } from '../../platform/privacy/private-fields';
import { isLately, nextLook, WATCH_DAYS, watchOf, watchOfNews } from './report-watch.policy';

/** A person about whom a hospital is to be asked. */
export interface Watch {
  personId: string;
  hospitalId: string;
  since: Date;
  until: Date;
  dueAt: Date;
}

const PATIENT_NO = 'hospital_patient.patient_no';

/** Whom hospitals are asked about: people who lately had a visit, and people of whom a hospital told. */
@Injectable()
export class ReportWatches {
  constructor(
    private readonly database: Database,
    private readonly hospitals: Hospitals,
    private readonly fields: PrivateFields,
    private readonly clock: Clock,
    private readonly logger: AppLogger,
  ) {}

  due(limit: number): Promise<Watch[]> {
    return this.database.rows<Watch>(
      `SELECT person_id AS personId, hospital_id AS hospitalId, since, until, due_at AS dueAt
         FROM report_watch WHERE due_at <= ? ORDER BY due_at LIMIT ?`,
      [this.clock.now(), limit],
    );
  }

  /** Whether it is ours to look now; another instance may have been faster. */
  async claim({ personId, hospitalId, dueAt }: Watch, until: Date): Promise<boolean> {
    const claimed = await this.database.change(
      'UPDATE report_watch SET due_at = ? WHERE person_id = ? AND hospital_id = ? AND due_at = ?',
      [until, personId, hospitalId, dueAt],
    );
    return claimed === 1;
  }

  async again({ personId, hospitalId }: Watch, at: Date): Promise<void> {
    await this.database.change('UPDATE report_watch SET due_at = ? WHERE person_id = ? AND hospital_id = ?', [
      at,
      personId,
      hospitalId,
    ]);
  }

  async end({ personId, hospitalId }: Watch): Promise<void> {
    await this.database.change('DELETE FROM report_watch WHERE person_id = ? AND hospital_id = ?', [
      personId,
      hospitalId,
    ]);
  }

  /** The hospital told of a report of this patient: it is looked for at once. A number nobody has is nobody's. */
  async told(hospitalId: string, patientNo: string): Promise<void> {
    const people = await this.database.rows<{ personId: string }>(
      `SELECT DISTINCT person_id AS personId FROM hospital_patient
        WHERE hospital_id = ? AND patient_no_index IN (?) AND is_current = 1`,
      [hospitalId, this.fields.indexes(PATIENT_NO, patientNo)],
    );
    const now = this.clock.now();
    const { since, until } = watchOfNews(now);
    for (const { personId } of people) {
      await this.database.change(
        `INSERT INTO report_watch (person_id, hospital_id, since, until, due_at) VALUES (?, ?, ?, ?, ?)
         ON DUPLICATE KEY UPDATE since = LEAST(since, VALUES(since)), until = GREATEST(until, VALUES(until)),
                                 due_at = VALUES(due_at)`,
        [personId, hospitalId, since, until, now],
      );
    }
  }

  /**
   * A hospital itself showed that this person was there on this day: at its counter, or by listing the visit. Nothing
   * rests on it, so this never throws.
   */
  async visited(personId: string, hospitalId: string, visitDate: string): Promise<void> {
    const now = this.clock.now();
    if (!isLately(visitDate, localDateOf(now)) || !this.#giving().some(({ id }) => id === hospitalId)) return;
    try {
      if (!(await this.#wantsToBeTold(personId))) return;
      const watch = watchOf(visitDate);
      // Whoever stands at the counter has no report yet.
      await this.#watch({ personId, hospitalId, ...watch, dueAt: nextLook(watch, now) });
    } catch (error) {
      this.logger.warn({ error, hospital: hospitalId }, 'a visit was not noted: its reports may not be told of');
    }
  }

  /** Everybody who had a visit in these days and wants to be told. */
  async watchVisitors(): Promise<void> {
    const now = this.clock.now();
    const today = localDateOf(now);
    for (const { id } of this.#giving()) {
      const visitors = await this.database.rows<{ personId: string; visitDate: string }>(
        `SELECT a.person_id AS personId, MAX(a.visit_date) AS visitDate FROM appointment a
           JOIN consent_current c ON c.person_id = a.person_id AND c.purpose = 'notifications' AND c.given = 1
          WHERE a.hospital_id = ? AND a.visit_date BETWEEN ? AND ? AND a.state IN ('booked', 'arrived', 'completed')
          GROUP BY a.person_id`,
        [id, addDays(today, -WATCH_DAYS), today],
      );
      for (const { personId, visitDate } of visitors)
        await this.#watch({ personId, hospitalId: id, ...watchOf(visitDate), dueAt: now });
    }
  }

  #giving(): readonly Hospital[] {
    return this.hospitals.all().filter(({ capabilities }) => capabilities.reportKinds.length > 0);
  }

  async #wantsToBeTold(personId: string): Promise<boolean> {
    const row = await this.database.row(
      "SELECT 1 FROM consent_current WHERE person_id = ? AND purpose = 'notifications' AND given = 1",
      [personId],
    );
    return row !== null;
  }

  /** A watch that is there already is at most prolonged, and keeps its pace. */
  async #watch({ personId, hospitalId, since, until, dueAt }: Watch): Promise<void> {
    await this.database.change(
      `INSERT INTO report_watch (person_id, hospital_id, since, until, due_at) VALUES (?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE until = GREATEST(until, VALUES(until))`,
      [personId, hospitalId, since, until, dueAt],
    );
  }
}
