import { localDateOf } from '@kangqiao/domain';
import { HospitalError } from '@kangqiao/his-port';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { Hospitals } from '../../hospitals/hospitals';
import { PatientFiles } from '../../hospitals/patient-files';
import { type ActivePerson, openPerson, PERSON_COLUMNS, type PersonRow } from '../../platform/access/active-person';
import { CURRENT_CONSENTS, currentConsents } from '../../platform/access/current-consents';
import { Clock } from '../../platform/clock';
import { AppLogger } from '../../platform/logging/logger';
import { PrivateFields } from '../../platform/privacy/private-fields';
import { Sweep } from '../../platform/sweeps/sweep';
import { ReportNews } from './report-news';
import { isOver, LEASE_MS, nextLook } from './report-watch.policy';
import { ReportWatches, type Watch } from './report-watches';

/** Without these nobody is asked about, and nobody is told. */
const NEEDED = ['identity', 'reports', 'notifications'] as const;

/** Asks hospitals whether there are new reports of people who lately were there. */
@Injectable()
export class ReportWatchSweep extends Sweep<Watch> {
  constructor(
    private readonly watches: ReportWatches,
    private readonly hospitals: Hospitals,
    private readonly files: PatientFiles,
    private readonly news: ReportNews,
    private readonly database: Database,
    private readonly fields: PrivateFields,
    private readonly clock: Clock,
    logger: AppLogger,
  ) {
    super('new reports', logger);
  }

  protected due(limit: number): Promise<Watch[]> {
    return this.watches.due(limit);
  }

  protected async lookAt(watch: Watch): Promise<void> {
    const now = this.clock.now();
    if (!(await this.watches.claim(watch, new Date(now.getTime() + LEASE_MS)))) return;
    const person = await this.#person(watch.personId);
    if (!person) return this.watches.end(watch);
    let isWaiting = false;
    try {
      isWaiting = await this.#look(watch, person, now);
    } catch (error) {
      if (!(error instanceof HospitalError)) throw error;
      this.logger.warn({ hospital: watch.hospitalId, error }, 'a hospital could not say whether there are new reports');
    }
    // The last look comes after the end, so that nothing falls between.
    if (isOver(watch, isWaiting, now)) return this.watches.end(watch);
    await this.watches.again(watch, nextLook(watch, now));
  }

  /** Whether something is there that is not to be told yet. */
  async #look({ hospitalId, since }: Watch, person: ActivePerson, now: Date): Promise<boolean> {
    const hospital = this.hospitals.all().find(({ id }) => id === hospitalId);
    if (!hospital || hospital.capabilities.reportKinds.length === 0) return false;
    let isWaiting = false;
    const span = { from: localDateOf(since), to: localDateOf(now) };
    for (const { id: fileId, patientNo } of await this.files.of(person, hospital)) {
      const headers = await hospital.reports.list({ patientNo, ...span });
      for (const header of headers.filter(({ reportedAt }) => reportedAt >= since))
        if (!(await this.news.tell({ personId: person.id, hospital, fileId, header }))) isWaiting = true;
    }
    return isWaiting;
  }

  async #person(personId: string): Promise<ActivePerson | null> {
    const row = await this.database.row<PersonRow & { given: string | null }>(
      `SELECT ${PERSON_COLUMNS}, ${CURRENT_CONSENTS} AS given FROM person p WHERE p.id = ?`,
      [personId],
    );
    if (!row) return null;
    const given = currentConsents(row.given);
    return NEEDED.every((purpose) => given.includes(purpose)) ? openPerson(this.fields, row) : null;
  }
}
