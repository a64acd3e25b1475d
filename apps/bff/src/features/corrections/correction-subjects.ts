import type { CorrectionAbout, SendCorrection } from '@kangqiao/contracts';
import { localDateOf } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import type { PersonFor } from '../../platform/access/patient-access';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { PrivateFields } from '../../platform/privacy/private-fields';
import { dayOf } from '../record/entry-time';
import { hospitalOfLiveId } from '../record/live-entries';
import { headlineOf } from '../record/record-headline';
import { RecordReader } from '../record/record-reader';
import { RecordEntryNotFound } from '../record/record.errors';
import { fromReportId } from '../reports/report-id';
import { ReportsService } from '../reports/reports.service';

const PATIENT_NO = 'hospital_patient.patient_no';

/** What a correction is about, and how the hospital finds it. */
export interface CorrectionSubject {
  hospitalId: string;
  title: string;
  occurredOn: string | null;
  patientNo: string;
  sourceId: string;
}

/** Finds what a resident calls wrong, among what this viewer may see. */
@Injectable()
export class CorrectionSubjects {
  constructor(
    private readonly reader: RecordReader,
    private readonly reports: ReportsService,
    private readonly database: Database,
    private readonly fields: PrivateFields,
  ) {}

  /** @throws RecordEntryNotFound, and what opening a report throws */
  of(
    resident: SignedInResident,
    person: PersonFor<'record'>,
    { about, subjectId }: SendCorrection,
  ): Promise<CorrectionSubject> {
    return about === 'report'
      ? this.#report(resident, person, subjectId)
      : this.#entry(resident, person, about, subjectId);
  }

  async #entry(
    resident: SignedInResident,
    person: PersonFor<'record'>,
    type: Exclude<CorrectionAbout, 'report'>,
    id: string,
  ): Promise<CorrectionSubject> {
    const { entries } = await this.reader.asKnown(resident, person, hospitalOfLiveId(id));
    const entry = await entries.one(id, type);
    if (!entry) throw new RecordEntryNotFound();
    return {
      hospitalId: entry.hospitalId,
      title: headlineOf(entry).title,
      occurredOn: dayOf(entry.occurredAt),
      patientNo: await this.#patientNo(person.id, entry.fileId),
      sourceId: entry.content.id,
    };
  }

  async #report(resident: SignedInResident, person: PersonFor<'record'>, id: string): Promise<CorrectionSubject> {
    const { hospitalId, title, reportedAt } = await this.reports.one(resident, person.id, id);
    const address = fromReportId(id);
    if (!address) throw new RecordEntryNotFound();
    return {
      ...{ hospitalId, title, occurredOn: localDateOf(new Date(reportedAt)), sourceId: address.reportId },
      patientNo: await this.#patientNo(person.id, address.fileId),
    };
  }

  async #patientNo(personId: string, fileId: string): Promise<string> {
    const row = await this.database.row<{ sealed: Buffer }>(
      'SELECT patient_no_sealed AS sealed FROM hospital_patient WHERE id = ? AND person_id = ?',
      [fileId, personId],
    );
    if (!row) throw new RecordEntryNotFound();
    return this.fields.open(PATIENT_NO, row.sealed);
  }
}
