import type { RecordExportFormat } from '@kangqiao/contracts';
import { localDateOf, addDays } from '@kangqiao/domain';
import { ipsDocument, ipsText } from '@kangqiao/ips';
import { Injectable } from '@nestjs/common';
import { PatientAccess } from '../../platform/access/patient-access';
import { requireFreshCheck } from '../../platform/auth/fresh-check';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { Clock } from '../../platform/clock';
import { Ids } from '../../platform/ids';
import type { Budget } from '../../platform/limits/budget';
import { Limits } from '../../platform/limits/limits';
import { renderPdf } from '../../platform/pdf/render-pdf';
import { RecordBook } from './record-book';
import { summaryPdf } from './summary-pdf';

export interface ExportedRecord {
  type: string;
  /** ASCII, without a name in it: files are shared. */
  name: string;
  content: Buffer;
}

/** Each asks every hospital for everything. */
const BY_ACCOUNT: Budget = { name: 'record-export.account', most: 10, perSeconds: 60 * 60 };
/** Reports of so many days go along with the record. */
export const REPORT_DAYS = 180;

/** Hands people their record, to keep and to carry elsewhere. */
@Injectable()
export class RecordExportService {
  constructor(
    private readonly access: PatientAccess,
    private readonly book: RecordBook,
    private readonly limits: Limits,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws what PatientAccess throws, AppError STEP_UP_REQUIRED, TooManyRequests */
  async export(resident: SignedInResident, personId: string, format: RecordExportFormat): Promise<ExportedRecord> {
    const person = await this.access.require(resident, personId, 'record');
    const at = this.clock.now();
    requireFreshCheck(resident, at);
    await this.limits.spend([{ budget: BY_ACCOUNT, key: resident.accountId }]);
    const today = localDateOf(at);
    const reports = this.book.mayReadReports(resident, person)
      ? { from: addDays(today, -REPORT_DAYS), to: today }
      : null;
    const gathered = await this.book.gather(resident, person, {
      ...{ summary: true, reports, visitId: null },
      notes: false,
    });
    const { name, sex, birthDate, document, phone } = person;
    const input = { id: this.ids.next(), at, person: { name, sex, birthDate, document, phone }, ...gathered };
    resident.subject.title = format === 'pdf' ? 'PDF 文件' : 'FHIR 文件';
    return format === 'pdf'
      ? {
          type: 'application/pdf',
          name: `kangqiao-record-${today}.pdf`,
          content: await renderPdf(summaryPdf(input)),
        }
      : {
          type: 'application/fhir+json; charset=utf-8',
          name: `kangqiao-record-${today}.json`,
          content: Buffer.from(ipsText(ipsDocument(input), 2)),
        };
  }
}
